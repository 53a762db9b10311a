import { Refusal } from "@vanthu/platform/refusal.ts";
import type { Staff, StaffId } from "../staff/schema.ts";
import type { Task, TaskRole } from "../task/schema.ts";
import { shareLine } from "./share-line.ts";
import type { Assignee, IncomingDocument, InstructIncoming } from "./schema.ts";
import { requireState } from "./state-rules.ts";

export interface Assignment {
  readonly assignee: Assignee;
  readonly role: TaskRole;
}

/**
 * What lists show of a document stands with each of its tasks too, and a correction of it is one transaction: with row,
 * document, duplicate sign and two events, 20 tasks are 25 operations.
 */
export const MOST_PEOPLE = 20;

/** Exactly one leads; everybody has one role. @throws Refusal `incoming.assigned_twice`, `input.invalid` for over 20 people */
export function assignments({ leadId, coordinatingIds, informedIds }: InstructIncoming): Assignment[] {
  const all: Assignment[] = [{ assignee: leadId, role: "lead" }, ...helpers({ coordinatingIds, informedIds })];
  if (all.length > MOST_PEOPLE) throw new Refusal("input", "input.invalid", { fields: "informedIds:max_length" });
  requireOnce(all.map(({ assignee }) => assignee));
  return all;
}

/** Those beside the lead. */
export function helpers({
  coordinatingIds,
  informedIds,
}: Pick<InstructIncoming, "coordinatingIds" | "informedIds">): Assignment[] {
  return [
    ...coordinatingIds.map((assignee) => ({ assignee, role: "coordinating" as const })),
    ...informedIds.map((assignee) => ({ assignee, role: "informed" as const })),
  ];
}

/** Nobody has two roles, also not as a person and as the head of a department. @throws Refusal `incoming.assigned_twice` */
export function requireOnce(ids: readonly string[]): void {
  if (new Set(ids).size < ids.length) throw new Refusal("input", "incoming.assigned_twice");
}

/** Routes a registered document with the leader's instruction (bút phê; NĐ 30 Điều 23, 24). */
export function route<D extends IncomingDocument>(
  document: D,
  { text, dueOn }: Pick<InstructIncoming, "text" | "dueOn">,
  leader: Pick<Staff, "id" | "fullName" | "position"> & { readonly onBehalfOf?: string | undefined },
  lead: Pick<Staff, "id" | "fullName" | "departmentId">,
  at: string,
): D {
  requireState(document, "registered");
  const due = newDeadline(document, dueOn);
  return {
    ...document,
    ...due,
    state: "routed",
    ownerId: lead.id,
    ownerName: lead.fullName,
    instruction: {
      text,
      byId: leader.id,
      byName: leader.fullName,
      byPosition: leader.position,
      onBehalfOf: leader.onBehalfOf,
      at,
      dueOn: due.dueOn,
      dueAt: due.dueAt,
      leadId: lead.id,
      leadDepartmentId: lead.departmentId,
      leadName: lead.fullName,
    },
  };
}

/** The deadline after somebody named a day, or none: an hour holds only on its own day. */
export function newDeadline(
  { dueOn: before, dueAt, dueIsDefault }: Pick<IncomingDocument, "dueOn" | "dueAt" | "dueIsDefault">,
  dueOn: string | undefined,
): Pick<IncomingDocument, "dueOn" | "dueAt" | "dueIsDefault"> {
  if (dueOn === undefined || dueOn === before) return { dueOn: before, dueAt, dueIsDefault };
  return { dueOn, dueAt: undefined, dueIsDefault: undefined };
}

/** Whom a share is given to. */
export type Holder = Pick<Staff, "id" | "fullName" | "departmentId"> & { readonly departmentName: string };

/** Who gives it, and when. */
export interface Giver {
  readonly id: StaffId;
  readonly name: string;
  readonly at: string;
  /** In whose place, where a substitute gives it. */
  readonly onBehalfOf?: string | undefined;
}

/** One person's task under the instruction; who is only informed has no deadline. */
export function taskOf(
  document: IncomingDocument,
  role: TaskRole,
  { id, fullName, departmentId, departmentName }: Holder,
  by: Giver,
  more: Pick<Task, "asUnit" | "dueOn" | "dueAt" | "parentStaffId" | "note" | "fromName" | "progress"> = {},
): Task {
  const due = role === "informed" ? {} : { dueOn: document.dueOn, dueAt: document.dueAt };
  return {
    documentId: document.id,
    staffId: id,
    staffName: fullName,
    departmentId,
    departmentName,
    role,
    state: "assigned",
    ...due,
    assignedAt: by.at,
    assignedByName: by.name,
    assignedById: by.id,
    assignedOnBehalfOf: by.onBehalfOf,
    document: shareLine(document),
    ...more,
  };
}

/** The lead has begun: the document is being handled. */
export function begin<D extends IncomingDocument>(document: D): D {
  requireState(document, "routed");
  return { ...document, state: "inProgress" };
}

/** The lead has finished: so has the document, whatever others still owe (NĐ 30 Điều 24: the lead answers for it). */
export function complete<D extends IncomingDocument>(document: D, at: string): D {
  requireState(document, "inProgress");
  return { ...document, state: "done", finishedAt: at };
}
