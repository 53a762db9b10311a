import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace, WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import { TaskEntity, type TaskItem } from "../task/item.ts";
import { finishTask, startTask, type Outcome } from "../task/rules.ts";
import { taskOfActor } from "./access-rules.ts";
import { leadData } from "./counted.ts";
import { replaceWithTasks } from "./document-line.ts";
import { incomingPartition } from "./item.ts";
import { detailAfter, readCase, type IncomingCase } from "./read-service.ts";
import { begin, complete } from "./routing-rules.ts";
import type { FinishTask, IncomingDetail, IncomingDocument, IncomingId } from "./schema.ts";
import { requireState } from "./state-rules.ts";

const MOST_TRIES = 4;

/**
 * The actor begins his or her share; when the lead does, the document is being handled (status 05). Two round trips.
 * @throws Refusal `task.none`, `task.already_started`, `task.only_informed` …
 */
export async function start(cx: Cx, id: IncomingId): Promise<IncomingDetail> {
  return changeCase(cx, id, (before, mine) => {
    const at = cx.clock.now().toISOString();
    const task = startTask(mine, at);
    if (task.role !== "lead") return shareOperations(cx, "task.started", task);
    return [
      ...replaceWithTasks(begin(before.document), withTask(before.tasks, task)),
      event(cx, "incoming.started", incomingPartition(id), { staffName: task.staffName }),
    ];
  });
}

/**
 * The actor finishes his or her share, with words or with the outgoing document that answers; when the lead does, the
 * document is done (status 06). Who is only informed marks it as read. Two round trips.
 * @throws Refusal `task.none`, `task.not_started`, `task.already_finished`, `task.result_needed`,
 *   `incoming.answer_not_numbered` …
 */
export async function finish(cx: Cx, id: IncomingId, { result, answerId }: FinishTask): Promise<IncomingDetail> {
  return changeCase(cx, id, (before, mine) => {
    const at = cx.clock.now().toISOString();
    const outcome: Outcome = { result, answer: answerOf(before.document, answerId) };
    const task = finishTask(mine, outcome, at);
    if (task.role === "informed") return shareOperations(cx, "task.read", task);
    if (task.role === "coordinating") return shareOperations(cx, "task.finished", task);
    return [
      ...replaceWithTasks(complete(before.document, at), withTask(before.tasks, task)),
      event(cx, "incoming.finished", incomingPartition(id), {
        result,
        answerReference: outcome.answer?.referenceNumber,
        ...leadData(before.document),
        finishedOn: officeDate(new Date(at)),
      }),
    ];
  });
}

/**
 * Reads the case, changes it and writes. Several people work on one document at once and do not get in each other's way:
 * when another's share changed in between, the case is read again.
 */
async function changeCase(
  cx: Cx,
  id: IncomingId,
  change: (before: IncomingCase, mine: TaskItem) => Operation[],
): Promise<IncomingDetail> {
  const actor = requireStaff(cx, "task.handle");
  for (let tries = 1; ; tries += 1) {
    const before = await readCase(cx, id);
    const mine = taskOfActor(actor, before.tasks);
    if (!mine) throw new Refusal("forbidden", "task.none");
    requireState(before.document, "routed", "inProgress", "done");
    const operations = change(before, mine);
    try {
      await cx.store.write(operations);
      return await detailAfter(cx, before, operations);
    } catch (error) {
      if (!(error instanceof WriteConflict) || tries === MOST_TRIES) throw error;
    }
  }
}

/** A share that does not move the document. */
function shareOperations(cx: Cx, type: `task.${string}`, task: TaskItem): Operation[] {
  return [
    replace(TaskEntity, task),
    event(cx, type, incomingPartition(task.documentId), { staffName: task.staffName, role: task.role }),
  ];
}

function withTask(tasks: readonly TaskItem[], changed: TaskItem): TaskItem[] {
  return tasks.map((task) => (task.staffId === changed.staffId ? changed : task));
}

function answerOf({ answers = [] }: IncomingDocument, answerId: string | undefined): Outcome["answer"] {
  if (answerId === undefined) return undefined;
  const answer = answers.find(({ id }) => id === answerId);
  if (!answer) throw new Refusal("conflict", "incoming.answer_not_numbered");
  return answer;
}
