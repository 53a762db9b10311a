import { EdxmlProblem } from "./edxml-problem.ts";
import { writeCivilDate } from "./office-time.ts";

/** Số, ký hiệu taken apart for Code/CodeNumber and Code/CodeNotation. */
export interface Reference {
  readonly number: string;
  readonly notation: string;
}

/**
 * Mã định danh văn bản of the standard, `{OrganId},{yyyy/MM/dd},{number}/{notation}`. Only for writing: an id
 * received is opaque, real ones hold UUIDs and impossible dates.
 *
 * @param on civil date `YYYY-MM-DD`
 */
export function documentId(organId: string, on: string, number: string, notation: string): string {
  const date = writeCivilDate(on);
  if (date === undefined)
    throw new EdxmlProblem("packet.value_invalid", { element: "DocumentId", reason: "not_a_date" });
  return `${organId},${date},${joinReference({ number, notation })}`;
}

/**
 * Takes `57/BC-UBND` apart at the first slash. So `joinReference` gives back every reference, also `01/2026/QĐ-UBND`
 * and the Party's `89-CV/ĐU`, whose parts are `89-CV` and `ĐU`. Without a slash all of it is the number.
 */
export function splitReference(reference: string): Reference {
  const slash = reference.indexOf("/");
  if (slash < 0) return { number: reference, notation: "" };
  return { number: reference.slice(0, slash), notation: reference.slice(slash + 1) };
}

export function joinReference({ number, notation }: Reference): string {
  return notation === "" ? number : `${number}/${notation}`;
}
