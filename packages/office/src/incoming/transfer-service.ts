import type { Cx } from "@vanthu/platform/context.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import type { StaffId } from "../staff/schema.ts";
import { leadNames } from "./counted-rules.ts";
import { shareOf } from "./handling-rules.ts";
import type { HandOverTask, RecallTask, SendBackTask } from "./handling-schema.ts";
import { others } from "./handling-service.ts";
import { choose, readHolders } from "./holder-service.ts";
import { readRules, readWay } from "./defaults-service.ts";
import { instructorOf } from "./owner-rules.ts";
import type { IncomingDetail, IncomingId } from "./schema.ts";
import { takeStep } from "./step-service.ts";
import { handOver as handOverRule, recall as recallRule, sendBack as sendBackRule } from "./transfer-rules.ts";

/**
 * Hands the actor's share over to a colleague of the department, of any where the unit allows that. Two round trips, the colleague read beside the case.
 * @throws Refusal `task.other_unit`, `task.handed_back`, `task.has_share`, `incoming.assignee_missing` …
 */
export async function handOver(cx: Cx, id: IncomingId, { toId, reason }: HandOverTask): Promise<IncomingDetail> {
  const readBoth = () => Promise.all([readRules(cx), readHolders(cx, [toId])]);
  return takeStep(cx, id, readBoth, (before, doer, at, [{ defaults }, [to]]) => {
    const mine = shareOf(before, doer.id);
    const after = to ? handOverRule(before, doer.id, to, reason, at, defaults.acrossUnits) : before;
    return {
      after,
      type: "task.handed_over",
      data: {
        reason,
        toName: to?.fullName,
        ...leadNames(after, before),
        toIds: others(doer.id, toId, mine.parentStaffId ?? mine.assignedById),
      },
    };
  });
}

/**
 * Sends the actor's share back to who gave it; the lead's document waits there to be assigned anew.
 * @throws Refusal `task.none`, `task.only_informed`, and by its state
 */
export async function sendBack(cx: Cx, id: IncomingId, { reason }: SendBackTask): Promise<IncomingDetail> {
  const read = () => readWay(cx);
  return takeStep(cx, id, read, (before, doer, at, { people, defaults }) => {
    const mine = shareOf(before, doer.id);
    const giver = people.find((person) => person.id === mine.assignedById && person.state === "active");
    const to = giver ?? instructorOf(people, defaults);
    const assigner = { id: to?.id ?? mine.assignedById, name: to?.fullName ?? mine.assignedByName };
    return {
      after: sendBackRule(before, doer.id, reason, assigner, at),
      type: "task.sent_back",
      data: { reason, role: mine.role, toName: assigner.name, toIds: others(doer.id, assigner.id) },
    };
  });
}

/**
 * The assigner takes a share away, and may give it to another in the same step.
 * @throws Refusal `task.none_of`, `task.not_assigner`, `task.has_share`, `incoming.assignee_missing` …
 */
export async function recall(cx: Cx, id: IncomingId, { staffId, reason, toId }: RecallTask): Promise<IncomingDetail> {
  const actor = requireStaff(cx, "task.handle");
  const readNext = async () => {
    const chosen = toId === undefined ? [] : await choose(cx, [toId]);
    return readHolders(
      cx,
      chosen.map((one) => one.staffId),
    );
  };
  return takeStep(cx, id, readNext, (before, doer, at, [to]) => {
    const by = { id: actor.staffId as StaffId, name: doer.name, at, onBehalfOf: doer.onBehalfOf };
    const theirs = before.tasks.find((task) => task.staffId === staffId);
    const after = recallRule(before, doer, staffId, { reason, to, by });
    return {
      after,
      type: "task.recalled",
      decides: theirs?.parentStaffId !== doer.id,
      data: {
        reason,
        staffName: theirs?.staffName,
        toName: to?.fullName,
        ...leadNames(after, before),
        toIds: others(doer.id, staffId, to?.id),
      },
    };
  });
}
