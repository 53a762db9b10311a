import { FORM_OF_TYPE } from "@vanthu/office/outgoing/form-schema.ts";
import type { WordDraft } from "@vanthu/office/outgoing/word-schema.ts";
import { DRAFT_FIELDS, type DraftFields } from "../draft-fields.ts";
import { emptyForm } from "../form/form-spec.ts";

/** The draft with what a Word file said; what it did not say stays as it is. */
export function takeWord(fields: DraftFields, found: WordDraft): DraftFields {
  const said: Partial<DraftFields> = found;
  const typeName = found.typeName ?? fields.typeName;
  const kind = FORM_OF_TYPE[typeName];
  const kept = fields.form?.kind === kind ? fields.form : undefined;
  const form = found.form ?? kept ?? (kind === undefined || kind === "decision" ? undefined : emptyForm(kind));
  const chosen = DRAFT_FIELDS.map(
    (field) => [field, field === "form" ? form : (said[field] ?? fields[field])] as const,
  );
  return Object.fromEntries(chosen.filter(([, value]) => value !== undefined)) as unknown as DraftFields;
}
