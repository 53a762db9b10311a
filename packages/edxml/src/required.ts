import { EdxmlProblem } from "./edxml-problem.ts";
import { writeCivilDate, writeTimestamp } from "./office-time.ts";

/** Checks made before anything is written: a packet goes out whole or not at all. */

export function requireTexts(texts: Readonly<Record<string, string | undefined>>): void {
  for (const [element, text] of Object.entries(texts)) {
    if (text === undefined || text.trim() === "") throw new EdxmlProblem("packet.element_missing", { element });
  }
}

export function requireSome(element: string, list: readonly unknown[]): void {
  if (list.length === 0) throw new EdxmlProblem("packet.element_missing", { element });
}

/** `YYYY-MM-DD` as the standard writes it. */
export function wireDate(element: string, on: string | undefined): string | undefined {
  return on === undefined ? undefined : valid(element, writeCivilDate(on));
}

/** An instant as the standard writes it: office time to the second. */
export function wireTimestamp(element: string, at: string | undefined): string | undefined {
  return at === undefined ? undefined : valid(element, writeTimestamp(at));
}

/** A whole number from 0 to 999,999,999. */
export function wireInteger(element: string, value: number | undefined): number | undefined {
  const fits = value === undefined || (Number.isInteger(value) && value >= 0 && value <= 999_999_999);
  if (!fits) throw new EdxmlProblem("packet.value_invalid", { element });
  return value;
}

function valid(element: string, value: string | undefined): string {
  if (value === undefined) throw new EdxmlProblem("packet.value_invalid", { element });
  return value;
}
