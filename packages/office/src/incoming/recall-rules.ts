import type { Ended, RecallRequest } from "./change-schema.ts";
import type { IncomingDocument, IncomingState } from "./schema.ts";

/** What becomes of a document, and of what its handlers have to do, is told from its state. */
const STANDING: ReadonlySet<IncomingState> = new Set(["arrived", "registered", "routed", "inProgress", "done"]);

/** Whether the office holds it as a document to use: not returned, voided, recalled or replaced. */
export function isStanding({ state }: Pick<IncomingDocument, "state">): boolean {
  return STANDING.has(state);
}

/** Whether the sender waits for an answer to its wish to have the document back. */
export function isAskedBack({ recallRequest }: Pick<IncomingDocument, "recallRequest">): boolean {
  return recallRequest !== undefined && recallRequest.answer === undefined;
}

/** The document as it stands once it is not to be used any more; number, fields and files are kept for the trace. */
export function end<D extends IncomingDocument>(document: D, ended: Omit<Ended, "from">): D {
  return { ...document, state: "ended", ended: { ...ended, from: document.state } };
}

/**
 * What a wish to have the document back (status 13) leads to: the clerk decides while it stands and is not done; what is
 * done cannot be given back (16); what is not held any more is given back already (15). An older wish than the one known
 * changes nothing.
 */
export function onRecallRequest(
  document: Pick<IncomingDocument, "state" | "recallRequest">,
  request: Pick<RecallRequest, "at">,
): "ask" | "decline" | "agree" | "nothing" {
  if (!isStanding(document)) return "agree";
  if (document.recallRequest && document.recallRequest.at >= request.at) return "nothing";
  return document.state === "done" ? "decline" : "ask";
}

export function answered<D extends IncomingDocument>(document: D, answer: NonNullable<RecallRequest["answer"]>): D {
  const { recallRequest } = document;
  return recallRequest ? { ...document, recallRequest: { ...recallRequest, answer } } : document;
}
