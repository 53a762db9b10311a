import type { OutgoingDocument, PreviewDraft } from "@vanthu/office/outgoing/schema.ts";

/** What the editor holds of a draft: the fields a drafter fills. */
export type DraftFields = PreviewDraft;

/** The order of the form; also of the choice between two versions. */
export const DRAFT_FIELDS = [
  "typeName",
  "urgency",
  "signerId",
  "dueOn",
  "subject",
  "addressees",
  "receivers",
  "body",
  "recipientLines",
] as const satisfies readonly (keyof DraftFields)[];

export type DraftField = (typeof DRAFT_FIELDS)[number];

/** The drafter's fields of a document as the server has it. */
export function fieldsOf(document: OutgoingDocument): DraftFields {
  const { typeName, urgency, signerId, dueOn, subject, addressees, receivers, body, recipientLines } = document;
  return {
    typeName,
    urgency,
    signerId,
    ...(dueOn === undefined ? {} : { dueOn }),
    subject,
    addressees,
    receivers,
    body,
    recipientLines,
  };
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

/** A body in plain lines, to compare two versions. */
export function bodyLines(body: DraftFields["body"]): string[] {
  return body.flatMap((block) => {
    if (block.kind === "table") return [block.header.join(" | "), ...block.rows.map((row) => row.join(" | "))];
    const words = block.kind === "heading" ? block.title : block.runs.map((run) => run.text).join("");
    return [["label" in block ? block.label : "", words].filter(Boolean).join(" ")];
  });
}
