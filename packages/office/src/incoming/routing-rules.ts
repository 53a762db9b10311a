import { Refusal } from "@vanthu/platform/refusal.ts";
import type { Staff, StaffId } from "../staff/schema.ts";
import type { Task, TaskRole } from "../task/schema.ts";
import { documentLine } from "./document-line.ts";
import type { IncomingDocument, InstructIncoming } from "./schema.ts";
import { requireState } from "./state-rules.ts";

export interface Assignment {
  readonly staffId: StaffId;
  readonly role: TaskRole;
}

/**
 * What lists show of a document stands with each of its tasks too, and a correction of it is one transaction: with row,
 * document, duplicate sign and two events, 20 tasks are 25 operations.
 */
const MOST_PEOPLE = 20;

/** Exactly one leads; everybody has one role. @throws Refusal `incoming.assigned_twice`, `input.invalid` for over 20 people */
export function assignments({ leadId, coordinatingIds, informedIds }: InstructIncoming): Assignment[] {
  const all: Assignment[] = [
    { staffId: leadId, role: "lead" },
    ...coordinatingIds.map((staffId) => ({ staffId, role: "coordinating" as const })),
    ...informedIds.map((staffId) => ({ staffId, role: "informed" as const })),
  ];
  if (all.length > MOST_PEOPLE) throw new Refusal("input", "input.invalid", { fields: "informedIds:max_length" });
  if (new Set(all.map(({ staffId }) => staffId)).size < all.length)
    throw new Refusal("input", "incoming.assigned_twice");
  return all;
}

/** Routes a registered document with the leader's instruction (bút phê; NĐ 30 Điều 23, 24). */
export function route<D extends IncomingDocument>(
  document: D,
  { text, dueOn }: Pick<InstructIncoming, "text" | "dueOn">,
  leader: Pick<Staff, "id" | "fullName" | "position">,
  lead: Pick<Staff, "id" | "fullName" | "departmentId">,
  at: string,
): D {
  requireState(document, "registered");
  return {
    ...document,
    state: "routed",
    dueOn: dueOn ?? document.dueOn,
    instruction: {
      text,
      byId: leader.id,
      byName: leader.fullName,
      byPosition: leader.position,
      at,
      dueOn: dueOn ?? document.dueOn,
      leadId: lead.id,
      leadDepartmentId: lead.departmentId,
      leadName: lead.fullName,
    },
  };
}

/** One person's task under the instruction; who is only informed has no deadline. */
export function taskOf(
  document: IncomingDocument,
  role: TaskRole,
  person: Pick<Staff, "id" | "fullName" | "departmentId">,
  departmentName: string,
  by: { readonly name: string; readonly at: string },
): Task {
  return {
    documentId: document.id,
    staffId: person.id,
    staffName: person.fullName,
    departmentId: person.departmentId,
    departmentName,
    role,
    state: "assigned",
    dueOn: role === "informed" ? undefined : document.dueOn,
    assignedAt: by.at,
    assignedByName: by.name,
    document: documentLine(document),
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
