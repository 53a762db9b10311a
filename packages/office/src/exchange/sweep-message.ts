import * as v from "valibot";
import { AgencyId } from "../organisation/schema.ts";
import { IncomingId } from "../incoming/schema.ts";

/** From the schedule to a tenant that has something open. */
export const SWEEP_DUE = "exchange.sweep_due";
/** From a tenant to itself, one for each thing a sweep found. */
export const STEP_DUE = "exchange.step_due";
export const CHUNK_DUE = "exchange.chunk_due";
export const BUSINESS_DUE = "exchange.business_due";
export const STATUS_DUE = "exchange.status_due";
/** From a sender to a receiver of the same deployment: how far is it? */
export const STATUSES_ASKED = "exchange.statuses_asked";

export const StepDue = v.object({ documentId: v.string(), step: v.string(), dueAt: v.string() });
export const ChunkDue = v.object({ documentId: v.string(), chunk: v.number(), dueAt: v.string() });
export const BusinessDue = v.object({ documentId: v.string(), sendingId: v.string(), index: v.number() });
export const StatusDue = v.object({ incomingId: IncomingId, eventId: v.string() });
export const StatusesAsked = v.object({
  senderCode: v.string(),
  senderAgencyId: v.optional(AgencyId),
  /** Of the packet. */
  documentId: v.string(),
  /** What the sender knows: code and time to the second, which is all a status packet tells. */
  known: v.array(v.string()),
});

/** How a status is named among those known. */
export function statusMark({ code, at }: { readonly code: string; readonly at: string }): string {
  return `${code}@${at.slice(0, 19)}`;
}
