import { addDays } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { schemeOf } from "./code-rules.ts";
import type { Agency, AgencySuccession } from "./schema.ts";

/** Least and most successors of each kind of succession (hình thức kế thừa). */
const SUCCESSORS: Readonly<Record<AgencySuccession["kind"], readonly [least: number, most: number]>> = {
  merge: [1, 1],
  rename: [1, 1],
  split: [2, 20],
  dissolve: [0, 0],
};

/**
 * The agency with its end entered: its codes end the day before, its names stay for the documents of their time. The same
 * end entered again changes nothing.
 * @throws Refusal `agency.successor_wrong`, `agency.succession_known`, `agency.date_order`
 */
export function succeed(agency: Agency, succession: AgencySuccession): Agency {
  const [least, most] = SUCCESSORS[succession.kind];
  const length = new Set(succession.to).size;
  if (length < least || length > most || succession.to.includes(agency.id)) {
    throw new Refusal("input", "agency.successor_wrong");
  }
  if (agency.succession) {
    if (isSame(agency.succession, succession)) return agency;
    throw new Refusal("conflict", "agency.succession_known");
  }
  refuseEarlier(agency.names, succession.from);
  refuseEarlier(agency.codes, succession.from);
  return { ...agency, succession, codes: agency.codes.map((code) => closed(code, succession.from)) };
}

/**
 * The agency under a new name from a day on. The same name entered again changes nothing.
 * @throws Refusal `agency.date_order`
 */
export function rename(
  agency: Agency,
  name: { readonly name: string; readonly superior?: string | undefined; readonly from: string },
): Agency {
  const last = agency.names.at(-1);
  if (last && last.name === name.name && last.from === name.from) return agency;
  refuseEarlier(agency.names, name.from);
  refuseAfterEnd(agency, name.from);
  const names = [
    ...agency.names.map((one) => closed(one, name.from)),
    { ...name, superior: name.superior ?? last?.superior },
  ];
  return { ...agency, names };
}

/**
 * The agency under a new code from a day on; its former codes of the same numbering end the day before and are still
 * answered to. The same code entered again changes nothing.
 * @throws Refusal `agency.code_taken` for a code it bore before, `agency.date_order`
 */
export function addCode(agency: Agency, { code, from }: { readonly code: string; readonly from: string }): Agency {
  const known = agency.codes.find((one) => one.code === code);
  if (known?.from === from) return agency;
  if (known) throw new Refusal("conflict", "agency.code_taken");
  const scheme = schemeOf(code);
  const alike = agency.codes.filter((one) => one.scheme === scheme);
  refuseEarlier(alike, from);
  refuseAfterEnd(agency, from);
  const codes = agency.codes.map((one) => (one.scheme === scheme ? closed(one, from) : one));
  return { ...agency, codes: [...codes, { code, scheme, from }] };
}

function isSame(a: AgencySuccession, b: AgencySuccession): boolean {
  return a.kind === b.kind && a.from === b.from && a.to.join() === b.to.join();
}

/** What begins on a day begins after all that is entered already. */
function refuseEarlier(entered: readonly { readonly from: string }[], from: string): void {
  if (entered.some((one) => one.from >= from)) throw new Refusal("input", "agency.date_order");
}

function refuseAfterEnd({ succession }: Agency, from: string): void {
  if (succession && succession.from <= from) throw new Refusal("input", "agency.date_order");
}

function closed<T extends { readonly to?: string | undefined }>(one: T, from: string): T {
  const last = addDays(from, -1);
  return one.to !== undefined && one.to <= last ? one : { ...one, to: last };
}
