import { createEffect, createSignal, on, Show, type JSX } from "solid-js";
import { sentence } from "../refusal.ts";
import "./ask-dialog.css";
import { Button, type ButtonKind } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Note } from "./note.tsx";
import { Progress } from "./progress.tsx";
import { say } from "./words.ts";

/**
 * Asks before what cannot be undone: names the object and the consequence, and its button repeats the verb. While it
 * works it says so; a refusal is shown here, with everything still in place.
 */
export function AskDialog(props: {
  open: boolean;
  title: string;
  submit: string;
  kind?: ButtonKind;
  /** Said beside the bar while the server works. */
  working?: string | undefined;
  /** Does it; throws what the server refuses with. Returns false when the form is not right yet. */
  run: () => Promise<boolean>;
  onClose: () => void;
  children: JSX.Element;
}): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<string>();
  createEffect(
    on(
      () => props.open,
      () => setFailure(undefined),
    ),
  );

  async function run(): Promise<void> {
    if (busy()) return;
    setBusy(true);
    setFailure(undefined);
    try {
      if (await props.run()) props.onClose();
    } catch (error) {
      setFailure(sentence(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={props.open}
      title={props.title}
      onClose={() => {
        if (!busy()) props.onClose();
      }}
      foot={
        <>
          <Button
            onClick={() => {
              props.onClose();
            }}
            disabled={busy()}
          >
            {say("cancel")}
          </Button>
          <Button kind={props.kind ?? "main"} busy={busy()} onClick={() => void run()}>
            {props.submit}
          </Button>
        </>
      }
    >
      <div
        class="stack"
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void run();
        }}
      >
        <Show when={failure()}>{(words) => <Note kind="late">{words()}</Note>}</Show>
        {props.children}
        <Show when={busy() && props.working}>
          {(words) => (
            <div class="working" role="status">
              <Progress label={words()} share={1} />
            </div>
          )}
        </Show>
      </div>
    </Dialog>
  );
}
