import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { readCalendar } from "../calendar/service.ts";
import { askExtension as ask } from "../task/rules.ts";
import { requireDeadline } from "./deadline-rules.ts";
import { decideExtension, shareOf, withTasks, type Handling } from "./handling-rules.ts";
import type { AnswerExtension, AskExtension } from "./handling-schema.ts";
import { others } from "./handling-service.ts";
import type { IncomingDetail, IncomingId } from "./schema.ts";
import { requireState } from "./state-rules.ts";
import { takeStep } from "./step-service.ts";

/**
 * Asks who gave the share for another deadline. Two round trips while the process knows the calendar.
 * @throws Refusal `task.extension_waiting`, `task.extension_earlier`, `incoming.deadline_rest_day`, `task.already_finished` …
 */
export async function askExtension(
  cx: Cx,
  id: IncomingId,
  { wishedOn, reason }: AskExtension,
): Promise<IncomingDetail> {
  return takeStep(
    cx,
    id,
    () => readCalendar(cx),
    (before, doer, at, calendar) => {
      requireState(before.document, "routed", "inProgress", "registered");
      const mine = shareOf(before, doer.id);
      const task = ask(mine, { wishedOn, reason, askedAt: at });
      requireDeadline(wishedOn, officeDate(new Date(at)), calendar);
      return {
        after: { document: before.document, tasks: withTasks(before.tasks, task) },
        type: "task.extension_asked",
        data: { reason, wishedOn, toIds: others(doer.id, mine.parentStaffId ?? mine.assignedById) },
      };
    },
  );
}

/**
 * The assigner grants it, until that day or another, or refuses it with a reason. Of the lead it moves the deadline of the
 * document.
 * @throws Refusal `task.no_extension`, `task.not_assigner`, `incoming.deadline_past`, `incoming.deadline_rest_day` …
 */
export async function answerExtension(cx: Cx, id: IncomingId, input: AnswerExtension): Promise<IncomingDetail> {
  return takeStep(
    cx,
    id,
    () => readCalendar(cx),
    (before, doer, at, calendar) => {
      requireState(before.document, "routed", "inProgress", "registered");
      const { staffId, granted, reason } = input;
      const theirs = before.tasks.find((task) => task.staffId === staffId);
      if (!theirs) throw new Refusal("missing", "task.none_of");
      const dueOn = input.granted ? (input.dueOn ?? theirs.extension?.wishedOn) : undefined;
      const answer = { granted, reason, dueOn, byName: doer.name, at };
      const after = decideExtension(before, doer, staffId, answer);
      if (dueOn !== undefined) requireDeadline(dueOn, officeDate(new Date(at)), calendar);
      const moved = after.tasks.filter((task) => task.dueOn !== dueOf(before, task.staffId));
      return {
        after,
        type: granted ? "task.extension_granted" : "task.extension_refused",
        decides: theirs.parentStaffId !== doer.id,
        data: {
          staffName: theirs.staffName,
          reason,
          grantedOn: dueOn,
          toIds: others(doer.id, staffId, ...moved.map((task) => task.staffId)),
        },
      };
    },
  );
}

function dueOf({ tasks }: Handling, staffId: string): string | undefined {
  return tasks.find((task) => task.staffId === staffId)?.dueOn;
}
