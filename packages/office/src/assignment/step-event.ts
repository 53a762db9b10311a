import type { EventData } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { isLate } from "../deadline-end.ts";
import { toldOf } from "./new-assignment.ts";
import type { Assignment } from "./schema.ts";
import type { AssignmentStep } from "./step-schema.ts";

export interface StepEvent {
  readonly type: `assignment.${string}`;
  readonly data: EventData;
}

/** What history tells of a step, and whom it concerns. */
export function stepEvent(before: Assignment, after: Assignment, step: AssignmentStep): StepEvent {
  const told = (type: StepEvent["type"], data: EventData, ...toIds: string[]): StepEvent => ({
    type,
    data: { ...toldOf(after), ...data, toIds: [...new Set(toIds)] },
  });
  const giver = after.by.id;
  const lead = after.lead.id;
  switch (step.step) {
    case "takeUp":
      return told("assignment.taken_up", {}, giver);
    case "report":
      return told("assignment.reported", { percent: after.percent, text: step.text }, giver);
    case "askExtension":
      return told("assignment.extension_asked", { untilOn: step.dueOn, reason: step.reason }, giver);
    case "grantExtension":
      return told("assignment.extension_granted", { beforeOn: before.dueOn, untilOn: after.dueOn }, lead);
    case "refuseExtension":
      return told("assignment.extension_refused", { reason: step.reason }, lead);
    case "handOver":
      return told(
        "assignment.handed_over",
        { fromName: before.lead.name, leadName: after.lead.name, reason: step.reason },
        lead,
        giver,
      );
    case "sendBack":
      return told("assignment.sent_back", { reason: step.reason }, giver);
    case "recall":
      return told("assignment.recalled", { reason: step.reason }, lead, ...after.helpers.map(({ id }) => id));
    case "submit": {
      const outcome = outcomeOf(after);
      const data = { ...outcome, result: step.result, ...(outcome["late"] && { lateReason: step.lateReason }) };
      return after.state === "finished" ? told("assignment.finished", data) : told("assignment.submitted", data, giver);
    }
    case "accept":
      return told("assignment.finished", outcomeOf(after), lead, ...after.watchers.map(({ id }) => id));
    case "return":
      return told("assignment.returned", { reason: step.reason }, lead);
    case "urge":
      return told("assignment.urged", {}, lead);
    case "evaluate":
      return told("assignment.evaluated", { ...outcomeOf(after), grade: step.grade, words: step.words }, lead);
  }
}

/** It was done when the lead said so; late by the hour where one was set, else by the day. */
function outcomeOf({ answerReference, submittedAt, dueOn, dueAt }: Assignment): EventData {
  if (submittedAt === undefined) return {};
  return {
    answerReference,
    finishedOn: officeDate(new Date(submittedAt)),
    late: isLate({ dueOn, dueAt }, submittedAt),
  };
}
