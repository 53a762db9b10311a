import { nextStatus } from "@vanthu/edxml/status-code.ts";
import { firstAndLast } from "../first-and-last.ts";
import type { Delivery, DeliveryStatus } from "./delivery-schema.ts";

/** After this many tries that failed, within two hours, the clerk is told, and sends again or on paper. */
export const MOST_TRIES = 12;

const FIRST_PAUSE_SECONDS = 30;
/** The longest a queue keeps a message back. */
const LONGEST_PAUSE_SECONDS = 900;

/**
 * Pause before the next try, in seconds: doubled with every try that failed, to a quarter of an hour, and spread so that
 * those who failed together do not come again together.
 * @param random from 0 to below 1
 */
export function retryDelaySeconds(attempts: number, random: number): number {
  const longest = Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** (attempts - 1));
  return Math.ceil((longest * (1 + random)) / 2);
}

/** Of a receiver's many statuses these stay, at most some 120 KB: it repeats them as it likes, and one item holds them. */
export const KEPT_STATUSES = { first: 10, last: 30 };

/** Từ chối tiếp nhận. */
const REFUSED = "02";

/** Nobody connects the office to the axis of the receiver. */
export const AXIS_MISSING = "exchange.axis_missing";
/** Why a delivery that was to go over an axis goes on paper: no connection, or one that was taken away meanwhile. */
const NO_CONNECTION: ReadonlySet<string> = new Set([AXIS_MISSING, "connection.missing"]);

/** Handed over. What was heard of it before this could be noted, an answer or a refusal of the axis, stays. */
export function sent<D extends Delivery>(delivery: D, at: string): D {
  if (delivery.state === "failed" || delivery.state === "paper") return { ...delivery, sentAt: at };
  return { ...delivery, state: delivery.state === "reported" ? "reported" : "sent", sentAt: at, failure: undefined };
}

/**
 * A try that failed: `queued` while others follow, `failed` after the last. Where there is no connection to the axis of the
 * receiver the document goes on paper (bản giấy), as no try and no clerk of either side can change that.
 */
export function failedTry<D extends Delivery>(delivery: D, code: string, isFinal: boolean): D {
  const attempts = delivery.attempts + 1;
  if (isFinal && NO_CONNECTION.has(code)) return { ...delivery, attempts, failure: AXIS_MISSING, state: "paper" };
  const state = isFinal || attempts >= MOST_TRIES ? ("failed" as const) : delivery.state;
  return { ...delivery, attempts, failure: code, state };
}

/**
 * Whether the clerk may send it again: it could not be sent, the receiver refused it (02), or it went on paper for want of a
 * connection, which there may be by now.
 */
export function mayResend(delivery: Delivery): boolean {
  return needsLook(delivery) || (delivery.state === "paper" && delivery.failure === AXIS_MISSING);
}

/** Whether it waits for the clerk: it could not be sent, or the receiver sent it back. */
export function needsLook({ state, shownCode }: Delivery): boolean {
  return state === "failed" || (state === "reported" && shownCode === REFUSED);
}

/** Steps every delivery takes as a matter of course; the delivery keeps them, and the document's history need not. */
const EXPECTED: ReadonlySet<string> = new Set(["01", "03", "04", "05", "06"]);

/** Whether the history of the document tells of a status. */
export function isTold(code: string): boolean {
  return !EXPECTED.has(code);
}

/** Queued afresh; what was reported before stays in its history, and what is shown begins anew. */
export function queueAgain<D extends Delivery>(delivery: D, at: string): D {
  return { ...delivery, state: "queued", attempts: 0, failure: undefined, shownCode: undefined, queuedAt: at };
}

/**
 * One more status of the receiver. They are kept in order of their time, of very many the first and the last; the one shown
 * is the highest step, because packets come late, twice and in any order (QCVN 102).
 */
export function reported<D extends Delivery>(delivery: D, status: DeliveryStatus): D {
  const all = [...delivery.statuses, status].sort((a, b) => a.at.localeCompare(b.at) || a.code.localeCompare(b.code));
  const statuses = firstAndLast(all, KEPT_STATUSES);
  const leftOut = (delivery.statusesLeftOut ?? 0) + all.length - statuses.length;
  const shownCode = nextStatus(delivery.shownCode, status.code);
  return {
    ...delivery,
    state: "reported",
    statuses,
    ...(leftOut > 0 && { statusesLeftOut: leftOut }),
    shownCode,
    failure: undefined,
  };
}

/** Whether a status was reported before: the same step at the same time, or, where its time cannot be read, the same packet. */
export function hasReported(
  { statuses }: Delivery,
  { code, at, packetSha256 }: Pick<DeliveryStatus, "code" | "at"> & Partial<Pick<DeliveryStatus, "packetSha256">>,
): boolean {
  return statuses.some(
    (known) =>
      known.code === code && (known.at === at || (packetSha256 !== undefined && known.packetSha256 === packetSha256)),
  );
}
