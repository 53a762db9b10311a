import { addDays, officeDate, type CivilDate } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { Circuit, DecisionStage, HigherDeciders, Visa } from "./circuit-schema.ts";
import type { OutgoingDocument, OutgoingState } from "./schema.ts";

const STAGE_OF: Readonly<Partial<Record<OutgoingState, DecisionStage>>> = {
  contentReview: "content",
  layoutReview: "layout",
  awaitingSignature: "signature",
};

type OnItsWay = Pick<OutgoingDocument, "state" | "circuit">;
type Named = Pick<Visa, "staffId" | "fullName">;

/** Which decision a document has come to; undefined where it waits for none. */
export function stageOf({ state }: Pick<OutgoingDocument, "state">): DecisionStage | undefined {
  return STAGE_OF[state];
}

/** The step of the circuit a document waits at, before the decision it has come to. */
export function pendingVisa(document: OnItsWay): Visa | undefined {
  const stage = stageOf(document);
  return document.circuit?.visas.find(({ before, at }) => before === stage && at === undefined);
}

/** Who decides by name, and not by post, on the content or the layout a document has come to. */
export function higherDecider({ state, higher }: Pick<OutgoingDocument, "state" | "higher">): Named | undefined {
  const stage = stageOf({ state });
  return stage && higher?.[stage as keyof HigherDeciders];
}

/** Who decides by name on what a document has come to: a step of its circuit first. */
export function namedDecider(document: OutgoingDocument): Named | undefined {
  return pendingVisa(document) ?? higherDecider(document);
}

/** Whom a document waits for though that person is locked out. */
export function leaverOf(document: OutgoingDocument): Named | undefined {
  const { state, signerId, signerName, leftIds } = document;
  const signer = state === "awaitingSignature" ? { staffId: signerId, fullName: signerName } : undefined;
  const named = namedDecider(document) ?? signer;
  return named && leftIds?.includes(named.staffId) ? named : undefined;
}

/** @throws Refusal `outgoing.visa_pending` while a step of the circuit comes before the decision */
export function refusePendingVisa(document: OnItsWay): void {
  const visa = pendingVisa(document);
  if (visa) throw new Refusal("conflict", "outgoing.visa_pending", { name: visa.fullName });
}

/** Whether there is a step to send it back to, short of its drafter. */
export function hasPrevious(document: OnItsWay): boolean {
  const stage = stageOf(document);
  return stage !== "content" || document.circuit?.visas.some(({ before, at }) => before === stage && at) === true;
}

/** The document with the date by which the step it has come to is to be done (hạn của bước); none where it waits for no decision. */
export function withStepDue<D extends OutgoingDocument>(document: D, at: string): D {
  const stage = stageOf(document);
  const { circuit } = document;
  if (!stage || !circuit) return { ...document, stepDueOn: undefined };
  // Urgent ones are handled at once (NĐ 30 Điều 18).
  const days = document.urgency === "normal" ? (pendingVisa(document)?.days ?? circuit.days[stage]) : 0;
  return { ...document, stepDueOn: workedDay(circuit, officeDate(new Date(at)), days) };
}

/** The n-th working day after a day, by the days the circuit keeps; past their end it is the last of them. */
function workedDay({ from, worked = "" }: Circuit, today: CivilDate, days: number): CivilDate | undefined {
  if (from === undefined) return undefined;
  let on = from;
  let left = days;
  for (const day of worked) {
    if (on >= today && left === 0) break;
    on = addDays(on, 1);
    if (on > today && day === "1") left -= 1;
  }
  return on;
}

/** Whom it waits for by name; those who decide by their post are found by their queue. */
export function concerned(document: OutgoingDocument): string[] | undefined {
  if (leaverOf(document)) return [document.draftedById];
  const named = namedDecider(document);
  if (named) return [named.staffId];
  if (document.state === "awaitingSignature") return [document.signerId];
  return document.state === "draft" ? [document.editorId ?? document.draftedById] : undefined;
}
