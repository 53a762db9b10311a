import { batch, createEffect, createSignal, on, type JSX } from "solid-js";
import { sentence } from "../refusal.ts";
import type { FormError } from "./error-summary.tsx";
import { FormDialog } from "./form-dialog.tsx";
import { toast } from "./toast.tsx";

/**
 * A dialog that enters one thing: it begins anew each time it opens, marks what is missing before anything is sent, keeps
 * what was typed when the server refuses, and says what was saved.
 */
export function EntryDialog(props: {
  open: boolean;
  title: string;
  /** Puts the fields to what they begin with. */
  begin: () => void;
  problems: () => FormError[];
  send: () => Promise<unknown>;
  /** Said when it is saved. */
  saved: () => string;
  onClose: () => void;
  onChanged: () => void;
  children: (errorOf: (id: string) => string | undefined) => JSX.Element;
}): JSX.Element {
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  createEffect(
    on(
      () => props.open,
      () => {
        batch(() => {
          props.begin();
          setErrors([]);
        });
      },
    ),
  );

  async function submit(): Promise<void> {
    setErrors(props.problems());
    if (errors().length > 0 || busy()) return;
    setBusy(true);
    try {
      await props.send();
      toast(props.saved());
      props.onChanged();
      props.onClose();
    } catch (error) {
      setErrors([{ text: sentence(error) }]);
    } finally {
      setBusy(false);
    }
  }

  return (
    <FormDialog
      open={props.open}
      title={props.title}
      submit={props.title}
      errors={errors()}
      busy={busy()}
      onSubmit={submit}
      onClose={props.onClose}
    >
      {props.children((id) => errors().find((error) => error.id === id)?.text)}
    </FormDialog>
  );
}
