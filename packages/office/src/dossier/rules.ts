import { isCivilDate, type CivilDate } from "@vanthu/platform/office-time.ts";
import type { IncomingState } from "../incoming-state.ts";
import type { OutgoingDocument } from "../outgoing/schema.ts";
import type { Dossier, Retention } from "./schema.ts";

/** As many as the number of a document in its dossier has room for: three digits (NĐ 30 Phụ lục VI, phần II, I.2). */
export const MOST_DOCUMENTS = 999;
/** Kept at least so long, a dossier goes to the office's archive (NĐ 30 Điều 31.3.c). */
const HANDED_IN_FROM_YEARS = 5;

const FILEABLE: ReadonlySet<IncomingState> = new Set(["registered", "routed", "inProgress", "done"]);

/** Entered in the register and standing: neither waiting for acceptance nor returned, void or recalled. */
export function mayFileIncoming({ state }: { readonly state: IncomingState }): boolean {
  return FILEABLE.has(state);
}

/** A draft is no document of a dossier (NĐ 30 Điều 29.4.b). */
export function mayFileOutgoing({ state, ended }: Pick<OutgoingDocument, "state" | "ended">): boolean {
  return state === "issued" && ended?.kind !== "recalled";
}

/** "01.TCCB" → 1 and "TCCB". */
export function partsOf(code: string): { readonly no: number; readonly symbol: string } {
  const dot = code.indexOf(".");
  return { no: Number(code.slice(0, dot)), symbol: code.slice(dot + 1) };
}

/** The code of a number under a heading; numbers have two digits at least (NĐ 30 Phụ lục V, I.2). */
export function codeOf(no: number, symbol: string): string {
  return `${String(no).padStart(2, "0")}.${symbol}`;
}

/** The short name of a unit as it may stand in a code. */
export function symbolOf(abbreviation: string): string {
  const plain = abbreviation.toLocaleUpperCase("vi").replace(/[^\p{L}\d.\-/]/gu, "");
  return plain.replace(/^[.\-/]+/, "").slice(0, 14) || "HS";
}

/** One year after the work ended; undefined while it is open and for what the archive does not take. */
export function handInBy({ closedOn, retention }: Pick<Dossier, "closedOn" | "retention">): CivilDate | undefined {
  if (closedOn === undefined || !isForArchive(retention)) return undefined;
  const year = Number(closedOn.slice(0, 4)) + 1;
  const next = `${year}${closedOn.slice(4)}`;
  return isCivilDate(next) ? next : `${year}-02-28`;
}

function isForArchive(retention: Retention): boolean {
  return retention === "permanent" || retention >= HANDED_IN_FROM_YEARS;
}
