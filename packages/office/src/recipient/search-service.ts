import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { require } from "@vanthu/platform/permission.ts";
import { outOfReach } from "../connection/reach-service.ts";
import { directoryEntry } from "../organisation/rules.ts";
import type { AgencyId, DirectoryEntry, DirectoryPage, DirectorySearch } from "../organisation/schema.ts";
import { searchAgencies } from "../organisation/search-service.ts";
import { readAgencies } from "../organisation/service.ts";
import { withSuccessors } from "../organisation/succession-service.ts";
import { readOffice } from "../tenant/service.ts";
import { expandGroups, offeredGroups } from "./expand-service.ts";
import { matching } from "./remembered-rules.ts";
import { readRemembered } from "./remembered-service.ts";
import type { GroupMembers, RecipientGroupId, Recipients } from "./schema.ts";

/** As many as a list shows before anything is typed. */
const SHOWN = 10;
/** As many members of a group as its page shows. */
const MOST_SHOWN = 2000;

/** A page of the directory; whom one sent to before comes first where the text finds them. */
export async function searchDirectory(cx: Cx, search: DirectorySearch): Promise<DirectoryPage> {
  const { agencyId } = await readOffice(cx);
  const isFirst = search.after === undefined && (search.q ?? "") !== "";
  const [page, remembered] = await Promise.all([
    searchAgencies(cx, agencyId, search),
    isFirst && search.group === undefined && search.province === undefined ? readRemembered(cx) : [],
  ]);
  const ids = matching(remembered, search.q ?? "").map((one) => one.agencyId);
  if (ids.length === 0) return { ...page, items: await asReached(cx, page.items) };
  const known = new Map(page.items.map((one) => [one.id, one]));
  const missing = await entriesOf(cx, ids.filter((id) => !known.has(id)).slice(0, SHOWN));
  for (const one of missing) known.set(one.id, one);
  const first = ids.flatMap((id) => known.get(id) ?? []).filter(({ ended }) => !ended);
  const others = page.items.filter(({ id }) => !first.some((one) => one.id === id));
  return { ...page, items: await asReached(cx, [...first, ...others]) };
}

/** What a chooser of receivers offers before anything is typed. */
export async function readRecipients(cx: Cx): Promise<Recipients> {
  require(cx, "directory.read");
  const [remembered, groups] = await Promise.all([readRemembered(cx), offeredGroups(cx)]);
  return {
    remembered: await entriesOf(
      cx,
      remembered.slice(0, SHOWN).map(({ agencyId }) => agencyId),
    ),
    groups,
  };
}

/** Agencies as rows of the directory, in the order asked. */
export async function entriesOf(cx: Cx, ids: readonly AgencyId[]): Promise<DirectoryEntry[]> {
  const on = officeDate(cx.clock.now());
  const agencies = await readAgencies(cx, ids);
  const known = await withSuccessors(cx, agencies, on);
  return asReached(
    cx,
    agencies.map((agency) => directoryEntry(agency, on, known)),
  );
}

/** The directory is one for all; over which axes an office reaches anybody is its own. */
async function asReached(cx: Cx, entries: readonly DirectoryEntry[]): Promise<DirectoryEntry[]> {
  const beyond = await outOfReach(cx, entries);
  return entries.map((entry) => (beyond.has(entry.id) ? { ...entry, connected: false } : entry));
}

/** Who a group is today; a page shows the first hundreds. @throws Refusal `recipient.group_missing` */
export async function readMembers(cx: Cx, id: RecipientGroupId): Promise<GroupMembers> {
  require(cx, "directory.read");
  const ids = await expandGroups(cx, [id]);
  return { id, items: await entriesOf(cx, ids.slice(0, MOST_SHOWN)), total: ids.length };
}
