import * as v from "valibot";
import { AgencyId } from "../organisation/schema.ts";

/**
 * DeliveryChunk (nhóm lượt gửi): the deliveries of one document that are made and sent together. It stands once they are
 * made, and never changes: no item is written by all receivers of a document.
 */
export const DeliveryChunk = v.object({
  documentId: v.string(),
  /** From 0 on; deliveries of later receivers stand in later chunks. */
  chunk: v.number(),
  /** How many deliveries it has. */
  size: v.number(),
});

/**
 * OpenChunk: a chunk in which something is not yet with its receiver, and when somebody should look again. It is found
 * by that time, and removed when nothing is left to do.
 */
export const OpenChunk = v.object({
  documentId: v.string(),
  chunk: v.number(),
  agencyIds: v.array(AgencyId),
  /** When the sweep looks at it next. */
  dueAt: v.string(),
  /** How often it has looked. */
  looks: v.number(),
  /** How often it has asked receivers who have the document how far they are. */
  asks: v.optional(v.number()),
});
export type OpenChunk = v.InferOutput<typeof OpenChunk>;

/** How many deliveries stand where: `states` by state, `codes` by the status shown (QCVN 102). */
export const DeliveryCounts = v.object({
  all: v.number(),
  states: v.record(v.string(), v.number()),
  codes: v.record(v.string(), v.number()),
});
export type DeliveryCounts = v.InferOutput<typeof DeliveryCounts>;
