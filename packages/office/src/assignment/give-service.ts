import type { Cx } from "@vanthu/platform/context.ts";
import { rememberRequest, repeatKey, RepeatedRequestEntity, resultOfRepeat } from "@vanthu/platform/idempotency.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { readCalendar } from "../calendar/service.ts";
import { requireDeadline } from "../incoming/deadline-rules.ts";
import { readCase } from "../incoming/case-service.ts";
import { readOutgoing } from "../outgoing/list-service.ts";
import { guardSecrecy } from "../secrecy-guard.ts";
import { DepartmentId, StaffId } from "../staff/schema.ts";
import * as v from "valibot";
import { maySee } from "./access-rules.ts";
import { filesFrom } from "./file-service.ts";
import { requireMayGive, requirePart } from "./give-rules.ts";
import { AssignmentEntity, assignmentKey, type AssignmentItem } from "./item.ts";
import { newAssignment } from "./new-assignment.ts";
import { peopleOf } from "./people-service.ts";
import { AssignmentId, type Assignment, type GiveAssignment, type GivenOrigin } from "./schema.ts";

const USE_CASE = "assignment.give";

/**
 * Gives an assignment (giao nhiệm vụ): from a document the giver sees, from a meeting, or from nothing; a part of another
 * one where that is named. Everybody in it is told.
 * @throws Refusal `assignment.person_left`, `assignment.unit_without_head`, `assignment.other_unit`, `incoming.deadline_past`,
 *   `incoming.deadline_rest_day`, `assignment.part_after_whole`, `incoming.missing`, `outgoing.missing`, `file.missing`, `secrecy.word_found` …
 */
export async function give(cx: Cx, input: GiveAssignment, requestKey?: string): Promise<{ id: AssignmentId }> {
  const actor = requireStaff(cx, "task.handle");
  if (requestKey !== undefined) {
    const made = resultOfRepeat(await cx.store.get(RepeatedRequestEntity, repeatKey(cx, requestKey)), USE_CASE);
    if (made !== undefined) return { id: v.parse(AssignmentId, made) };
  }
  guardSecrecy(cx, [
    { field: "title", text: input.title },
    { field: "content", text: input.content },
    { field: "product", text: input.product },
  ]);
  const [people, parent, origin, calendar, files] = await Promise.all([
    peopleOf(cx, input),
    input.parentId === undefined ? undefined : readParent(cx, input.parentId),
    originOf(cx, input.origin),
    readCalendar(cx),
    filesFrom(cx, input.fileIds ?? [], "task"),
  ]);
  requireDeadline(input.dueOn, officeDate(cx.clock.now()), calendar);
  if (parent) requirePart(actor, parent, input.dueOn);
  requireMayGive(actor, { lead: people.lead, origin: origin.kind, parent });
  const { id, operations } = newAssignment(cx, {
    title: input.title,
    content: input.content,
    product: input.product,
    priority: input.priority,
    dueOn: input.dueOn,
    dueTime: input.dueTime,
    origin,
    by: {
      id: v.parse(StaffId, actor.staffId),
      name: actor.name,
      departmentId: v.parse(DepartmentId, actor.departmentId),
    },
    ...people,
    parent,
    files,
  });
  await cx.store.write([
    ...operations,
    ...(parent ? [replace(AssignmentEntity, { ...parent, partIds: [...parent.partIds, id] })] : []),
    ...(requestKey === undefined ? [] : [rememberRequest(cx, requestKey, USE_CASE, id)]),
  ]);
  return { id };
}

async function readParent(cx: Cx, id: AssignmentId): Promise<AssignmentItem> {
  const parent = await cx.store.get(AssignmentEntity, assignmentKey(id));
  if (!parent || !maySee(cx.actor, parent)) throw new Refusal("missing", "assignment.missing");
  return parent;
}

async function originOf(cx: Cx, given: GivenOrigin): Promise<Assignment["origin"]> {
  if (given.kind === "incoming") {
    const { document } = await readCase(cx, given.id);
    const { referenceNumber, issuer, issuedOn } = document;
    return { ...given, referenceNumber, issuer, issuedOn };
  }
  if (given.kind === "outgoing") {
    const {
      document: { referenceNumber, typeName },
    } = await readOutgoing(cx, given.id);
    if (referenceNumber === undefined) throw new Refusal("conflict", "assignment.source_not_numbered");
    return { ...given, referenceNumber, typeName };
  }
  return given;
}
