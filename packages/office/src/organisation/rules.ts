import { fold, matchesFolded } from "@vanthu/platform/text.ts";
import type { Agency, DirectoryEntry } from "./schema.ts";

interface Dated {
  readonly from: string;
  readonly to?: string | undefined;
}

/** The name, or code, that was valid on a day; the earliest when the day lies before all of them. */
export function validOn<T extends Dated>(dated: readonly T[], on: string): T | undefined {
  return dated.find(({ from, to }) => from <= on && (to === undefined || on <= to)) ?? dated[0];
}

/** Name and superior of the agency as of a day: a printed heading is the one valid on the document's date. */
export function nameOn(agency: Agency, on: string): { readonly name: string; readonly superior?: string | undefined } {
  const valid = validOn(agency.names, on);
  return { name: valid?.name ?? "", superior: valid?.superior };
}

/** Code used on the exchange: the one of Quyết định 20/2020 when there is one. */
export function exchangeCode(agency: Agency, on: string): string | undefined {
  const current = agency.codes.filter(({ from, to }) => from <= on && (to === undefined || on <= to));
  return (current.find(({ scheme }) => scheme === "QD20") ?? current.find(({ scheme }) => scheme !== "GSO"))?.code;
}

/** Every code the agency may be addressed by, current or closed. */
export function allCodes(agency: Agency): string[] {
  return agency.codes.map(({ code }) => code);
}

export function directoryEntry(agency: Agency, on: string): DirectoryEntry {
  return {
    id: agency.id,
    ...nameOn(agency, on),
    code: exchangeCode(agency, on),
    level: agency.level,
    connected: agency.tenantId !== undefined,
    address: agency.address,
    email: agency.email,
    phone: agency.phone,
  };
}

/** Entries whose name or code holds every word of the query, accents or not; connected ones first, then by name. */
export function searchDirectory(entries: readonly DirectoryEntry[], query: string): DirectoryEntry[] {
  const found =
    query === ""
      ? [...entries]
      : entries.filter(({ name, code }) => matchesFolded(fold(`${name} ${code ?? ""}`), query));
  return found.sort((a, b) => Number(b.connected) - Number(a.connected) || a.name.localeCompare(b.name, "vi"));
}
