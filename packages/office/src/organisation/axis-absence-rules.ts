import { agencyIdOfAxis, axisKey, type Axis, type AxisAgency } from "./axis-agency-rules.ts";
import { exchangeCode } from "./rules.ts";
import type { Agency } from "./schema.ts";

/** So many may be gone from one night to the next, or such a part of all; more of them is a list that came short. */
const MOST_GONE = 20;
const MOST_PART = 0.05;

/** Whose agencies an axis lists: of the whole country, or of the province whose LGSP it is. */
export type Listed = "country" | { readonly provinceGso: string };

export interface Absent {
  readonly gone: readonly Agency[];
  /** How many were missing from a list that is taken to have come short: none of them counts as gone. */
  readonly doubted: number;
}

/**
 * Agencies an axis brought us that it lists no more: it has closed them and has no other way to say so. One entered by hand,
 * that works here or has ended is not the axis's to close.
 */
export function absentFrom(
  known: readonly Agency[],
  axis: Axis,
  { listed, of, on }: { readonly listed: readonly AxisAgency[]; readonly of: Listed; readonly on: string },
): Absent {
  const ids = new Set<string>(listed.map((one) => agencyIdOfAxis(axis, axisKey(one))));
  const codes = new Set(listed.flatMap(({ code, formerCode, code102 }) => [code, formerCode, code102]));
  const its = known.filter(
    (agency) =>
      agency.axis === axis &&
      (of === "country" || agency.provinceGso === of.provinceGso) &&
      agency.tenantId === undefined &&
      agency.enteredBy === undefined &&
      agency.succession === undefined &&
      exchangeCode(agency, on) !== undefined,
  );
  const gone = its.filter((agency) => !ids.has(agency.id) && !agency.codes.some(({ code }) => codes.has(code)));
  return gone.length > Math.max(MOST_GONE, its.length * MOST_PART)
    ? { gone: [], doubted: gone.length }
    : { gone, doubted: 0 };
}
