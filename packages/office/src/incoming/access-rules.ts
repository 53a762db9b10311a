import { holds, stoodInFor } from "@vanthu/platform/permission.ts";
import type { Actor, StaffActor } from "@vanthu/platform/actor.ts";
import type { Task } from "../task/schema.ts";
import { isAsking, isOpen, isUnfinished } from "../task/rules.ts";
import { isAskedBack, isStanding } from "./recall-rules.ts";
import type { IncomingAction, IncomingDocument, IncomingSummary } from "./schema.ts";

/** The actor's share of the work, if any; without work of an own, that of somebody he or she stands in for today. */
export function taskOfActor<T extends Pick<Task, "staffId" | "state">>(
  actor: Actor,
  tasks: readonly T[],
): T | undefined {
  const theirs = idsOf(actor).flatMap((id) =>
    tasks.filter(({ staffId, state }) => staffId === id && state !== "recalled"),
  );
  return theirs.find(isUnfinished) ?? theirs[0];
}

/** Whose open share the actor works on, where it is not an own one. */
export function nameStoodInFor(
  actor: Actor,
  tasks: readonly Pick<Task, "staffId" | "staffName" | "state">[],
): string | undefined {
  const task = taskOfActor(actor, tasks);
  if (actor.kind !== "staff" || task === undefined || task.staffId === actor.staffId) return undefined;
  return isUnfinished(task) ? task.staffName : undefined;
}

/** Who is away and has the document in hand to pass it on, where the actor stands in for that person in this. */
export function nameToPassOnFor(
  actor: Actor,
  { state, ownerId }: Pick<IncomingDocument, "state" | "ownerId">,
): string | undefined {
  if (state !== "registered") return undefined;
  return stoodInFor(actor, "incoming.pass_on").find(({ staffId }) => staffId === ownerId)?.fullName;
}

/** What of these the actor has in hand to pass on, or somebody he or she stands in for, whose name then stands with it. */
export function inHandsToPassOn(actor: StaffActor, lines: readonly IncomingSummary[]): IncomingSummary[] {
  const isOwn = actor.grants.has("incoming.pass_on");
  return lines.flatMap((line) => {
    if (isOwn && line.ownerId === actor.staffId) return [line];
    const absent = nameToPassOnFor(actor, line);
    return absent === undefined ? [] : [{ ...line, onBehalfOf: absent }];
  });
}

/** The actor, and whom he or she stands in for in handling. */
function idsOf(actor: Actor): string[] {
  if (actor.kind === "system") return [];
  return [actor.staffId, ...stoodInFor(actor, "task.handle").map(({ staffId }) => staffId)];
}

/**
 * A document is seen by those who see all, by those who have or had a share in it, unless it was recalled, and by the heads
 * of their departments.
 */
export function mayRead(actor: Actor, tasks: readonly Task[]): boolean {
  if (holds(actor, "incoming.read_all")) return true;
  return tasks.some((task) => task.state !== "recalled" && (isTheirs(actor, task) || isOfTheirUnit(actor, task)));
}

function isTheirs(actor: Actor, { staffId }: Task): boolean {
  return idsOf(actor).includes(staffId);
}

function isOfTheirUnit(actor: Actor, { departmentId }: Task): boolean {
  return actor.kind === "staff" && holds(actor, "task.sub_assign") && actor.departmentId === departmentId;
}

/** What the actor may do with the document now; the page shows a button for each. */
export function actionsOf(actor: Actor, document: IncomingDocument, tasks: readonly Task[]): IncomingAction[] {
  const task = taskOfActor(actor, tasks);
  const { state, arrivalNumber } = document;
  const stands = isStanding(document);
  const isWaiting = state === "registered" || state === "routed" || state === "inProgress";
  const instructs = holds(actor, "incoming.instruct");
  const worksOnIt = isWaiting && task !== undefined && task.role !== "informed" && isUnfinished(task);
  const isInWork = state === "routed" || state === "inProgress";
  const given = tasks.filter((one) => instructs || (task !== undefined && one.parentStaffId === task.staffId));
  const allowed: readonly (readonly [IncomingAction, boolean])[] = [
    ["accept", state === "arrived" && holds(actor, "incoming.register")],
    ["refuse", state === "arrived" && holds(actor, "incoming.refuse")],
    ["passOn", state === "registered" && (instructs || holds(actor, "incoming.pass_on"))],
    ["instruct", state === "registered" && instructs],
    ["addInstruction", isInWork && instructs],
    ["start", worksOnIt && task.state === "assigned"],
    [
      "finish",
      stands && (task?.role === "informed" ? task.state === "assigned" : worksOnIt && task.state === "started"),
    ],
    ["answer", worksOnIt && holds(actor, "outgoing.draft")],
    ["report", worksOnIt && task.state === "started"],
    ["askExtension", worksOnIt && !isAsking(task)],
    ["answerExtension", isWaiting && given.some(isAsking)],
    ["handOver", worksOnIt],
    ["sendBack", worksOnIt],
    ["subAssign", worksOnIt && isInWork && task.parentStaffId === undefined && holds(actor, "task.sub_assign")],
    ["forward", stands && task !== undefined],
    ["recall", isWaiting && given.some((one) => isUnfinished(one))],
    ["reopen", state === "done" && instructs],
    ["attach", stands && holds(actor, "incoming.register")],
    ["correct", stands && arrivalNumber !== undefined && holds(actor, "register.correct")],
    ["answerRecall", isAskedBack(document) && state !== "ended" && holds(actor, "incoming.refuse")],
    ["acknowledge", state === "ended" && task !== undefined && isOpen(task)],
  ];
  return allowed.flatMap(([action, isAllowed]) => (isAllowed ? [action] : []));
}

/**
 * Whether the actor may fetch a file of the document. One that its sender recalled or took back is cancelled on the system
 * (NĐ 30 Điều 18.4; QĐ 28/2018 Điều 9): only who keeps the trace still reaches it.
 */
export function mayFetch(actor: Actor, { ended }: Pick<IncomingDocument, "ended">): boolean {
  return ended === undefined || ended.kind === "replaced" || holds(actor, "incoming.register");
}
