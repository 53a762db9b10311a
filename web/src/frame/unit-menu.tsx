import ArrowLeftRight from "lucide-solid/icons/arrow-left-right";
import Building from "lucide-solid/icons/building";
import ChevronsUpDown from "lucide-solid/icons/chevrons-up-down";
import type { JSX } from "solid-js";
import { sentence } from "../refusal.ts";
import { useMe, useSession } from "../session.tsx";
import { Icon } from "../ui/icon.tsx";
import { Menu, type MenuAction } from "../ui/menu.tsx";
import { toast } from "../ui/toast.tsx";
import { UnitNames } from "./unit-names.tsx";
import { t } from "./words.ts";

/** The unit one is in, as the way to the others one serves. */
export function UnitMenu(props: { onUnits: () => void }): JSX.Element {
  const me = useMe();
  const session = useSession();

  async function go(linkId: string): Promise<void> {
    try {
      await session.switchUnit(linkId);
    } catch (error) {
      toast(sentence(error));
    }
  }

  const actions = (): MenuAction[] => [
    ...me().otherUnits.map(({ id, officeName }) => ({
      label: t("goUnit", officeName),
      icon: Building,
      onChoose: () => void go(id),
    })),
    {
      label: t("myUnits"),
      icon: ArrowLeftRight,
      onChoose: () => {
        props.onUnits();
      },
    },
  ];
  return (
    <Menu
      actions={actions()}
      label={t("switchUnit")}
      openerClass="unit unit--button"
      opener={
        <>
          <span class="unit-names">
            <UnitNames />
          </span>
          <Icon of={ChevronsUpDown} />
          <span class="sr">{t("switchUnit")}</span>
        </>
      }
    />
  );
}
