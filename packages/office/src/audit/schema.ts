import * as v from "valibot";

/** One line of a document's history (quá trình xử lý): who did what, when, on whose behalf. */
export const HistoryEntry = v.object({
  id: v.string(),
  type: v.string(),
  at: v.string(),
  byName: v.string(),
  onBehalfOf: v.optional(v.string()),
  data: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.array(v.string())])),
});
export type HistoryEntry = v.InferOutput<typeof HistoryEntry>;

export const HistoryList = v.object({ items: v.array(HistoryEntry) });
export type HistoryList = v.InferOutput<typeof HistoryList>;
