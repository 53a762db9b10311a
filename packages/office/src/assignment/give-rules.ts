import type { Actor } from "@vanthu/platform/actor.ts";
import { holds } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { DEEPEST, MOST_PARTS, standingOf } from "./access-rules.ts";
import { isOpen } from "./open-rules.ts";
import type { Assignment } from "./schema.ts";

/** What is asked of the giver: whose hands it goes into, and what it is made out of. */
export interface Giving {
  readonly lead: Pick<Assignment["lead"], "id" | "departmentId">;
  readonly origin: Assignment["origin"]["kind"];
  readonly parent?: Assignment | undefined;
}

/**
 * Leaders and the head of the office give to everybody; the head of a unit in the unit; the clerk out of a document; who
 * leads an assignment, parts of it to its helpers and the own unit; everybody to oneself.
 * @throws Refusal `assignment.other_unit`, `permission.denied`
 */
export function requireMayGive(actor: Actor, { lead, origin, parent }: Giving): void {
  if (actor.kind !== "staff" || holds(actor, "assignment.give") || lead.id === actor.staffId) return;
  const isOwnUnit = lead.departmentId === actor.departmentId;
  if (holds(actor, "assignment.give_own_unit") && isOwnUnit) return;
  const isFromDocument = origin === "incoming" || origin === "outgoing";
  if (holds(actor, "assignment.give_from_document") && isFromDocument) return;
  const isHelper = parent?.helpers.some(({ id }) => id === lead.id) ?? false;
  if (parent?.lead.id === actor.staffId && (isOwnUnit || isHelper)) return;
  if (holds(actor, "assignment.give_own_unit") || parent) throw new Refusal("forbidden", "assignment.other_unit");
  throw new Refusal("forbidden", "permission.denied", { grant: "assignment.give" });
}

/**
 * A part is given by who leads or gave the whole, while that is worked on, and is due with it at the latest.
 * @throws Refusal `assignment.not_lead`, `assignment.closed`, `assignment.not_in_state`, `assignment.too_deep`,
 *   `assignment.too_many_parts`, `assignment.part_after_whole`
 */
export function requirePart(actor: Actor, parent: Assignment, dueOn: string): void {
  const { assigner, lead } = standingOf(actor, parent);
  if (!assigner && !lead) throw new Refusal("forbidden", "assignment.not_lead");
  if (!isOpen(parent)) throw new Refusal("conflict", "assignment.closed", { state: parent.state });
  if (parent.state === "submitted") throw new Refusal("conflict", "assignment.not_in_state", { state: parent.state });
  if (parent.depth >= DEEPEST) throw new Refusal("conflict", "assignment.too_deep");
  if (parent.partIds.length >= MOST_PARTS) throw new Refusal("conflict", "assignment.too_many_parts");
  if (dueOn > parent.dueOn) throw new Refusal("input", "assignment.part_after_whole", { dueOn: parent.dueOn });
}

/** What the parts of an assignment come to: the mean of their shares, those recalled left aside. */
export function percentOfParts(parts: readonly Pick<Assignment, "state" | "percent">[]): number {
  const counted = parts.filter(({ state }) => state !== "recalled");
  if (counted.length === 0) return 0;
  return Math.round(counted.reduce((sum, { percent }) => sum + percent, 0) / counted.length);
}
