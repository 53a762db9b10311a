import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { AgencyId } from "../organisation/schema.ts";
import { readAgencies } from "../organisation/service.ts";
import { successorsOn } from "../organisation/succession-rules.ts";
import { withSuccessors } from "../organisation/succession-service.ts";
import { event } from "@vanthu/platform/event.ts";
import { newId } from "@vanthu/platform/id.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import type { ItemOf } from "@vanthu/platform/store/entity.ts";
import { create, remove, replace } from "@vanthu/platform/store/operation.ts";
import { fold } from "@vanthu/platform/text.ts";
import { groupKey, GROUPS, RecipientGroupEntity } from "./item.ts";
import { NamedGroupId, type AddRecipientGroup, type EditRecipientGroup, type OfferedGroup } from "./schema.ts";

const MOST_GROUPS = 100;

/**
 * The agencies of a group an office named, as they stand now: whoever goes on for one that is no more stands in its place.
 * @throws Refusal `recipient.group_missing`
 */
export async function membersOfNamed(cx: Cx, id: NamedGroupId): Promise<AgencyId[]> {
  const group = await readGroup(cx, id);
  const on = officeDate(cx.clock.now());
  const agencies = await readAgencies(cx, group.agencyIds);
  const known = await withSuccessors(cx, agencies, on);
  return agencies.flatMap((agency) => successorsOn(agency, known, on).map((one) => one.id));
}

/** The groups the office named, by name. */
export async function namedGroups(cx: Cx): Promise<OfferedGroup[]> {
  const groups = await cx.store.queryAll(RecipientGroupEntity, GROUPS);
  return groups
    .toSorted((a, b) => a.name.localeCompare(b.name, "vi"))
    .map(({ id, name, agencyIds, version }) => ({ id, name, agencies: agencyIds.length, version }));
}

/**
 * Names a group of recipients of the office.
 * @throws Refusal `recipient.group_taken`, `recipient.too_many_groups`, `agency.missing`
 */
export async function addGroup(cx: Cx, { name, agencyIds }: AddRecipientGroup): Promise<OfferedGroup[]> {
  const person = requireStaff(cx, "recipient.manage");
  const present = await cx.store.queryAll(RecipientGroupEntity, GROUPS);
  if (present.length >= MOST_GROUPS) throw new Refusal("limit", "recipient.too_many_groups", { limit: MOST_GROUPS });
  refuseTaken(present, name);
  const now = cx.clock.now();
  const group = {
    id: newId(NamedGroupId, "grp", now),
    name,
    agencyIds: await existing(cx, agencyIds),
    changedAt: now.toISOString(),
    changedByName: person.name,
  };
  await cx.store.write([
    create(RecipientGroupEntity, group),
    event(cx, "recipient.group_added", `recipient-group#${group.id}`, { name }),
  ]);
  return namedGroups(cx);
}

/**
 * Renames a group, or changes who belongs to it. Documents that went to it keep the receivers of their day.
 * @throws Refusal `recipient.group_missing`, `item.changed`, `recipient.group_taken`, `agency.missing`
 */
export async function editGroup(cx: Cx, id: NamedGroupId, input: EditRecipientGroup): Promise<OfferedGroup[]> {
  const person = requireStaff(cx, "recipient.manage");
  const group = await readGroup(cx, id);
  if (group.version !== input.version) throw new Refusal("conflict", "item.changed");
  const present = await cx.store.queryAll(RecipientGroupEntity, GROUPS);
  refuseTaken(
    present.filter((one) => one.id !== id),
    input.name,
  );
  const changedAt = cx.clock.now().toISOString();
  const agencyIds = await existing(cx, input.agencyIds);
  await cx.store.write([
    replace(RecipientGroupEntity, { ...group, name: input.name, agencyIds, changedAt, changedByName: person.name }),
    event(cx, "recipient.group_changed", `recipient-group#${id}`, { name: input.name, nameBefore: group.name }),
  ]);
  return namedGroups(cx);
}

/** @throws Refusal `recipient.group_missing`, `item.changed` */
export async function removeGroup(cx: Cx, id: NamedGroupId, version: number): Promise<OfferedGroup[]> {
  requireStaff(cx, "recipient.manage");
  const group = await readGroup(cx, id);
  if (group.version !== version) throw new Refusal("conflict", "item.changed");
  await cx.store.write([
    remove(RecipientGroupEntity, group),
    event(cx, "recipient.group_removed", `recipient-group#${id}`, { name: group.name }),
  ]);
  return namedGroups(cx);
}

async function readGroup(cx: Cx, id: NamedGroupId): Promise<ItemOf<typeof RecipientGroupEntity>> {
  const group = await cx.store.get(RecipientGroupEntity, groupKey(id));
  if (!group) throw new Refusal("missing", "recipient.group_missing");
  return group;
}

/** Agencies only an axis knows so far are entered here, so that the group's ids lead somewhere for ever. */
async function existing(cx: Cx, ids: readonly AgencyId[]): Promise<AgencyId[]> {
  return (await readAgencies(cx, [...new Set(ids)])).map(({ id }) => id);
}

function refuseTaken(present: readonly { readonly name: string }[], name: string): void {
  if (present.some((one) => fold(one.name) === fold(name))) throw new Refusal("conflict", "recipient.group_taken");
}
