import { FORM_OF_TYPE } from "@vanthu/office/outgoing/form-schema.ts";
import type { FormError } from "../../../ui/error-summary.tsx";
import { t } from "../draft-words.ts";
import type { DraftFields } from "./draft-fields.ts";

/** Forms that say what is needed in their own fields, so that the body may stay empty. */
const WITHOUT_BODY: readonly string[] = ["invitation", "introduction", "leavePermit"];

function needsBody({ typeName, form }: DraftFields): boolean {
  return !(form && form.kind === FORM_OF_TYPE[typeName] && WITHOUT_BODY.includes(form.kind));
}

/** What must be there before others look at a draft, as the server asks it; in the order of the form. */
export function problemsOf(fields: DraftFields, uploading: boolean): FormError[] {
  const errors: FormError[] = [];
  if (fields.subject.trim() === "") errors.push({ id: "draft-subject", text: t("subjectMissing") });
  if (fields.typeName === "Công văn" && fields.addressees.length === 0) {
    errors.push({ id: "draft-addressees", text: t("addresseeMissing") });
  }
  const written = fields.body.some((block) => "runs" in block && block.runs?.some((run) => run.text.trim() !== ""));
  if (!written && needsBody(fields)) errors.push({ id: "draft-body", text: t("bodyMissing") });
  if (uploading) errors.push({ id: "draft-annexes", text: t("uploadsRunning") });
  return errors;
}
