import ArrowLeftRight from "lucide-solid/icons/arrow-left-right";
import Building from "lucide-solid/icons/building";
import ChevronsUpDown from "lucide-solid/icons/chevrons-up-down";
import { Show, type JSX } from "solid-js";
import { sentence } from "../refusal.ts";
import { useMe, useSession } from "../session.tsx";
import { Icon } from "../ui/icon.tsx";
import { Menu, type MenuAction } from "../ui/menu.tsx";
import { toast } from "../ui/toast.tsx";
import { t } from "./words.ts";

/** The unit one is in; it switches when one serves several. */
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
  const names = (): JSX.Element => (
    <>
      <b>{me().office.name}</b>
      <Show when={me().office.superiorName}>{(superior) => <small>{superior()}</small>}</Show>
    </>
  );
  return (
    <Show when={me().otherUnits.length > 0} fallback={<div class="unit">{names()}</div>}>
      <Menu
        actions={actions()}
        label={t("switchUnit")}
        openerClass="unit unit--button"
        opener={
          <>
            <span class="unit-names">{names()}</span>
            <Icon of={ChevronsUpDown} />
            <span class="sr">{t("switchUnit")}</span>
          </>
        }
      />
    </Show>
  );
}
