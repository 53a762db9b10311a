import { fold } from "@vanthu/platform/text.ts";
import type { IncomingDocument } from "../incoming/schema.ts";
import type { DepartmentId } from "../staff/schema.ts";
import type { OfferedRule } from "./rule-view-schema.ts";

const OFFERED = 3;
/** Fewer, or less agreed, is chance. */
const FEWEST_TIMES = 2;
const LEAST_SHARE = 0.6;

/** Rules to begin with: to which unit most documents of a body went, the most frequent first. */
export function offeredFrom(
  documents: readonly IncomingDocument[],
  unitNames: ReadonlyMap<DepartmentId, string>,
): OfferedRule[] {
  const given = documents.filter(({ instruction }) => instruction?.leadDepartmentId !== undefined);
  const byIssuer = grouped(given, ({ issuer }) => fold(issuer));
  return [...byIssuer.values()]
    .flatMap((given): OfferedRule[] => {
      const byUnit = grouped(given, ({ instruction }) => instruction?.leadDepartmentId);
      const [most] = [...byUnit].toSorted(([, a], [, b]) => b.length - a.length);
      const [unit, to] = most ?? [];
      const issuer = given[0]?.issuer;
      const leadName = unit === undefined ? undefined : unitNames.get(unit);
      if (!to || unit === undefined || leadName === undefined || issuer === undefined) return [];
      if (to.length < FEWEST_TIMES || to.length / given.length < LEAST_SHARE) return [];
      const lead = { departmentId: unit };
      const name = `Văn bản của ${issuer}`.slice(0, 100);
      const when = {
        senders: [issuer.slice(0, 100)],
        typeNames: [],
        fields: [],
        notations: [],
        subjectWords: [],
        textWords: [],
      };
      const rule = { name, on: true, when, then: { lead, coordinating: [], informed: [] } };
      return [{ rule, lead, leadName, times: to.length, of: given.length }];
    })
    .toSorted((a, b) => b.times - a.times)
    .slice(0, OFFERED);
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
