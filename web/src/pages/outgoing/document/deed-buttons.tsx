import type { OutgoingAction } from "@vanthu/office/outgoing/schema.ts";
import { createMemo, For, Show, type JSX } from "solid-js";
import { Button } from "../../../ui/button.tsx";
import { Menu, type MenuAction } from "../../../ui/menu.tsx";
import { useShortcuts } from "../../../ui/shortcut.ts";
import { t } from "../words.ts";
import { deedsOf, type DeedLook, type OutgoingDeed } from "./deeds.ts";

const SENDS_BACK: readonly OutgoingDeed[] = [
  "return",
  "withdraw",
  "returnToPrevious",
  "takeToEdit",
  "askOpinions",
  "setCircuit",
];

/** One main button, at most one beside it, the rest behind the dots. */
export function DeedButtons(props: {
  actions: readonly OutgoingAction[];
  receivers: number;
  busy: OutgoingDeed | undefined;
  more: readonly MenuAction[];
  onDeed: (deed: OutgoingDeed) => void;
}): JSX.Element {
  const allowed = createMemo(() => deedsOf(props.actions));
  const main = (): DeedLook | undefined => allowed().find(({ deed }) => !SENDS_BACK.includes(deed));
  const beside = (): DeedLook[] =>
    allowed()
      .filter((one) => one !== main())
      .slice(0, 1);
  const rest = (): MenuAction[] => [
    ...allowed()
      .filter((one) => one !== main() && !beside().includes(one))
      .map(({ deed, icon }) => ({
        label: t(deed),
        icon,
        onChoose: () => {
          props.onDeed(deed);
        },
      })),
    ...props.more,
  ];

  return (
    <div class="doc-actions">
      <For each={beside()}>
        {(one) => (
          <Button
            icon={one.icon}
            kind={one.deed === "return" ? "danger" : "plain"}
            busy={props.busy === one.deed}
            onClick={() => {
              props.onDeed(one.deed);
            }}
          >
            {t(one.deed)}
          </Button>
        )}
      </For>
      <Show when={main()} keyed>
        {(one) => (
          <Button
            kind="main"
            icon={one.icon}
            busy={props.busy === one.deed}
            onClick={() => {
              props.onDeed(one.deed);
            }}
          >
            {one.deed === "issue" ? t("issueTo", props.receivers) : t(one.deed)}
          </Button>
        )}
      </Show>
      <Show when={rest().length > 0}>
        <Menu actions={rest()} />
      </Show>
      <For each={allowed()}>
        {(one) => (
          <DeedShortcut
            look={one}
            onDeed={(deed) => {
              props.onDeed(deed);
            }}
          />
        )}
      </For>
    </div>
  );
}

/** A shortcut that lives as long as its deed is allowed. */
function DeedShortcut(props: { look: DeedLook; onDeed: (deed: OutgoingDeed) => void }): JSX.Element {
  const { deed, key } = props.look;
  useShortcuts([
    {
      keys: key,
      label: t(deed),
      run: () => {
        props.onDeed(deed);
      },
    },
  ]);
  return null;
}
