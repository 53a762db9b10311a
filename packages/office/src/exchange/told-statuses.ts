import type { Cx } from "@vanthu/platform/context.ts";
import type * as v from "valibot";
import { findArrival } from "../incoming/arrival-service.ts";
import { readCase } from "../incoming/case-service.ts";
import type { IncomingId } from "../incoming/schema.ts";
import type { AxisGateway } from "./axis-gateway.ts";
import { SentStatusEntity, sentStatusKey, UNSENT_STATUSES, type SentStatus } from "./item.ts";
import { reportStatus, sendKept } from "./status-service.ts";
import { STATUS_BY_EVENT } from "./status-words.ts";
import { statusMark, type StatusDue, type StatusesAsked } from "./sweep-message.ts";

/** A status goes out within moments of being kept. */
const DUE_MS = 15 * 60_000;
/** An older one has nobody it could be told, or stands among the dead letters: the reconciliation shows it. */
const GIVEN_UP_MS = 7 * 86_400_000;
const MOST_FOUND = 500;

/**
 * Tells the sender of a document all it should know, whatever of it was lost: each step in the history has its status,
 * kept or made now, and those the sender does not say it knows are sent again.
 */
export async function tellAgain(
  cx: Cx,
  gateway: AxisGateway,
  incomingId: IncomingId,
  known: readonly string[] = [],
): Promise<void> {
  const [{ document, events }, statuses] = await Promise.all([
    readCase(cx, incomingId),
    cx.store.queryAll(SentStatusEntity, `incoming#${incomingId}`, { prefix: "status#" }),
  ]);
  for (const event of events) {
    const wordsOf = Object.hasOwn(STATUS_BY_EVENT, event.type)
      ? STATUS_BY_EVENT[event.type as `incoming.${string}`]
      : undefined;
    if (!wordsOf) continue;
    const kept = statuses.find(({ eventId }) => eventId === event.id);
    if (!kept) await reportStatus(cx, gateway, event, incomingId, wordsOf(event));
    else if (document.exchange && !known.includes(statusMark(kept)))
      await sendKept(cx, gateway, { ...kept, sent: false }, document.exchange);
  }
}

/** A sender asks how far its document is. One that never came here has nothing to tell. */
export async function answerAsked(
  cx: Cx,
  gateway: AxisGateway,
  { senderCode, documentId, known }: v.InferOutput<typeof StatusesAsked>,
): Promise<void> {
  const arrival = await findArrival(cx, { senderCode, documentId });
  if (arrival) await tellAgain(cx, gateway, arrival.incomingId, known);
}

/** Sends one status that was kept and not sent. */
export async function sendUnsent(
  cx: Cx,
  gateway: AxisGateway,
  { incomingId, eventId }: v.InferOutput<typeof StatusDue>,
): Promise<void> {
  const [kept, { document }] = await Promise.all([
    cx.store.get(SentStatusEntity, sentStatusKey(incomingId, eventId)),
    readCase(cx, incomingId),
  ]);
  if (kept && document.exchange) await sendKept(cx, gateway, kept, document.exchange);
}

/** Statuses kept and not sent: those that should have gone by now, and when the next is due. One query. */
export async function findUnsentStatuses(
  cx: Cx,
): Promise<{ readonly due: readonly SentStatus[]; readonly nextDueAt: string | undefined }> {
  const now = cx.clock.now().getTime();
  const { items } = await cx.store.query(SentStatusEntity, UNSENT_STATUSES, {
    index: 1,
    from: new Date(now - GIVEN_UP_MS).toISOString(),
    limit: MOST_FOUND,
  });
  const [first] = items;
  return {
    due: items.filter(({ at }) => Date.parse(at) + DUE_MS <= now),
    nextDueAt: first && new Date(Date.parse(first.at) + DUE_MS).toISOString(),
  };
}
