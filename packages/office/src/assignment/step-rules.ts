import { Refusal } from "@vanthu/platform/refusal.ts";
import { isLate } from "../deadline-end.ts";
import type { Standing } from "./access-rules.ts";
import { isOpen } from "./open-rules.ts";
import type { Assignment, AssignmentState } from "./schema.ts";
import type { AssignmentStep } from "./step-schema.ts";

/** What a step is taken with beside its own words. */
export interface Taken {
  readonly at: string;
  readonly byName: string;
  /** For a handover: who takes it. */
  readonly to?: Assignment["lead"] | undefined;
  /** For a result: the reference of the document that answers. */
  readonly answerReference?: string | undefined;
  /** Parts still open. */
  readonly openParts: number;
  /** Urged today already. */
  readonly urged?: boolean;
}

/** Hands an assignment may pass through before who gave it has to say whose it is. */
export const MOST_HANDOVERS = 3;

/**
 * The assignment after a step.
 * @throws Refusal `assignment.not_lead`, `assignment.not_assigner`, `assignment.not_in_state`, `assignment.closed`,
 *   `assignment.extension_asked`, `assignment.extension_none`, `assignment.extension_earlier`, `assignment.handed_in_circle`,
 *   `assignment.handed_to_self`, `assignment.handed_too_often`, `assignment.parts_open`, `assignment.evaluated_already`,
 *   `assignment.own_work`, `assignment.late_reason_needed`, `assignment.urged_today`
 */
export function takeStep<A extends Assignment>(before: A, step: AssignmentStep, who: Standing, taken: Taken): A {
  const { at } = taken;
  switch (step.step) {
    case "takeUp":
      requireLead(who, before, "assigned");
      return { ...before, state: "started", startedAt: before.startedAt ?? at };
    case "report":
      requireLead(who, before, "started");
      return { ...before, percent: before.partIds.length > 0 ? before.percent : step.percent };
    case "askExtension":
      requireLead(who, before, "assigned", "started");
      if (before.extension) throw new Refusal("conflict", "assignment.extension_asked");
      requireLater(before, step.dueOn);
      return { ...before, extension: { dueOn: step.dueOn, askedAt: at } };
    case "grantExtension": {
      const { extension } = decidable(who, before);
      const dueOn = step.dueOn ?? extension.dueOn;
      requireLater(before, dueOn);
      return { ...before, extension: undefined, dueOn, dueAt: undefined };
    }
    case "refuseExtension":
      decidable(who, before);
      return { ...before, extension: undefined };
    case "handOver":
      return handOver(before, who, taken);
    case "sendBack":
      requireLead(who, before, "assigned", "started");
      if (who.assigner) throw new Refusal("conflict", "assignment.own_work");
      return { ...before, state: "sentBack", extension: undefined };
    case "recall":
      requireAssigner(who, before, "assigned", "started", "submitted", "sentBack");
      return { ...before, state: "recalled", extension: undefined };
    case "submit":
      return submit(before, step, who, taken);
    case "accept":
      requireAssigner(who, before, "submitted");
      return { ...before, state: "finished", finishedAt: before.submittedAt ?? at };
    case "return":
      requireAssigner(who, before, "submitted");
      return {
        ...before,
        state: "started",
        submittedAt: undefined,
        percent: before.percentBefore ?? before.percent,
        percentBefore: undefined,
      };
    case "urge":
      requireAssigner(who, before, "assigned", "started");
      if (who.lead) throw new Refusal("conflict", "assignment.own_work");
      if (taken.urged) throw new Refusal("conflict", "assignment.urged_today");
      return before;
    case "evaluate": {
      requireAssigner(who, before, "finished");
      if (who.lead) throw new Refusal("conflict", "assignment.own_work");
      if (before.evaluation) throw new Refusal("conflict", "assignment.evaluated_already");
      return { ...before, evaluation: { grade: step.grade, at, byName: taken.byName } };
    }
  }
}

/** A lead hands it on, but not round in a circle; who gave it may put it into whose hands it belongs. */
function handOver<A extends Assignment>(before: A, who: Standing, { to }: Taken): A {
  requireState(before, "assigned", "started", "sentBack");
  if (!who.assigner) requireLead(who, before, "assigned", "started");
  if (!to || to.id === before.lead.id) throw new Refusal("input", "assignment.handed_to_self");
  if (!who.assigner) {
    if (before.heldBy.includes(to.id)) throw new Refusal("conflict", "assignment.handed_in_circle");
    if (before.heldBy.length >= MOST_HANDOVERS) throw new Refusal("conflict", "assignment.handed_too_often");
  }
  return {
    ...before,
    state: "assigned",
    lead: to,
    extension: undefined,
    // Decided anew by who gave it: the circle begins anew too, and who had it still sees it.
    heldBy: [...before.heldBy.filter((id) => id !== to.id), before.lead.id].slice(who.assigner ? -1 : 0),
  };
}

/** One's own work needs nobody's acceptance. It counts as done when the lead said so, not when it was accepted. */
function submit<A extends Assignment>(
  before: A,
  { despiteParts, lateReason }: Extract<AssignmentStep, { step: "submit" }>,
  who: Standing,
  { at, answerReference, openParts }: Taken,
): A {
  requireLead(who, before, "started");
  if (openParts > 0 && !despiteParts) throw new Refusal("conflict", "assignment.parts_open", { open: openParts });
  if (isLate(before, at) && lateReason === undefined) throw new Refusal("input", "assignment.late_reason_needed");
  const isOwn = before.by.id === before.lead.id;
  return {
    ...before,
    state: isOwn ? "finished" : "submitted",
    percent: 100,
    ...(!isOwn && { percentBefore: before.percent }),
    answerReference,
    extension: undefined,
    submittedAt: at,
    ...(isOwn && { finishedAt: at }),
  };
}

function decidable(who: Standing, before: Assignment) {
  requireAssigner(who, before, "assigned", "started");
  if (!before.extension) throw new Refusal("conflict", "assignment.extension_none");
  return { extension: before.extension };
}

function requireLater({ dueOn: before }: Assignment, dueOn: string): void {
  if (dueOn <= before) throw new Refusal("input", "assignment.extension_earlier", { dueOn: before });
}

function requireLead(who: Standing, assignment: Assignment, ...states: readonly AssignmentState[]): void {
  if (!who.lead) throw new Refusal("forbidden", "assignment.not_lead");
  requireState(assignment, ...states);
}

function requireAssigner(who: Standing, assignment: Assignment, ...states: readonly AssignmentState[]): void {
  if (!who.assigner) throw new Refusal("forbidden", "assignment.not_assigner");
  requireState(assignment, ...states);
}

function requireState(assignment: Assignment, ...states: readonly AssignmentState[]): void {
  const { state } = assignment;
  if (states.includes(state)) return;
  throw isOpen(assignment)
    ? new Refusal("conflict", "assignment.not_in_state", { state })
    : new Refusal("conflict", "assignment.closed", { state });
}
