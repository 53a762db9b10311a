import type { CheckMarkSetting } from "@vanthu/office/check/schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { get, put } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import { Card } from "../../ui/card.tsx";
import { Check } from "../../ui/check.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Note } from "../../ui/note.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./words.ts";

const ADDRESS = "/api/unit/check-mark";

/** Whether the unit's documents bear the code and QR code of the public check page. */
export function CheckMarkCard(): JSX.Element {
  const [failure, setFailure] = createSignal<string>();
  const load = createLoad(
    () => ADDRESS,
    (path) => get<CheckMarkSetting>(path),
  );

  async function change(on: boolean): Promise<void> {
    setFailure(undefined);
    try {
      load.put(await put<CheckMarkSetting>(ADDRESS, { on }));
      toast(t(on ? "checkMarkOn" : "checkMarkOff"));
    } catch (error) {
      setFailure(sentence(error));
      // the choice shown is the one that holds
      load.reload();
    }
  }

  return (
    <Card title={t("checkMark")}>
      <div class="card-body stack-2">
        <Show when={failure()}>{(words) => <Note kind="late">{words()}</Note>}</Show>
        <Loaded load={load} rows={1}>
          {(setting) => (
            <Check
              label={t("checkMarkLabel")}
              hint={t("checkMarkHint")}
              checked={setting().on}
              onChecked={(on) => void change(on)}
            />
          )}
        </Loaded>
      </div>
    </Card>
  );
}
