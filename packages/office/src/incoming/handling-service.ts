import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { reportProgress, type Outcome } from "../task/rules.ts";
import { leadData } from "./counted-rules.ts";
import { finishShare, leadOf, shareOf, startShare, withTasks, type Doer } from "./handling-rules.ts";
import type { ReportProgress } from "./handling-schema.ts";
import type { FinishTask, IncomingDetail, IncomingDocument, IncomingId } from "./schema.ts";
import { requireState } from "./state-rules.ts";
import { takeStep } from "./step-service.ts";

/**
 * The actor begins his or her share; when the lead does, the document is being handled (status 05). Two round trips.
 * @throws Refusal `task.none`, `task.already_started`, `task.only_informed` …
 */
export async function start(cx: Cx, id: IncomingId): Promise<IncomingDetail> {
  return takeStep(cx, id, undefined, (before, doer, at) => {
    const { role, staffName } = shareOf(before, doer.id);
    const after = startShare(before, doer.id, at);
    return role === "lead"
      ? { after, type: "incoming.started", data: { staffName } }
      : { after, type: "task.started", data: { staffName, role } };
  });
}

/**
 * The actor finishes his or her share, with words or with the outgoing document that answers; when the lead does, the
 * document is done (status 06) and what others still owe is stopped. Who is only informed marks it as read. Two round
 * trips.
 * @throws Refusal `task.none`, `task.not_started`, `task.already_finished`, `task.result_needed`,
 *   `task.late_reason_needed` after the deadline, `incoming.answer_not_numbered` …
 */
export async function finish(
  cx: Cx,
  id: IncomingId,
  { result, answerId, lateReason: why }: FinishTask,
): Promise<IncomingDetail> {
  return takeStep(cx, id, undefined, (before, doer, at) => {
    const { role, staffName, parentStaffId, assignedById } = shareOf(before, doer.id);
    const answer = answerOf(before.document, answerId);
    const outcome: Outcome = { result, answer, lateReason: why, byName: byNameOf(doer) };
    const after = finishShare(before, doer.id, outcome, at);
    const { lateReason } = shareOf(after, doer.id);
    if (role === "informed") return { after, type: "task.read", data: { staffName, role } };
    if (role === "coordinating") {
      const toIds = others(doer.id, parentStaffId ?? leadOf(before)?.staffId);
      return { after, type: "task.finished", data: { staffName, role, lateReason, toIds } };
    }
    return {
      after,
      type: "incoming.finished",
      data: {
        result,
        lateReason,
        answerReference: answer?.referenceNumber,
        ...leadData(before.document),
        finishedOn: officeDate(new Date(at)),
        toIds: others(doer.id, assignedById),
      },
    };
  });
}

/** The actor tells how far his or her share is. @throws Refusal `task.none`, `task.not_started`, and by its state */
export async function report(cx: Cx, id: IncomingId, { text, percent }: ReportProgress): Promise<IncomingDetail> {
  return takeStep(cx, id, undefined, (before, doer, at) => {
    requireState(before.document, "routed", "inProgress", "registered");
    const mine = shareOf(before, doer.id);
    const task = reportProgress(mine, { text, percent, at, byName: byNameOf(doer) });
    return {
      after: { document: before.document, tasks: withTasks(before.tasks, task) },
      type: "task.reported",
      data: { description: text, percent, toIds: others(doer.id, mine.parentStaffId ?? mine.assignedById) },
    };
  });
}

/** The name of who acts in the place of the share's person; undefined for that person. */
function byNameOf({ name, onBehalfOf }: Doer): string | undefined {
  return onBehalfOf === undefined ? undefined : name;
}

/** Whom a step concerns beside who takes it. */
export function others(doerId: string, ...ids: readonly (string | undefined)[]): string[] {
  return [...new Set(ids)].filter((id): id is string => id !== undefined && id !== doerId);
}

function answerOf({ answers = [] }: IncomingDocument, answerId: string | undefined): Outcome["answer"] {
  if (answerId === undefined) return undefined;
  const answer = answers.find(({ id }) => id === answerId);
  if (!answer) throw new Refusal("conflict", "incoming.answer_not_numbered");
  return answer;
}
