import { Refusal } from "@vanthu/platform/refusal.ts";
import { isUnfinished, startTask } from "../task/rules.ts";
import type { Task } from "../task/schema.ts";
import { requireWithinParent, shareOf, withTasks, type Handling } from "./handling-rules.ts";
import { begin, newDeadline, taskOf, type Giver, type Holder } from "./routing-rules.ts";
import type { FurtherInstruction } from "./schema.ts";
import { requireState } from "./state-rules.ts";
import { requireFree } from "./transfer-rules.ts";

const MOST_INSTRUCTIONS = 20;

/**
 * Who has a share, or had one, lets others know of the document; they have nothing to do but read it.
 * @throws Refusal `task.has_share` for who knows of it already: a forward never comes round again
 */
export function forward(
  handling: Handling,
  staffId: string,
  people: readonly Holder[],
  note: string | undefined,
  by: Giver,
): Handling {
  const { document, tasks } = handling;
  requireState(document, "routed", "inProgress", "done", "registered");
  shareOf(handling, staffId);
  const known = people.find(({ id }) => tasks.some((task) => task.staffId === id));
  if (known) throw new Refusal("conflict", "task.has_share", { name: known.fullName });
  requireFree(handling, ...people);
  const told = people.map((person) => taskOf(document, "informed", person, by, { note, fromName: by.name }));
  return { document, tasks: withTasks(tasks, ...told) };
}

/**
 * The head of a department gives parts of the share to its people, and keeps answering for the whole. To give out work is
 * to begin it.
 * @throws Refusal `task.sub_of_sub`, `task.other_unit`, `task.sub_deadline_late`, `task.has_share` …
 */
export function subAssign(
  handling: Handling,
  staffId: string,
  people: readonly Holder[],
  { note, dueOn }: { readonly note: string; readonly dueOn?: string | undefined },
  by: Giver,
): Handling {
  requireState(handling.document, "routed", "inProgress");
  const mine = shareOf(handling, staffId);
  if (mine.role === "informed") throw new Refusal("conflict", "task.only_informed");
  if (mine.parentStaffId !== undefined) throw new Refusal("conflict", "task.sub_of_sub");
  const stranger = people.find(({ departmentId }) => departmentId !== mine.departmentId);
  if (stranger) throw new Refusal("conflict", "task.other_unit", { name: stranger.fullName });
  requireFree(handling, ...people);
  const started = mine.state === "started" ? mine : startTask(mine, by.at);
  const begins = started !== mine && mine.role === "lead";
  const document = begins ? begin(handling.document) : handling.document;
  const parts = people.map((person) =>
    taskOf(document, "coordinating", person, by, {
      note,
      parentStaffId: mine.staffId,
      dueOn: dueOn ?? mine.dueOn,
      dueAt: dueOn === undefined || dueOn === mine.dueOn ? mine.dueAt : undefined,
    }),
  );
  for (const part of parts) requireWithinParent(handling, part);
  return { document, tasks: withTasks(handling.tasks, ...(started === mine ? [] : [started]), ...parts) };
}

export interface Addition {
  readonly people: readonly {
    readonly holder: Holder;
    readonly role: "coordinating" | "informed";
    readonly asUnit: boolean;
    readonly dueOn?: string | undefined;
  }[];
  readonly dueOn: string | undefined;
  readonly instruction: Omit<FurtherInstruction, "kind" | "dueOn" | "dueAt">;
}

/**
 * A leader adds to the instruction of an open document (bổ sung bút phê): people, another deadline. Who leads stays; shares
 * that were due with the document stay due with it.
 */
export function addInstruction(handling: Handling, { people, dueOn, instruction }: Addition, by: Giver): Handling {
  const { document, tasks } = handling;
  requireState(document, "routed", "inProgress");
  const { instructions = [] } = document;
  if (instructions.length >= MOST_INSTRUCTIONS) {
    throw new Refusal("conflict", "incoming.too_many_instructions", { limit: MOST_INSTRUCTIONS });
  }
  requireFree(handling, ...people.map(({ holder }) => holder));
  const due = newDeadline(document, dueOn);
  const next = {
    ...document,
    ...due,
    instructions: [...instructions, { ...instruction, kind: "added" as const, dueOn, dueAt: undefined }],
  };
  const moved =
    due.dueOn === document.dueOn
      ? []
      : tasks
          .filter((task) => isDueWith(task, document.dueOn))
          .map((task) => ({ ...task, dueOn: due.dueOn, dueAt: due.dueAt }));
  const added = people.map(({ holder, role, asUnit, dueOn: own }) =>
    taskOf(next, role, holder, by, {
      ...(asUnit && { asUnit }),
      ...(own !== undefined && role !== "informed" && { dueOn: own, dueAt: undefined }),
    }),
  );
  return { document: next, tasks: withTasks(tasks, ...moved, ...added) };
}

function isDueWith(task: Task, dueOn: string | undefined): boolean {
  if (!isUnfinished(task) || task.role === "informed") return false;
  return task.role === "lead" || (task.parentStaffId === undefined && task.dueOn === dueOn);
}
