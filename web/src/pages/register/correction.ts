import type { RegisterKind, RegisterRow } from "@vanthu/office/register/schema.ts";
import type { FormError } from "../../ui/error-summary.tsx";
import { t } from "./words.ts";

/** What of an entry can be corrected; number and year never can. */
export type EntryField =
  | "referenceNumber"
  | "issuedOn"
  | "issuer"
  | "typeName"
  | "subject"
  | "signer"
  | "recipients"
  | "keptBy"
  | "copies"
  | "forwardedOn"
  | "note";

/** The fields as text, as they stand in the form. */
export type Entry = Partial<Record<EntryField, string>>;

// an outgoing document and a copy bear their number and date themselves: the book cannot say otherwise
const OURS: readonly EntryField[] = [
  "typeName",
  "signer",
  "subject",
  "recipients",
  "keptBy",
  "copies",
  "forwardedOn",
  "note",
];

const FIELDS: Record<RegisterKind, readonly EntryField[]> = {
  incoming: ["referenceNumber", "issuedOn", "issuer", "typeName", "subject", "recipients", "forwardedOn", "note"],
  outgoing: OURS,
  copies: OURS,
};

const MAY_BE_EMPTY: readonly EntryField[] = ["note", "forwardedOn"];

export function fieldsOfKind(kind: RegisterKind): readonly EntryField[] {
  return FIELDS[kind];
}

/** The row as text for the form. */
export function entryOf(row: RegisterRow): Entry {
  return Object.fromEntries(FIELDS[row.kind].map((field) => [field, String(row[field] ?? "")]));
}

/** Only what the clerk changed, as the server takes it. */
export function correctionOf(row: RegisterRow, entry: Entry): Record<string, string | number> {
  const before = entryOf(row);
  const changed = FIELDS[row.kind].filter((field) => (entry[field] ?? "").trim() !== before[field]);
  return Object.fromEntries(
    changed
      .filter((field) => field !== "forwardedOn" || entry[field] !== "")
      .map((field) => [field, field === "copies" ? Number(entry[field]) : (entry[field] ?? "").trim()]),
  );
}

/** What is wrong with a correction. */
export function correctionProblems(row: RegisterRow, entry: Entry, reason: string): FormError[] {
  const errors: FormError[] = [];
  for (const field of FIELDS[row.kind]) {
    const value = (entry[field] ?? "").trim();
    const wasEmpty = entryOf(row)[field] === "";
    if (value === "" && !wasEmpty && !MAY_BE_EMPTY.includes(field)) {
      errors.push({ id: `correct-${field}`, text: t("missing") });
    } else if (field === "copies" && !/^\d{1,4}$/u.test(value)) {
      errors.push({ id: `correct-${field}`, text: t("badCopies") });
    }
  }
  if (errors.length === 0 && Object.keys(correctionOf(row, entry)).length === 0) {
    errors.push({ text: t("correctNothing") });
  }
  if (reason.trim().length < 5) errors.push({ id: "correct-reason", text: t("reasonShort") });
  return errors;
}
