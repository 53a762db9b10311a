import type { JSX } from "solid-js";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { ErrorSummary, type FormError } from "./error-summary.tsx";
import { say } from "./words.ts";

/** A dialog with a form: what is wrong stands above the fields, “Thôi” and the one main action at the foot. */
export function FormDialog(props: {
  open: boolean;
  title: string;
  submit: string;
  errors: readonly FormError[];
  busy: boolean;
  wide?: boolean;
  onSubmit: () => Promise<void>;
  onClose: () => void;
  children: JSX.Element;
}): JSX.Element {
  return (
    <Dialog
      open={props.open}
      title={props.title}
      wide={props.wide ?? false}
      onClose={props.onClose}
      foot={
        <>
          <Button
            onClick={() => {
              props.onClose();
            }}
          >
            {say("cancel")}
          </Button>
          <Button kind="main" busy={props.busy} onClick={() => void props.onSubmit()}>
            {props.submit}
          </Button>
        </>
      }
    >
      <div class="stack">
        <ErrorSummary errors={props.errors} />
        {props.children}
      </div>
    </Dialog>
  );
}
