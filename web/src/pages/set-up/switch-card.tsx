import { createSignal, Show, type JSX } from "solid-js";
import { get, put } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import { Card } from "../../ui/card.tsx";
import { Check } from "../../ui/check.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Note } from "../../ui/note.tsx";
import { toast } from "../../ui/toast.tsx";

/** A choice of the unit that is either on or off, and takes effect at once. */
export function SwitchCard<Setting extends { readonly on: boolean }>(props: {
  /** Where it is read and changed: `/api/unit/…`. */
  address: string;
  title: string;
  label: string;
  hint: (setting: Setting) => string;
  /** What holds after the change. */
  said: (on: boolean) => string;
}): JSX.Element {
  const [failure, setFailure] = createSignal<string>();
  const load = createLoad(
    () => props.address,
    (path) => get<Setting>(path),
  );

  async function change(on: boolean): Promise<void> {
    setFailure(undefined);
    try {
      load.put(await put<Setting>(props.address, { on }));
      toast(props.said(on));
    } catch (error) {
      setFailure(sentence(error));
      // the choice shown is the one that holds
      load.reload();
    }
  }

  return (
    <Card title={props.title}>
      <div class="card-body stack-2">
        <Show when={failure()}>{(words) => <Note kind="late">{words()}</Note>}</Show>
        <Loaded load={load} rows={1}>
          {(setting) => (
            <Check
              label={props.label}
              hint={props.hint(setting())}
              checked={setting().on}
              onChecked={(on) => void change(on)}
            />
          )}
        </Loaded>
      </div>
    </Card>
  );
}
