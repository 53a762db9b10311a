import * as v from "valibot";

const Place = v.picklist(["arrived", "registered", "routed", "inProgress"]);

/** How far one night's sweep has come; carried from message to message. */
export const SweepStep = v.object({
  /** When the night's sweep began. */
  from: v.string(),
  place: Place,
  after: v.optional(v.string()),
  seen: v.number(),
  owners: v.number(),
  dates: v.number(),
  left: v.array(v.string()),
  leftCount: v.number(),
});
export type SweepStep = v.InferOutput<typeof SweepStep>;

/** A document that has no owner or no date still, because the office has nobody for it. */
export const LeftDocument = v.object({ id: v.string(), title: v.string(), href: v.string() });

/** CareReport (kết quả rà soát văn bản chưa có người giữ): what last night's sweep found, repaired and had to leave. */
export const CareReport = v.object({
  sweptAt: v.string(),
  /** Open documents looked at. */
  seen: v.number(),
  /** Repaired: who holds them; until when. */
  owners: v.number(),
  dates: v.number(),
  /** Not repaired: should be zero. */
  left: v.number(),
  documents: v.array(LeftDocument),
});
export type CareReport = v.InferOutput<typeof CareReport>;

/** Nothing before the first night. */
export const CareView = v.object({ report: v.optional(CareReport) });
export type CareView = v.InferOutput<typeof CareView>;
