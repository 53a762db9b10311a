import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import * as v from "valibot";
import { PROVINCES } from "../organisation/province-schema.ts";
import { AgencyId, type Agency } from "../organisation/schema.ts";
import { provinceAgencies, readAgency } from "../organisation/service.ts";
import { readOffice } from "../tenant/service.ts";
import { isBelow, isCommune, isDepartment } from "./built-in-rules.ts";
import { BuiltInGroupId, SuperiorGroupId, type OfferedGroup, type RecipientGroupId } from "./schema.ts";
import { membersOfNamed, namedGroups } from "./group-service.ts";

const SUPERIOR = "units-of-";

/**
 * The agencies of groups of recipients as they stand now, each once, in a steady order: without the office itself and
 * without agencies that are no more, whose successors stand in for them.
 * @throws Refusal `recipient.group_missing`, `agency.missing` for units of an agency there is not
 */
export async function expandGroups(cx: Cx, groupIds: readonly RecipientGroupId[]): Promise<AgencyId[]> {
  const { agencyId } = await readOffice(cx);
  const own = await readAgency(cx, agencyId);
  const groups = await Promise.all(groupIds.map((id) => membersOf(cx, own, id)));
  const ids = new Set(groups.flat());
  ids.delete(own.id);
  return [...ids];
}

/** The groups one may choose, built-in ones first, each with how many agencies it is today. */
export async function offeredGroups(cx: Cx): Promise<OfferedGroup[]> {
  const [named, ...builtIn] = await Promise.all([
    namedGroups(cx),
    ...BuiltInGroupId.options.map(async (id) => ({ id, agencies: (await expandGroups(cx, [id])).length })),
  ]);
  return [...builtIn.filter(({ agencies }) => agencies > 0), ...named];
}

async function membersOf(cx: Cx, own: Agency, groupId: RecipientGroupId): Promise<AgencyId[]> {
  if (v.is(BuiltInGroupId, groupId)) return builtIn(cx, own, groupId);
  if (!v.is(SuperiorGroupId, groupId)) return membersOfNamed(cx, groupId);
  const superior = await readAgency(cx, v.parse(AgencyId, groupId.slice(SUPERIOR.length)));
  const on = officeDate(cx.clock.now());
  return chosen(await provinceAgencies(cx, superior.provinceGso), (one) => isBelow(one, superior, on));
}

async function builtIn(cx: Cx, own: Agency, groupId: BuiltInGroupId): Promise<AgencyId[]> {
  const on = officeDate(cx.clock.now());
  switch (groupId) {
    case "communes-of-province":
      return chosen(await provinceAgencies(cx, own.provinceGso), (one) => isCommune(one, on));
    case "departments-of-province":
      return chosen(await provinceAgencies(cx, own.provinceGso), (one) => isDepartment(one, on));
    case "communes-of-country": {
      const provinces = await Promise.all(PROVINCES.map(({ gso }) => provinceAgencies(cx, gso)));
      return chosen(provinces.flat(), (one) => isCommune(one, on));
    }
  }
}

function chosen(agencies: readonly Agency[], isMember: (agency: Agency) => boolean): AgencyId[] {
  return agencies.filter(isMember).map(({ id }) => id);
}
