import { Refusal } from "@vanthu/platform/refusal.ts";
import { fold, foldedMatcher } from "@vanthu/platform/text.ts";
import type { CorrectRow, Register, RegisterQuery, RegisterRow } from "./schema.ts";

type Fields = CorrectRow["fields"];

/** What a correction changes: name, old and new value of each field that in fact differs, as history keeps them. */
export interface Correction {
  readonly fields: Fields;
  readonly names: string[];
  readonly before: string[];
  readonly after: string[];
}

/** An outgoing document and a copy bear its number and date themselves, and their issuer is the office: the book cannot say otherwise. */
const FIXED_IF_OURS = ["referenceNumber", "issuedOn", "issuer"];

/**
 * Finds what differs. Number, day and year are no fields of a correction: they cannot be corrected.
 * @throws Refusal `register.row_void`, `register.nothing_corrected`, `input.invalid` for what an outgoing document bears
 */
export function correctionOf(row: RegisterRow, wanted: Fields): Correction {
  if (row.state === "void") throw new Refusal("conflict", "register.row_void", { number: row.number });
  const current: Readonly<Record<string, unknown>> = row;
  const changed = Object.entries(wanted).filter(
    ([name, value]) => value !== undefined && value !== (current[name] ?? ""),
  );
  if (changed.length === 0) throw new Refusal("input", "register.nothing_corrected");
  const fixed = changed.find(([name]) => row.kind !== "incoming" && FIXED_IF_OURS.includes(name));
  if (fixed) throw new Refusal("input", "input.invalid", { fields: `${fixed[0]}:fixed` });
  return {
    fields: Object.fromEntries(changed),
    names: changed.map(([name]) => name),
    before: changed.map(([name]) => String(current[name] ?? "")),
    after: changed.map(([, value]) => String(value)),
  };
}

/** Hủy số: the row stays, marked, with the reason. @throws Refusal `register.row_void` for a second time */
export function voidRow<R extends RegisterRow>(row: R, reason: string): R {
  if (row.state === "void") throw new Refusal("conflict", "register.row_void", { number: row.number });
  return { ...row, state: "void", voidReason: reason };
}

/**
 * Opens a book with the last number used elsewhere this year; it may be set anew until the first number is given here.
 * @throws Refusal `register.in_use` with the last number
 */
export function openWith<R extends Register>(register: R, lastNumber: number): R {
  if (register.lastNumber !== register.openedWith) {
    throw new Refusal("conflict", "register.in_use", { number: register.lastNumber });
  }
  return { ...register, lastNumber, openedWith: lastNumber };
}

/** The rows a query asks for, in their order. Words find numbers and texts by their beginnings, accents or not. */
export function matching<R extends RegisterRow>(rows: readonly R[], { q = "", from, to, state }: RegisterQuery): R[] {
  const matches = foldedMatcher(q);
  return rows.filter(
    (row) =>
      (from === undefined || row.on >= from) &&
      (to === undefined || row.on <= to) &&
      (state === undefined || row.state === state) &&
      (q.trim() === "" || matches(wordsOf(row))),
  );
}

export function isFiltered({ q, from, to, state }: RegisterQuery): boolean {
  return (q ?? "").trim() !== "" || from !== undefined || to !== undefined || state !== undefined;
}

/** Folding a year of 5,000 rows takes about a tenth of a second; keeping it folded would make each read dearer. */
function wordsOf({ number, referenceNumber, subject, issuer, recipients, signer, typeName }: RegisterRow): string {
  return fold([String(number), referenceNumber, subject, issuer, recipients, signer, typeName].join(" "));
}
