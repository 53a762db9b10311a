import { For, type JSX } from "solid-js";
import { chooseShortcuts, shortcutsOn } from "../preference.ts";
import { Switch } from "../ui/check.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { activeShortcuts } from "../ui/shortcut.ts";
import { t } from "./words.ts";

/** All keys that do something on this page, and the way to switch single letters off. */
export function ShortcutHelp(props: { open: boolean; onClose: () => void }): JSX.Element {
  return (
    <Dialog open={props.open} title={t("shortcuts")} onClose={props.onClose}>
      <dl class="keys">
        <For each={activeShortcuts()}>
          {(one) => (
            <div>
              <dt>
                <For each={one.keys.split(/,? /u)}>{(key) => <kbd>{key}</kbd>}</For>
              </dt>
              <dd>{one.label}</dd>
            </div>
          )}
        </For>
      </dl>
      <Switch label={t("shortcutsOn")} checked={shortcutsOn()} onChecked={chooseShortcuts} />
    </Dialog>
  );
}
