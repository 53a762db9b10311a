import type { StaffActor } from "@vanthu/platform/actor.ts";
import type { Staff } from "../staff/schema.ts";

/** Oneself; the head of a unit its people; leaders and the head of office everybody. */
export function mayReadLedger(actor: StaffActor, person: Pick<Staff, "id" | "departmentId">): boolean {
  return person.id === actor.staffId || mayAnswerFor(actor, person);
}

/** Who may decide on what a person holds against a line: never that person. */
export function mayAnswerFor(actor: StaffActor, person: Pick<Staff, "id" | "departmentId">): boolean {
  if (person.id === actor.staffId) return false;
  const isTheirHead = actor.grants.has("ledger.read_unit") && person.departmentId === actor.departmentId;
  return actor.grants.has("ledger.read_all") || isTheirHead;
}
