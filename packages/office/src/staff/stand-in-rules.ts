import type { StandIn } from "@vanthu/platform/actor.ts";
import type { Grant } from "@vanthu/platform/permission.ts";
import type { Away, StandInScope } from "./away-schema.ts";
import { grantsOf } from "./post.ts";
import type { Staff } from "./schema.ts";

/** All that ever passes to a substitute; whatever else a post allows stays with who holds it. */
export const GRANTS_BY_SCOPE: Readonly<Record<StandInScope, readonly Grant[]>> = {
  instruct: ["incoming.instruct", "incoming.pass_on", "incoming.read_all"],
  approveContent: ["outgoing.approve_content"],
  handle: ["task.handle"],
};

/** Whether the absence stands on this day. */
export function isAway({ from, until }: Pick<Away, "from" | "until">, on: string): boolean {
  return from <= on && on <= until;
}

/**
 * For whom a person stands in on this day: by what stands with those who are away now, so that it ends with their post,
 * their absence or their account, whatever a session remembers.
 */
export function standInsOf(substituteId: string, people: readonly Staff[], on: string): StandIn[] {
  return people.flatMap(({ id, fullName, departmentId, posts, state, away = [] }) => {
    if (state !== "active" || id === substituteId) return [];
    const own = grantsOf(posts);
    const passed = away
      .filter((one) => one.substituteId === substituteId && isAway(one, on))
      .flatMap(({ scope }) => scope)
      .flatMap((scope) => GRANTS_BY_SCOPE[scope])
      .filter((grant) => own.has(grant));
    return passed.length === 0 ? [] : [{ staffId: id, fullName, departmentId, grants: new Set(passed) }];
  });
}
