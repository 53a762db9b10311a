import type { Cx } from "@vanthu/platform/context.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import { findOpenWork } from "../outgoing/open-work-service.ts";
import { settleSweep } from "../tenant/exchange-schedule-service.ts";
import { findUnsentStatuses } from "./told-statuses.ts";
import { BUSINESS_DUE, CHUNK_DUE, STATUS_DUE, STEP_DUE } from "./sweep-message.ts";

/**
 * Finds everything of the office on the exchange that nobody may be at work on any more, and has each pushed by a message
 * of its own, so that one that fails keeps none of the others waiting. What was pushed stays open until it is done: a
 * message lost here is found by the next sweep.
 */
export async function sweep(cx: Cx): Promise<void> {
  const [work, unsent] = await Promise.all([findOpenWork(cx), findUnsentStatuses(cx)]);
  const tell = (type: string, key: string, payload: object) =>
    tellTenant(cx.world, cx.actor.tenantId, { id: `${type}#${key}`, type, payload });
  for (const { documentId, step, dueAt } of work.steps)
    await tell(STEP_DUE, `${documentId}#${step}`, { documentId, step, dueAt });
  for (const { documentId, chunk, dueAt } of work.chunks)
    await tell(CHUNK_DUE, `${documentId}#${String(chunk)}#${dueAt}`, { documentId, chunk, dueAt });
  for (const { documentId, sendingId, index } of work.business)
    await tell(BUSINESS_DUE, `${sendingId}#${String(index)}`, { documentId, sendingId, index });
  for (const { incomingId, eventId } of unsent.due) await tell(STATUS_DUE, eventId, { incomingId, eventId });
  const next = [work.nextDueAt, unsent.nextDueAt].filter((at) => at !== undefined).sort();
  await settleSweep(cx, next[0]);
}
