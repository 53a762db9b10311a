import type { Cx } from "@vanthu/platform/context.ts";
import { event, EventEntity, type DomainEvent } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { holds, requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace, type Operation } from "@vanthu/platform/store/operation.ts";
import { calendarFrom, calendarRead } from "../calendar/service.ts";
import { requireDeadline } from "../incoming/deadline-rules.ts";
import { readOutgoing } from "../outgoing/list-service.ts";
import { guardSecrecy } from "../secrecy-guard.ts";
import { standingOf } from "./access-rules.ts";
import { filesFrom, keepFiles } from "./file-service.ts";
import { AssignmentEntity, assignmentPartition, type AssignmentFilesItem, type AssignmentItem } from "./item.ts";
import { isOpen } from "./open-rules.ts";
import { leadFrom } from "./people-service.ts";
import { detailOf, readAssignment, readMany } from "./read-service.ts";
import type { Assignment, AssignmentDetail, AssignmentId } from "./schema.ts";
import { stepEvent } from "./step-event.ts";
import { takeStep } from "./step-rules.ts";
import type { AssignmentStep } from "./step-schema.ts";

const LEAD_STEPS: ReadonlySet<AssignmentStep["step"]> = new Set([
  "takeUp",
  "report",
  "askExtension",
  "sendBack",
  "submit",
]);

/**
 * Takes one step of an assignment: who leads takes it up, reports, asks for time, hands it over, sends it back, submits the
 * result; who gave it decides, accepts, returns, recalls, evaluates. A leader may decide in the place of who gave it.
 * Two round trips, three where the step names something else.
 * @throws Refusal what {@link takeStep} throws, `item.changed`, `assignment.other_unit`, `assignment.person_left`,
 *   `incoming.deadline_past`, `incoming.deadline_rest_day`, `assignment.source_not_numbered`, `file.missing`,
 *   `assignment.too_many_files`, `secrecy.word_found`
 */
export async function takeAssignmentStep(cx: Cx, id: AssignmentId, step: AssignmentStep): Promise<AssignmentDetail> {
  const actor = requireStaff(cx, "task.handle");
  const found = await readAssignment(cx, id);
  const before = found.assignment;
  if (before.version !== step.version) throw new Refusal("conflict", "item.changed");
  guardSecrecy(cx, wordsOf(step));
  const who = standingOf(actor, before);
  const [to, answerReference, openParts, added] = await Promise.all([
    step.step === "handOver" ? receiverOf(cx, before, step.toId) : undefined,
    step.step === "submit" && step.answerId !== undefined ? referenceOf(cx, step.answerId) : undefined,
    step.step === "submit" ? countOpenParts(cx, before) : 0,
    step.step === "submit" ? filesFrom(cx, step.fileIds ?? [], "result") : [],
    requireDay(cx, before, step),
  ]);
  const at = cx.clock.now().toISOString();
  const urged = step.step === "urge" && isUrgedToday(found.events, at);
  const after = takeStep(before, step, who, { at, byName: actor.name, to, answerReference, openParts, urged });
  const { type, data } = stepEvent(before, after, step);
  // A substitute, or a leader who decides what somebody else gave, does it in that person's place, and history says so.
  const whose = LEAD_STEPS.has(step.step) || (step.step === "handOver" && who.lead) ? before.lead : before.by;
  const inPlaceOf = whose.id === actor.staffId ? undefined : whose.name;
  const happened = event(cx, type, assignmentPartition(id), data, inPlaceOf);
  const kept = added.length === 0 ? undefined : keepFiles(id, found.files, added);
  await cx.store.write([
    // An urging changes nothing: nobody's version is in its way.
    ...(after === before ? [] : [replace(AssignmentEntity, after)]),
    ...(kept === undefined ? [] : [kept]),
    happened,
  ]);
  return detailOf(cx, {
    ...found,
    assignment: after === before ? before : { ...after, version: after.version + 1 },
    files: (kept?.item as AssignmentFilesItem | undefined) ?? found.files,
    events: [...found.events, eventIn(happened)],
  });
}

function isUrgedToday(events: readonly DomainEvent[], at: string): boolean {
  const dayOf = (instant: string) => officeDate(new Date(instant));
  return events.some((one) => one.type === "assignment.urged" && dayOf(one.at) === dayOf(at));
}

function eventIn({ entity, item }: Operation): DomainEvent {
  if (entity.name !== EventEntity.name) throw new TypeError(`no event: ${entity.name}`);
  return item as DomainEvent;
}

/** A lead hands it on in the unit; who may give to everybody, to everybody. */
async function receiverOf(
  cx: Cx,
  { lead }: AssignmentItem,
  toId: Extract<AssignmentStep, { step: "handOver" }>["toId"],
): Promise<Assignment["lead"]> {
  const to = await leadFrom(cx, toId);
  if (to.departmentId !== lead.departmentId && !holds(cx.actor, "assignment.give"))
    throw new Refusal("forbidden", "assignment.other_unit");
  return to;
}

async function referenceOf(cx: Cx, id: string): Promise<string> {
  const { referenceNumber } = (await readOutgoing(cx, id)).document;
  if (referenceNumber === undefined) throw new Refusal("conflict", "assignment.source_not_numbered");
  return referenceNumber;
}

async function countOpenParts(cx: Cx, { partIds }: AssignmentItem): Promise<number> {
  return (await readMany(cx, partIds)).filter(isOpen).length;
}

/** A day that somebody asks for or grants is one the office works on, and not over. */
async function requireDay(cx: Cx, { extension }: AssignmentItem, step: AssignmentStep): Promise<void> {
  if (step.step !== "askExtension" && step.step !== "grantExtension") return;
  const dueOn = step.dueOn ?? extension?.dueOn;
  if (dueOn === undefined) return;
  const [amendments] = await cx.store.getMany([calendarRead]);
  requireDeadline(dueOn, officeDate(cx.clock.now()), calendarFrom(amendments));
}

function wordsOf(step: AssignmentStep): { field: string; text: string | undefined }[] {
  const { reason, text, result, lateReason, words } = {
    reason: undefined,
    text: undefined,
    result: undefined,
    lateReason: undefined,
    words: undefined,
    ...step,
  };
  return Object.entries({ reason, text, result, lateReason, words }).map(([field, said]) => ({ field, text: said }));
}
