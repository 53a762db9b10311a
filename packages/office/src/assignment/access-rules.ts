import type { Actor } from "@vanthu/platform/actor.ts";
import { holds, stoodInFor } from "@vanthu/platform/permission.ts";
import { isOpen } from "./open-rules.ts";
import type { Assignment, AssignmentAction } from "./schema.ts";

/** What somebody is to an assignment; one may be several. */
export interface Standing {
  /** Gave it, or decides in the place of who did; never on what one does oneself. */
  readonly assigner: boolean;
  readonly lead: boolean;
}

/** Who leads it, own or for somebody absent, decides on it only as its giver: nobody accepts in another's name what is theirs. */
export function standingOf(actor: Actor, { by, lead }: Pick<Assignment, "by" | "lead">): Standing {
  if (actor.kind !== "staff") return { assigner: false, lead: false };
  const ids = idsOf(actor);
  const leads = ids.includes(lead.id);
  const isInPlace = ids.includes(by.id) || holds(actor, "assignment.oversee");
  const isOwnWork = by.id === lead.id;
  return { assigner: actor.staffId === by.id || (isInPlace && (!leads || isOwnWork)), lead: leads };
}

/** Who leads it, where the actor takes the steps of that person. */
export function nameStoodInFor(
  actor: Actor,
  assignment: Pick<Assignment, "by" | "lead" | "state">,
): string | undefined {
  if (actor.kind !== "staff" || actor.staffId === assignment.lead.id || !isOpen(assignment)) return undefined;
  return standingOf(actor, assignment).lead ? assignment.lead.name : undefined;
}

/** Helps with it, own or for somebody absent. */
export function helpsWith(actor: Actor, { helpers }: Pick<Assignment, "helpers">): boolean {
  const ids = idsOf(actor);
  return helpers.some(({ id }) => ids.includes(id));
}

/** The actor, and whom he or she stands in for in handling: who only instructs or approves for another has no part in it. */
function idsOf(actor: Actor): string[] {
  if (actor.kind !== "staff") return [];
  return [actor.staffId, ...stoodInFor(actor, "task.handle").map(({ staffId }) => staffId)];
}

/** Everybody in it sees it, the head of the lead's unit, who stands above it, and leaders. */
export function maySee(actor: Actor, assignment: Assignment): boolean {
  if (holds(actor, "assignment.read_all")) return true;
  if (actor.kind !== "staff") return false;
  const { by, lead, helpers, watchers, aboveIds, heldBy } = assignment;
  const ids = idsOf(actor);
  const isIn = [by, lead, ...helpers, ...watchers].some(({ id }) => ids.includes(id));
  const isAbove = [...aboveIds, ...heldBy].some((id) => ids.includes(id));
  return isIn || isAbove || (holds(actor, "assignment.give_own_unit") && lead.departmentId === actor.departmentId);
}

/** Parts of parts have none of their own. */
export const DEEPEST = 2;
/** In one transaction with the parent, and read at once with its page. */
export const MOST_PARTS = 20;

/** What the actor may do now. */
export function actionsOf(actor: Actor, assignment: Assignment): AssignmentAction[] {
  const { assigner, lead } = standingOf(actor, assignment);
  const { state, extension, evaluation, depth, partIds } = assignment;
  const works = lead && (state === "assigned" || state === "started");
  const open = isOpen(assignment);
  const allowed: readonly (readonly [AssignmentAction, boolean])[] = [
    ["takeUp", lead && state === "assigned"],
    ["report", lead && state === "started"],
    ["submit", lead && state === "started"],
    ["askExtension", works && extension === undefined],
    ["decideExtension", assigner && open && extension !== undefined],
    ["handOver", works || (assigner && open && state !== "submitted")],
    ["sendBack", works && !assigner],
    ["accept", assigner && state === "submitted"],
    ["return", assigner && state === "submitted"],
    ["recall", assigner && open],
    ["urge", assigner && !lead && (state === "assigned" || state === "started")],
    ["evaluate", assigner && !lead && state === "finished" && evaluation === undefined],
    [
      "addPart",
      (works || (assigner && open && state !== "submitted")) && depth < DEEPEST && partIds.length < MOST_PARTS,
    ],
  ];
  return allowed.flatMap(([action, isAllowed]) => (isAllowed ? [action] : []));
}
