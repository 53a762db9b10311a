import { Refusal } from "@vanthu/platform/refusal.ts";
import { closeTask, isUnfinished } from "../task/rules.ts";
import type { Task } from "../task/schema.ts";
import { requireAssigner, shareOf, withTasks, type Doer, type Handling } from "./handling-rules.ts";
import { MOST_PEOPLE, taskOf, type Giver, type Holder } from "./routing-rules.ts";
import type { IncomingDocument } from "./schema.ts";
import { requireState } from "./state-rules.ts";

const MOST_INSTRUCTIONS = 20;

/**
 * Hands one's share over to a colleague of the same department, or, where the unit's rules allow it, of another; parts
 * given out of it go along. A part a head gave stays in the department; what else belongs to another goes back to the
 * assigner.
 * @throws Refusal `task.other_unit`, `task.handed_to_oneself`, `task.handed_back`, `task.has_share`, `task.only_informed` …
 */
export function handOver(
  handling: Handling,
  staffId: string,
  to: Holder,
  reason: string,
  at: string,
  acrossUnits = false,
): Handling {
  requireState(handling.document, "routed", "inProgress", "registered");
  const mine = workingShare(handling, staffId);
  if (to.id === staffId) throw new Refusal("input", "task.handed_to_oneself");
  const mayLeaveUnit = acrossUnits && mine.parentStaffId === undefined;
  if (to.departmentId !== mine.departmentId && !mayLeaveUnit)
    throw new Refusal("conflict", "task.other_unit", { name: to.fullName });
  if (shareAt(handling, to.id)?.state === "handedOver") {
    throw new Refusal("conflict", "task.handed_back", { name: to.fullName });
  }
  const closed = closeTask(mine, "handedOver", { reason, toName: to.fullName, at });
  const by = { id: mine.assignedById ?? mine.staffId, name: mine.assignedByName, at };
  return passed(handling, closed, to, by);
}

/**
 * Sends one's share back to who gave it. When the lead does, the document waits in the assigner's hands to be assigned
 * anew; parts given out of the share fall with it.
 */
export function sendBack(
  handling: Handling,
  staffId: string,
  reason: string,
  assigner: { readonly id: IncomingDocument["ownerId"]; readonly name: string },
  at: string,
): Handling {
  requireState(handling.document, "routed", "inProgress", "registered");
  const mine = workingShare(handling, staffId);
  return dropped(
    handling,
    closeTask(mine, "sentBack", { reason, toName: assigner.name, at }),
    { reason, at },
    assigner,
  );
}

/**
 * The assigner takes a share away, and may give it to another at once. Of the lead without another, the document waits in
 * the assigner's hands to be assigned anew.
 * @throws Refusal `task.none_of`, `task.not_assigner`, `task.has_share`, and by the state of the share
 */
export function recall(
  handling: Handling,
  doer: Doer,
  staffId: string,
  { reason, to, by }: { readonly reason: string; readonly to?: Holder | undefined; readonly by: Giver },
): Handling {
  requireState(handling.document, "routed", "inProgress", "registered");
  const theirs = shareAt(handling, staffId);
  if (!theirs) throw new Refusal("missing", "task.none_of");
  requireAssigner(doer, theirs);
  if (to?.id === staffId) throw new Refusal("input", "task.handed_to_oneself");
  const closed = closeTask(theirs, "recalled", { reason, toName: to?.fullName, at: by.at });
  return to
    ? passed(handling, closed, to, by)
    : dropped(handling, closed, { reason, at: by.at }, { id: by.id, name: by.name });
}

/** Who may be given a share: a person with none, one only informed, or one whose share is over without a result. */
export function requireFree(handling: Pick<Handling, "tasks">, ...people: readonly Holder[]): void {
  const busy = people.find(({ id }) => {
    const known = shareAt(handling, id);
    return known && known.role !== "informed" && isUnfinished(known);
  });
  if (busy) throw new Refusal("conflict", "task.has_share", { name: busy.fullName });
  requireAssignable(handling, ...people);
}

/** Whom a document may be assigned to: also who helps with it already, and leads it from now on. What is finished stays. */
export function requireAssignable(handling: Pick<Handling, "tasks">, ...people: readonly Holder[]): void {
  const done = people.find(({ id }) => {
    const known = shareAt(handling, id);
    return known && known.role !== "informed" && known.state === "finished";
  });
  if (done) throw new Refusal("conflict", "task.has_share", { name: done.fullName });
  const all = new Set([...handling.tasks.map(({ staffId }) => staffId), ...people.map(({ id }) => id)]);
  if (all.size > MOST_PEOPLE) throw new Refusal("conflict", "incoming.too_many_people", { limit: MOST_PEOPLE });
}

/** The document in somebody's hands to be assigned anew; what was written under it stays to be read. */
export function toAssignAnew(
  document: IncomingDocument,
  owner: { readonly id: IncomingDocument["ownerId"]; readonly name: string },
): IncomingDocument {
  const { instruction, instructions = [] } = document;
  return {
    ...document,
    state: "registered",
    ownerId: owner.id,
    ownerName: owner.name,
    instruction: undefined,
    ...(instruction && {
      instructions: [...instructions, { ...instruction, kind: "superseded" as const }].slice(-MOST_INSTRUCTIONS),
    }),
  };
}

function passed(handling: Handling, closed: Task, to: Holder, by: Giver): Handling {
  requireFree(handling, to);
  const { role, dueOn, dueAt, parentStaffId, note, progress, staffName, staffId } = closed;
  const { document, tasks } = handling;
  const led = role === "lead" ? ledBy(document, to) : document;
  const task = taskOf(led, role, to, by, { dueOn, dueAt, parentStaffId, note, progress, fromName: staffName });
  const parts = tasks
    .filter((part) => part.parentStaffId === staffId && isUnfinished(part))
    .map((part) => ({ ...part, parentStaffId: to.id }));
  return { document: led, tasks: withTasks(tasks, ...parts, closed, task) };
}

function dropped(
  { document, tasks }: Handling,
  closed: Task,
  why: { readonly reason: string; readonly at: string },
  owner: { readonly id: IncomingDocument["ownerId"]; readonly name: string },
): Handling {
  const parts = tasks
    .filter((part) => part.parentStaffId === closed.staffId && isUnfinished(part))
    .map((part) => closeTask(part, "recalled", why));
  return {
    document: closed.role === "lead" ? toAssignAnew(document, owner) : document,
    tasks: withTasks(tasks, ...parts, closed),
  };
}

/** Another leads and has not begun. */
export function ledBy(document: IncomingDocument, { id, fullName, departmentId }: Holder): IncomingDocument {
  const { instruction } = document;
  return {
    ...document,
    state: "routed",
    ownerId: id,
    ownerName: fullName,
    ...(instruction && {
      instruction: { ...instruction, leadId: id, leadDepartmentId: departmentId, leadName: fullName },
    }),
  };
}

function workingShare(handling: Handling, staffId: string): Task {
  const mine = shareOf(handling, staffId);
  if (mine.role === "informed") throw new Refusal("conflict", "task.only_informed");
  return mine;
}

function shareAt({ tasks }: Pick<Handling, "tasks">, staffId: string): Task | undefined {
  return tasks.find((task) => task.staffId === staffId);
}
