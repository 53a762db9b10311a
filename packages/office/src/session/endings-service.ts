import type { Cx } from "@vanthu/platform/context.ts";
import { remove, replace, type Operation } from "@vanthu/platform/store/operation.ts";
import { grantsOf } from "../staff/post.ts";
import type { Staff, StaffId } from "../staff/schema.ts";
import { LinkEntity, linksPartition, SessionEntity, sessionsPartition } from "./item.ts";

/** Sessions ended in one transaction. */
const ENDED_AT_ONCE = 25;
/** Sessions touched in the transaction of what touches them; it has more to write. */
const TOUCHED_WITHIN = 12;

/**
 * Operations that end a person's sessions, at most 12, all but the one to keep. They go into the transaction of what ends
 * them, together with a replacement of the credential: nobody signs in between. What is beyond 12 is ended at once.
 */
export async function sessionEndings(cx: Cx, staffId: StaffId, keep?: string): Promise<Operation[]> {
  const sessions = await latestSessions(cx, staffId, keep);
  return sessions.map((session) => remove(SessionEntity, session));
}

/**
 * Operations that give a person's open sessions the name, department and posts the person has from now on; at most 12, as
 * above. Nobody loses a page that is being written on because of a new post.
 */
export async function sessionRenewals(cx: Cx, person: Staff): Promise<Operation[]> {
  const sessions = await latestSessions(cx, person.id);
  const { fullName: name, departmentId, posts, standsInFor } = person;
  return sessions.map((session) =>
    replace(SessionEntity, { ...session, name, departmentId, grants: [...grantsOf(posts)], standsInFor }),
  );
}

/** Operations that take a person's halves of links away, at most 5: who got in by a password that leaked stays out. */
export async function linkEndings(cx: Cx, staffId: StaffId): Promise<Operation[]> {
  const links = await cx.store.queryAll(LinkEntity, linksPartition(staffId));
  return links.map((link) => remove(LinkEntity, link));
}

async function latestSessions(cx: Cx, staffId: StaffId, keep?: string) {
  const sessions = (await cx.store.queryAll(SessionEntity, sessionsPartition(staffId)))
    .filter(({ tokenHash }) => tokenHash !== keep)
    .sort((a, b) => b.startedAt.localeCompare(a.startedAt));
  const surplus = sessions.splice(TOUCHED_WITHIN);
  for (let from = 0; from < surplus.length; from += ENDED_AT_ONCE) {
    await cx.store.write(surplus.slice(from, from + ENDED_AT_ONCE).map((session) => remove(SessionEntity, session)));
  }
  return sessions;
}
