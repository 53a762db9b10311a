import type { Cx } from "@vanthu/platform/context.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { readCalendar } from "../calendar/service.ts";
import type { StaffId } from "../staff/schema.ts";
import { requireDeadline } from "./deadline-rules.ts";
import { shareOf } from "./handling-rules.ts";
import type { ForwardIncoming, SubAssignTask } from "./handling-schema.ts";
import { readHolders } from "./holder-service.ts";
import { requireOnce } from "./routing-rules.ts";
import type { IncomingDetail, IncomingId } from "./schema.ts";
import { takeStep } from "./step-service.ts";
import { forward as forwardRule, subAssign as subAssignRule } from "./widen-rules.ts";

/**
 * Lets others know of a document the actor has a share in.
 * @throws Refusal `task.has_share`, `task.none`, `incoming.assignee_missing`, `incoming.too_many_people` …
 */
export async function forward(cx: Cx, id: IncomingId, { staffIds, text }: ForwardIncoming): Promise<IncomingDetail> {
  const actor = requireStaff(cx, "task.handle");
  requireOnce(staffIds);
  const readPeople = () => readHolders(cx, staffIds);
  return takeStep(cx, id, readPeople, (before, doer, at, people) => ({
    after: forwardRule(before, doer.id, people, text, { id: actor.staffId as StaffId, name: doer.name, at }),
    type: "incoming.forwarded",
    data: { description: text, informed: people.map(({ fullName }) => fullName), toIds: [...staffIds] },
  }));
}

/**
 * The head of a department gives parts of his or her share to its people.
 * @throws Refusal `permission.denied`, `task.other_unit`, `task.sub_of_sub`, `task.sub_deadline_late`,
 *   `incoming.deadline_past`, `incoming.deadline_rest_day` …
 */
export async function subAssign(
  cx: Cx,
  id: IncomingId,
  { staffIds, text, dueOn }: SubAssignTask,
): Promise<IncomingDetail> {
  const actor = requireStaff(cx, "task.sub_assign");
  requireOnce(staffIds);
  const readBoth = () => Promise.all([readCalendar(cx), readHolders(cx, staffIds)]);
  return takeStep(cx, id, readBoth, (before, doer, at, [calendar, people]) => {
    shareOf(before, doer.id);
    if (dueOn !== undefined) requireDeadline(dueOn, officeDate(new Date(at)), calendar);
    const by = { id: actor.staffId as StaffId, name: doer.name, at, onBehalfOf: doer.onBehalfOf };
    const after = subAssignRule(before, doer.id, people, { note: text, dueOn }, by);
    return {
      after,
      type: "task.sub_assigned",
      begins: before.document.state === "routed" && after.document.state === "inProgress",
      data: {
        description: text,
        assigned: people.map(({ fullName }) => fullName),
        toIds: [...staffIds],
      },
    };
  });
}
