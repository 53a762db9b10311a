import type { GuardedField } from "../secrecy-guard.ts";
import type { MendedFields } from "./schema.ts";

/** The texts of a registration form that may bear a word of secrecy. */
export function guardedFields({
  subject,
  referenceNumber,
  typeName,
  issuer,
  recipient,
  note,
}: MendedFields): GuardedField[] {
  const fields = { subject, referenceNumber, typeName, issuer, recipient, note };
  return Object.entries(fields).map(([field, text]) => ({ field, text }));
}
