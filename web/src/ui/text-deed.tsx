import { createEffect, createSignal, on, Show, type JSX } from "solid-js";
import { sentence } from "../refusal.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Note } from "./note.tsx";
import { TextArea } from "./text-field.tsx";

/** The words of a dialog that asks for one text before one step. */
export interface TextDeedWords {
  title: string;
  /** What happens and who learns of it. */
  text: string;
  label: string;
  hint?: string | undefined;
  tooShort: string;
  /** The button that does nothing says so: “Không trả lại”. */
  keep: string;
  submit: string;
}

/** Asks for a reason or a result, then does the step; what was typed stays when the server refuses. */
export function TextDeed(props: {
  open: boolean;
  words: TextDeedWords;
  /** Fewest characters the server takes. */
  least: number;
  danger?: boolean;
  /** What stands there when it opens; the person may change it. */
  initial?: string | undefined;
  /** More to choose, above the text. */
  children?: JSX.Element;
  /** Marks what else is missing; whether nothing is. Asked together with the text, so that all stands marked at once. */
  check?: () => boolean;
  /** Says a refusal at one of the fields above the text; whether it did. It is said there only. */
  mark?: (refused: unknown) => boolean;
  send: (text: string) => Promise<void>;
  onClose: () => void;
}): JSX.Element {
  const [text, setText] = createSignal("");
  const [error, setError] = createSignal<string | undefined>(undefined, { equals: false });
  const [failure, setFailure] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  createEffect(
    on(
      () => props.open,
      () => {
        if (text() === "") setText(props.initial ?? "");
        setError(undefined);
        setFailure(undefined);
      },
    ),
  );

  async function send(): Promise<void> {
    if (busy()) return;
    const isShort = text().trim().length < props.least;
    const isWhole = props.check?.() ?? true;
    setError(isShort ? props.words.tooShort : undefined);
    if (isShort || !isWhole) return;
    setBusy(true);
    try {
      await props.send(text().trim());
      setText("");
    } catch (refused) {
      setFailure(props.mark?.(refused) ? undefined : sentence(refused));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={props.open}
      title={props.words.title}
      onClose={props.onClose}
      foot={
        <>
          <Button
            onClick={() => {
              props.onClose();
            }}
          >
            {props.words.keep}
          </Button>
          <Button kind={props.danger ? "danger" : "main"} busy={busy()} onClick={() => void send()}>
            {props.words.submit}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p>{props.words.text}</p>
        <Show when={failure()}>{(words) => <Note kind="late">{words()}</Note>}</Show>
        {props.children}
        <TextArea
          label={props.words.label}
          hint={props.words.hint}
          error={error()}
          value={text()}
          onValue={setText}
          autofocus
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
          }}
        />
      </div>
    </Dialog>
  );
}
