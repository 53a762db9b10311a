import * as v from "valibot";

/** A document, assignment or template nobody at work has, because the office has nobody for it. */
export const LeftDocument = v.object({ id: v.string(), title: v.string(), href: v.string() });

/** How far one night's sweep has come; carried from message to message. */
export const SweepStep = v.object({
  /** When the night's sweep began. */
  from: v.string(),
  /** Which kind of work, and where in it. */
  source: v.string(),
  place: v.optional(v.string()),
  seen: v.number(),
  owners: v.number(),
  dates: v.number(),
  left: v.array(LeftDocument),
  leftCount: v.number(),
});
export type SweepStep = v.InferOutput<typeof SweepStep>;

/** CareReport (kết quả rà soát việc chưa có người giữ): what last night's sweep found, repaired and had to leave. */
export const CareReport = v.object({
  sweptAt: v.string(),
  /** Open documents and assignments, and templates, looked at. */
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
