import type { PreviewDraft } from "@vanthu/office/outgoing/schema.ts";

/** What the editor holds of a draft: the fields a drafter fills. */
export type DraftFields = Omit<PreviewDraft, "secrecyRelease">;

/** The order of the form; also of the choice between two versions. */
export const DRAFT_FIELDS = [
  "typeName",
  "urgency",
  "signerId",
  "dueOn",
  "subject",
  "addressees",
  "receivers",
  "receiverGroups",
  "form",
  "body",
  "enclosure",
  "appendices",
  "recipientLines",
  "councilId",
  "circulation",
  "drafterMark",
  "landscape",
] as const satisfies readonly (keyof DraftFields)[];

export type DraftField = (typeof DRAFT_FIELDS)[number];

/** The drafter's fields of a document, or of a version of it; what it has not is absent. */
export function fieldsOf(document: DraftFields): DraftFields {
  const given = DRAFT_FIELDS.map((field) => [field, document[field]] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined)) as unknown as DraftFields;
}

/** The fields in which two versions differ. */
export function differing(mine: DraftFields, theirs: DraftFields): DraftField[] {
  return DRAFT_FIELDS.filter((field) => JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]));
}

/** Mine, with the named fields from theirs. */
export function merged(mine: DraftFields, theirs: DraftFields, fromTheirs: ReadonlySet<DraftField>): DraftFields {
  const chosen = DRAFT_FIELDS.map((field) => [field, (fromTheirs.has(field) ? theirs : mine)[field]] as const);
  return Object.fromEntries(chosen.filter(([, value]) => value !== undefined)) as unknown as DraftFields;
}
