import type { BusinessChunk, BusinessReceiver, BusinessSending, BusinessView } from "./business-schema.ts";
import { MOST_TRIES } from "./delivery-rules.ts";
import type { Delivery } from "./delivery-schema.ts";

const REFUSED = "02";
const GIVEN_BACK = "15";
const REFUSED_BACK = "16";

/**
 * How a receiver of the document learns of it, or not at all: one that refused the document (02) or gave it back (15) has
 * nothing of ours any more. One the document may not have reached yet is told as well: the packet may be on its way.
 */
export function toTell(delivery: Delivery): BusinessReceiver | undefined {
  const { agencyId, agencyName, agencyCode, state, shownCode } = delivery;
  if (shownCode === REFUSED || shownCode === GIVEN_BACK) return undefined;
  return { agencyId, agencyName, agencyCode, state: state === "paper" ? "paper" : "queued", attempts: 0 };
}

/** What came of one try: nothing went wrong, or why, and whether trying again is of use. */
export interface Tried {
  readonly agencyId: string;
  readonly failure?: string;
  readonly isFinal?: boolean;
}

/** A chunk after one more round of sending. */
export function afterTries<C extends BusinessChunk>(chunk: C, tried: readonly Tried[], at: string): C {
  return {
    ...chunk,
    receivers: chunk.receivers.map((receiver) => {
      const one = tried.find(({ agencyId }) => agencyId === receiver.agencyId);
      return one ? afterTry(receiver, one, at) : receiver;
    }),
  };
}

/** Tries again like a delivery; after the last the clerk is told, and tells the receiver in another way. */
function afterTry(receiver: BusinessReceiver, { failure, isFinal = false }: Tried, at: string): BusinessReceiver {
  if (failure === undefined) return { ...receiver, state: "sent", sentAt: at, failure: undefined };
  const attempts = receiver.attempts + 1;
  return { ...receiver, attempts, failure, state: isFinal || attempts >= MOST_TRIES ? "failed" : "queued" };
}

/** Those that failed are queued afresh. */
export function queueFailedAgain<C extends BusinessChunk>(chunk: C, at: string): C {
  return {
    ...chunk,
    queuedAt: at,
    receivers: chunk.receivers.map((one) =>
      one.state === "failed" ? { ...one, state: "queued", attempts: 0, failure: undefined } : one,
    ),
  };
}

/** A sending with its chunks, as the page shows it. */
export function viewOf(sending: BusinessSending, chunks: readonly BusinessChunk[]): BusinessView {
  const receivers = chunks
    .filter(({ sendingId }) => sendingId === sending.id)
    .toSorted((a, b) => a.index - b.index)
    .flatMap((chunk) => chunk.receivers);
  const counts = { queued: 0, sent: 0, failed: 0, paper: 0 };
  for (const { state } of receivers) counts[state] += 1;
  return { ...sending, counts, receivers };
}

/** Whether this receiver was asked for the document and has not answered since. */
export function awaitsAnswer(
  delivery: Pick<Delivery, "agencyId" | "statuses">,
  sendings: readonly BusinessSending[],
): boolean {
  return unansweredOf(delivery, sendings)?.kind === "askBack";
}

/**
 * What was last asked of this receiver, if it has not answered since: a request is agreed to (15) or refused (16), a recall
 * is done (15).
 */
export function unansweredOf<S extends Pick<BusinessSending, "kind" | "agencyIds" | "at">>(
  { agencyId, statuses }: Pick<Delivery, "agencyId" | "statuses">,
  sendings: readonly S[],
): S | undefined {
  const last = sendings
    .filter(({ kind, agencyIds }) => kind !== "update" && (agencyIds?.includes(agencyId) ?? true))
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1);
  if (!last) return undefined;
  const answers = last.kind === "recall" ? [GIVEN_BACK] : [GIVEN_BACK, REFUSED_BACK];
  return statuses.some(({ code, receivedAt }) => answers.includes(code) && receivedAt >= last.at) ? undefined : last;
}
