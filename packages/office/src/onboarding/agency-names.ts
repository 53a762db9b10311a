import { fold, nfc } from "@vanthu/platform/text.ts";
import { nameOn } from "../organisation/rules.ts";
import type { Agency } from "../organisation/schema.ts";

/** Which agency of a province a cell means; "several" where only the marks would tell them apart and do not. */
export type FindAgency = (named: string) => Agency | "several" | undefined;

/**
 * Finds agencies by name, by code and by GSO code. As it is written counts first: one province has both Xã Văn Lang and
 * Xã Văn Lăng. Without marks a name is understood only where one agency bears it.
 * @param on the day whose names count
 */
export function agencyFinder(agencies: readonly Agency[], on: string): FindAgency {
  const written = new Map<string, Set<Agency>>();
  const folded = new Map<string, Set<Agency>>();
  for (const agency of agencies) {
    const { name } = nameOn(agency, on);
    // "Xã Lạc Thuỷ" means the committee of that commune.
    for (const each of [name, name.replace(/^ubnd\s+/iu, ""), ...agency.codes.map(({ code }) => code)]) {
      enter(written, asWritten(each), agency);
      enter(folded, fold(each), agency);
    }
  }
  return (named) => only(written.get(asWritten(named))) ?? only(folded.get(fold(named)));
}

function asWritten(name: string): string {
  return nfc(name).toLowerCase();
}

function enter(names: Map<string, Set<Agency>>, key: string, agency: Agency): void {
  names.set(key, (names.get(key) ?? new Set()).add(agency));
}

function only(found: ReadonlySet<Agency> | undefined): Agency | "several" | undefined {
  return found && found.size > 1 ? "several" : found?.values().next().value;
}
