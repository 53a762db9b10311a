import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { createSignal, type JSX } from "solid-js";
import { post } from "../../../api.ts";
import { refusalOf, sentence } from "../../../refusal.ts";
import type { FormError } from "../../../ui/error-summary.tsx";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import { toast } from "../../../ui/toast.tsx";

/** What every step of handling is opened with. */
export interface StepProps {
  detail: IncomingDetail;
  /** Whose share the step begins with, where it was pressed at one. */
  staffId?: string | undefined;
  onClose: () => void;
  onDone: (next: IncomingDetail) => void;
}

/** Fields of these dialogs that a refusal may be about. */
type FieldId = "people" | "due" | "text";

/** A refusal stands beside the field it is about: who, until when, or the words. */
function fieldOf(code: string): FieldId | undefined {
  if (/deadline|extension_earlier/u.test(code)) return "due";
  if (/assigned|assignee|instructor|unit|people|has_share|handed_|none_of/u.test(code)) return "people";
  return undefined;
}

/** One question before one step: what follows from it, the fields, and what is wrong with them. */
export function StepForm(
  props: StepProps & {
    title: string;
    /** What happens and who learns of it. */
    consequence: string;
    submit: string;
    /** The step's own part of the address. */
    path: string;
    /** What is missing before anything is sent. */
    problems: () => FormError[];
    body: () => object;
    /** Said when it is done. */
    done: string;
    children: (errorOf: (id: FieldId) => string | undefined) => JSX.Element;
  },
): JSX.Element {
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  const errorOf = (id: FieldId): string | undefined => errors().find((error) => error.id === id)?.text;

  async function send(): Promise<void> {
    const found = props.problems();
    setErrors(found);
    if (found.length > 0 || busy()) return;
    setBusy(true);
    try {
      const address = `/api/work/incoming/${props.detail.document.id}/${props.path}`;
      const next = await post<IncomingDetail>(address, props.body());
      toast(props.done);
      props.onDone(next);
    } catch (error) {
      setErrors([{ id: fieldOf(refusalOf(error)?.code ?? ""), text: sentence(error) }]);
      setBusy(false);
    }
  }

  return (
    <FormDialog
      open
      title={props.title}
      submit={props.submit}
      errors={errors()}
      busy={busy()}
      onSubmit={send}
      onClose={() => {
        props.onClose();
      }}
    >
      <p>{props.consequence}</p>
      {props.children(errorOf)}
    </FormDialog>
  );
}

/** The one error of a field that is empty or too short. */
export function missing(id: FieldId, isMissing: boolean, text: string): FormError[] {
  return isMissing ? [{ id, text }] : [];
}
