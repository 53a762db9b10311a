import { Refusal } from "@vanthu/platform/refusal.ts";
import { closeTask, isUnfinished, resumeTask } from "../task/rules.ts";
import type { Task, TaskRole } from "../task/schema.ts";
import { isWaitedFor } from "./deadline-rules.ts";
import { withTasks, type Handling } from "./handling-rules.ts";
import { owned } from "./owner-rules.ts";
import { MOST_PEOPLE, taskOf, type Giver, type Holder } from "./routing-rules.ts";
import { ledBy } from "./transfer-rules.ts";

/** Who leads outranks who coordinates, who outranks who is informed. */
const RANK: readonly TaskRole[] = ["lead", "coordinating", "informed"];

/**
 * Everything a leaver holds of a document goes to another: the share, whatever department the other is of, and the document
 * where it waits in the leaver's hands. Who has a share already keeps it, in the weightier role. Undefined where the leaver
 * holds nothing of it any more: it may have been finished, or its number voided, while the handover went on.
 * @throws Refusal `incoming.too_many_people`
 */
export function passWhole(
  handling: Handling,
  leaverId: string,
  to: Holder,
  reason: string,
  at: string,
): Handling | undefined {
  const { document, tasks } = handling;
  if (document.state === "void") return undefined;
  const mine = tasks.find((task) => task.staffId === leaverId && isUnfinished(task));
  const isOwner = document.ownerId === leaverId && isWaitedFor(document.state);
  if (!mine) return isOwner ? { document: owned(document, to), tasks } : undefined;
  const led = mine.role === "lead" ? ledBy(document, to) : isOwner ? owned(document, to) : document;
  const closed = closeTask(mine, "handedOver", { reason, toName: to.fullName, at });
  const present = tasks.find(({ staffId }) => staffId === to.id);
  // One more than a transaction of the document holds: it goes to somebody who has a share in it already.
  if (!present && tasks.length >= MOST_PEOPLE)
    throw new Refusal("conflict", "incoming.too_many_people", { limit: MOST_PEOPLE });
  const by: Giver = { id: mine.assignedById ?? mine.staffId, name: mine.assignedByName, at };
  const taken = joined(mine, present) ?? taskOf(led, mine.role, to, by, carried(mine, to.id));
  const parts = tasks
    .filter((part) => part.parentStaffId === leaverId && part.staffId !== to.id && isUnfinished(part))
    .map((part) => ({ ...part, parentStaffId: to.id }));
  return { document: led, tasks: withTasks(tasks, ...parts, closed, taken) };
}

function carried({ dueOn, dueAt, parentStaffId, note, progress, staffName }: Task, toId: string) {
  return {
    dueOn,
    dueAt,
    ...(parentStaffId !== toId && { parentStaffId }),
    note,
    progress,
    fromName: staffName,
  };
}

/**
 * The share of who has one that stands already; a finished one is asked for again only where it has to lead now, or was a
 * part of the very share that is taken over: who did a part of it has the whole from now on.
 */
function joined(mine: Task, present: Task | undefined): Task | undefined {
  if (present === undefined || (!isUnfinished(present) && present.state !== "finished")) return undefined;
  const { role, dueOn, dueAt, staffName: fromName } = mine;
  const again = () => (isUnfinished(present) ? present : resumeTask(present, dueOn ?? present.dueOn ?? ""));
  if (role === "lead") {
    return { ...again(), role, state: "assigned", dueOn, dueAt, parentStaffId: undefined, fromName };
  }
  if (present.parentStaffId === mine.staffId) {
    return { ...again(), role, dueOn, dueAt, parentStaffId: mine.parentStaffId, fromName };
  }
  const outranks = RANK.indexOf(role) < RANK.indexOf(present.role);
  return outranks && isUnfinished(present) ? { ...present, role, dueOn, dueAt, fromName } : present;
}
