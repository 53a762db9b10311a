import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { AgencyId } from "../organisation/schema.ts";
import { readAgencies } from "../organisation/service.ts";
import { successorsOn } from "../organisation/succession-rules.ts";
import { withSuccessors } from "../organisation/succession-service.ts";
import { groupKey, RecipientGroupEntity } from "./item.ts";
import type { NamedGroupId } from "./schema.ts";

/**
 * The agencies of a group an office named, as they stand now: whoever goes on for one that is no more stands in its place.
 * @throws Refusal `recipient.group_missing`
 */
export async function membersOfNamed(cx: Cx, id: NamedGroupId): Promise<AgencyId[]> {
  const group = await cx.store.get(RecipientGroupEntity, groupKey(id));
  if (!group) throw new Refusal("missing", "recipient.group_missing");
  const on = officeDate(cx.clock.now());
  const agencies = await readAgencies(cx, group.agencyIds);
  const known = await withSuccessors(cx, agencies, on);
  return agencies.flatMap((agency) => successorsOn(agency, known, on).map((one) => one.id));
}
