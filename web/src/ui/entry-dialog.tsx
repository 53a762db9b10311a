import { batch, createEffect, on, type JSX } from "solid-js";
import type { FormError } from "./error-summary.tsx";
import { FormDialog } from "./form-dialog.tsx";
import { createSaving } from "./saving.ts";
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
  const { errors, setErrors, errorOf, busy, save } = createSaving();
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

  function submit(): Promise<void> {
    return save(props.problems(), async () => {
      await props.send();
      toast(props.saved());
      props.onChanged();
      props.onClose();
    });
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
      {props.children(errorOf)}
    </FormDialog>
  );
}
