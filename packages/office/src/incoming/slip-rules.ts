import { officeDate, officeTimestamp } from "@vanthu/platform/office-time.ts";
import type { Task } from "../task/schema.ts";
import type { IncomingDocument } from "./schema.ts";
import type { SlipOpinion, SlipOpinions, SlipShare } from "./slip-port.ts";

type Written = Pick<IncomingDocument, "instruction" | "instructions" | "submission">;

/**
 * What stands on the slip of a document: 1. what leaders wrote, with the shares they gave; 2. what heads of units gave to
 * their people; 3. what was proposed to the leader, and what handlers reported and answered.
 */
export function opinionsOf(document: Written, tasks: readonly Task[]): SlipOpinions {
  return {
    leaders: leadersOf(document, tasks),
    units: unitsOf(tasks),
    handlers: [...proposed(document), ...tasks.flatMap(saidOf)],
  };
}

/** The instruction that counts bears the shares; additions of leaders follow it. What was superseded is no longer said. */
function leadersOf({ instruction, instructions = [] }: Written, tasks: readonly Task[]): SlipOpinion[] {
  const given = tasks.filter((task) => task.parentStaffId === undefined && isHeld(task));
  return [
    ...(instruction ? [{ ...opinion(instruction), shares: given.map(shareOf) }] : []),
    ...instructions.filter(({ kind }) => kind === "added").map((one) => ({ ...opinion(one), shares: [] })),
  ];
}

/** Parts given out within a unit: those one head gave on one day, for one thing, are one opinion. */
function unitsOf(tasks: readonly Task[]): SlipOpinion[] {
  const opinions = new Map<string, SlipOpinion & { shares: SlipShare[] }>();
  for (const task of tasks) {
    if (task.parentStaffId === undefined || !isHeld(task)) continue;
    const on = dayOf(task.assignedAt);
    const key = [task.parentStaffId, on, task.note ?? ""].join("#");
    const known = opinions.get(key);
    if (known) known.shares.push(shareOf(task));
    else {
      const { note: text, assignedByName: byName, assignedOnBehalfOf: onBehalfOf } = task;
      opinions.set(key, { text, byName, onBehalfOf, on, shares: [shareOf(task)] });
    }
  }
  return [...opinions.values()];
}

function proposed({ submission }: Written): SlipOpinion[] {
  return submission ? [{ ...opinion(submission), shares: [] }] : [];
}

/** The last thing a handler, or who stood in, said: the result, or how far it is. What came with a share was another's word. */
function saidOf(task: Task): SlipOpinion[] {
  const { staffName, departmentName, assignedAt, result, finishedAt, finishedByName, progress } = task;
  const by = (byName: string | undefined) => ({
    byName: byName ?? staffName,
    byPosition: departmentName,
    ...(byName !== undefined && { onBehalfOf: staffName }),
    shares: [],
  });
  if (result !== undefined && finishedAt !== undefined)
    return [{ ...by(finishedByName), text: result, on: dayOf(finishedAt) }];
  if (!progress || progress.at < assignedAt) return [];
  const text = `${progress.text} (${String(progress.percent)}%)`;
  return [{ ...by(progress.byName), text, on: dayOf(progress.at) }];
}

type Opinion = Pick<SlipOpinion, "byName" | "onBehalfOf"> & { text: string; byPosition: string; at: string };

function opinion({ text, byName, byPosition, onBehalfOf, at }: Opinion) {
  return { text, byName, byPosition, onBehalfOf, on: dayOf(at) };
}

function shareOf({ role, staffName, departmentName, asUnit, dueOn, dueAt }: Task): SlipShare {
  return {
    role,
    name: asUnit ? `${departmentName} (${staffName})` : `${staffName} (${departmentName})`,
    dueOn,
    dueAt: dueAt === undefined ? undefined : officeTimestamp(new Date(dueAt)).slice(0, 16).replace(" ", "T"),
  };
}

/** Not handed on, sent back or recalled: those shares are somebody else's now. */
function isHeld({ state }: Task): boolean {
  return state === "assigned" || state === "started" || state === "finished" || state === "stopped";
}

function dayOf(at: string): string {
  return officeDate(new Date(at));
}
