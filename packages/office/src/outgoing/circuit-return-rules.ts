import { Refusal } from "@vanthu/platform/refusal.ts";
import { pendingVisa, stageOf, withStepDue } from "./circuit-rules.ts";
import type { DecisionStage, Visa } from "./circuit-schema.ts";
import type { Decider } from "./rules.ts";
import type { Approval, OutgoingDocument, OutgoingState } from "./schema.ts";

const STATE_OF: Readonly<Record<DecisionStage, OutgoingState>> = {
  content: "contentReview",
  layout: "layoutReview",
  signature: "awaitingSignature",
};
const BEFORE: Readonly<Partial<Record<DecisionStage, DecisionStage>>> = { layout: "content", signature: "layout" };

/**
 * The step of the circuit a document waits at is approved by whom it names.
 * @throws Refusal `outgoing.no_visa_pending`
 */
export function approveVisa<D extends OutgoingDocument>(document: D, by: Decider, at: string, remark?: string): D {
  const visa = pendingVisa(document);
  if (!visa || !document.circuit) throw new Refusal("conflict", "outgoing.no_visa_pending");
  const approval: Approval = {
    step: "visa",
    decision: "approved",
    byId: by.id,
    byName: by.name,
    byPosition: by.position,
    at,
    ...(remark !== undefined && { reason: remark }),
  };
  const visas = document.circuit.visas.map((one) => (one === visa ? { ...one, at } : one));
  return withStepDue(
    {
      ...document,
      circuit: { ...document.circuit, visas },
      approvals: [...document.approvals, approval],
      updatedAt: at,
    },
    at,
  );
}

/**
 * Sends a document back one step (trả lại bước trước): whoever approved last decides once more. The file stays as it is,
 * with the initials it bears: nothing of the text has changed.
 * @throws Refusal `outgoing.no_previous_step` at the first step, and where it waits for no decision
 */
export function sendToPrevious<D extends OutgoingDocument>(document: D, by: Decider, at: string, reason: string): D {
  const stage = stageOf(document);
  if (!stage) throw new Refusal("conflict", "outgoing.wrong_state", { state: document.state });
  const returning: Approval = {
    step: pendingVisa(document) ? "visa" : stage,
    decision: "returned",
    byId: by.id,
    byName: by.name,
    byPosition: by.position,
    at,
    reason,
  };
  const visas = document.circuit?.visas ?? [];
  const last = visas.findLast(({ before, at: doneAt }) => before === stage && doneAt !== undefined);
  const to = last ? stage : BEFORE[stage];
  if (to === undefined) throw new Refusal("conflict", "outgoing.no_previous_step");
  return withStepDue(
    {
      ...document,
      state: STATE_OF[to],
      ...(document.circuit && { circuit: { ...document.circuit, visas: visas.map((one) => undone(one, last)) } }),
      approvals: [...document.approvals, returning],
      returned: { byName: by.name, at, reason, step: returning.step },
      updatedAt: at,
    },
    at,
  );
}

function undone(visa: Visa, last: Visa | undefined): Visa {
  return visa === last ? { ...visa, at: undefined } : visa;
}
