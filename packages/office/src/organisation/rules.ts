import { fold, matchesFolded } from "@vanthu/platform/text.ts";
import type { Agency, AgencyId, DirectoryEntry } from "./schema.ts";
import { hasEnded, successorsOn } from "./succession-rules.ts";

interface Dated {
  readonly from: string;
  readonly to?: string | undefined;
}

/** The name, or code, that was valid on a day; the earliest when the day lies before all of them, the latest after them. */
export function validOn<T extends Dated>(dated: readonly T[], on: string): T | undefined {
  const begun = dated.filter(({ from }) => from <= on);
  return begun.findLast(({ to }) => to === undefined || on <= to) ?? begun.at(-1) ?? dated[0];
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

/** Whether documents reach the agency over an axis: it works on this deployment, or an outside axis knows it by a code. */
export function isElectronic({ tenantId, axis, codes }: Pick<Agency, "tenantId" | "axis" | "codes">): boolean {
  return tenantId !== undefined || (axis !== undefined && codes.some(({ scheme }) => scheme !== "GSO"));
}

/** The code used last on the exchange, where none is in force any more. */
export function closedCode(agency: Agency, on: string): string | undefined {
  if (exchangeCode(agency, on) !== undefined) return undefined;
  const ended = agency.codes.filter(({ scheme, to }) => scheme !== "GSO" && to !== undefined && to < on);
  return (ended.findLast(({ scheme }) => scheme === "QD20") ?? ended.at(-1))?.code;
}

/** Every code the agency may be addressed by, current or closed. */
export function allCodes(agency: Agency): string[] {
  return agency.codes.map(({ code }) => code);
}

/** @param known agencies that successors are named from */
export function directoryEntry(
  agency: Agency,
  on: string,
  known: ReadonlyMap<AgencyId, Agency> = new Map(),
): DirectoryEntry {
  const { name, superior } = nameOn(agency, on);
  const former = agency.names.filter((one) => one.from <= on && one.name !== name).map((one) => one.name);
  const connected = isElectronic(agency) && !hasEnded(agency, on);
  return {
    id: agency.id,
    name,
    superior,
    code: exchangeCode(agency, on),
    closedCode: closedCode(agency, on),
    level: agency.level,
    body: agency.body,
    provinceGso: agency.provinceGso,
    connected,
    axis: connected && agency.tenantId === undefined ? agency.axis : undefined,
    formerNames: former.length > 0 ? former : undefined,
    ended: endOf(agency, on, known),
    address: agency.address,
    email: agency.email,
    phone: agency.phone,
  };
}

function endOf(agency: Agency, on: string, known: ReadonlyMap<AgencyId, Agency>): DirectoryEntry["ended"] {
  if (!agency.succession || !hasEnded(agency, on)) return undefined;
  const successors = successorsOn(agency, known, on).map((one) => ({ id: one.id, name: nameOn(one, on).name }));
  return { from: agency.succession.from, successors };
}

/** The directory of some agencies on a day; each also bears the names of those it goes on for. */
export function directoryOf(
  agencies: readonly Agency[],
  on: string,
  known: ReadonlyMap<AgencyId, Agency>,
): DirectoryEntry[] {
  const entries = agencies.map((agency) => directoryEntry(agency, on, known));
  const inherited = new Map<AgencyId, string[]>();
  for (const { name, formerNames = [], ended } of entries) {
    for (const { id } of ended?.successors ?? []) {
      inherited.set(id, [...(inherited.get(id) ?? []), name, ...formerNames]);
    }
  }
  return entries.map((entry) => {
    const names = inherited.get(entry.id);
    return names ? { ...entry, formerNames: [...(entry.formerNames ?? []), ...names] } : entry;
  });
}

/**
 * Entries whose name or code, now or before, holds every word of the query, accents or not: connected ones first, those
 * that are no more last, then by name.
 */
export function searchDirectory(entries: readonly DirectoryEntry[], query: string): DirectoryEntry[] {
  const found =
    query === ""
      ? [...entries]
      : entries.filter(({ name, code, formerNames = [] }) =>
          [`${name} ${code ?? ""}`, ...formerNames].some((one) => matchesFolded(fold(one), query)),
        );
  return found.sort((a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name, "vi"));
}

function rankOf({ connected, ended }: DirectoryEntry): number {
  if (ended) return 2;
  return connected ? 0 : 1;
}
