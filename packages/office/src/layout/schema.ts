import * as v from "valibot";
import { IncomingId } from "../incoming/schema.ts";
import { OutgoingId } from "../outgoing/schema.ts";
import { FileId } from "../attachment/schema.ts";

/** Which file to look through: one the person has just uploaded, or one of a document the person may read. */
export const CheckLayout = v.object({
  fileId: FileId,
  outgoingId: v.optional(OutgoingId),
  incomingId: v.optional(IncomingId),
});
export type CheckLayout = v.InferOutput<typeof CheckLayout>;

/** LayoutFinding (điểm cần xem về thể thức): one thing that differs from Annex I or II of NĐ 30/2020, or cannot be told. */
export const LayoutFinding = v.object({
  /** What was judged: `margin.left`, `motto.text`; the SPA has the sentences. */
  rule: v.string(),
  /** wrong: the decree says otherwise · doubtful: probably, a person decides · untold: the file does not show it */
  severity: v.picklist(["wrong", "doubtful", "untold"]),
  /** Component it belongs to, in the order of a page. */
  component: v.string(),
  /** Place in the decree: `Phụ lục I, Phần I, mục II.1.a`. */
  article: v.string(),
  params: v.record(v.string(), v.union([v.string(), v.number()])),
  page: v.optional(v.number()),
  /** The words it was found at, cut short. */
  where: v.optional(v.string()),
  /** Where on the page, in mm from its top left corner; PDF only. */
  box: v.optional(v.object({ leftMm: v.number(), topMm: v.number(), widthMm: v.number(), heightMm: v.number() })),
});
export type LayoutFinding = v.InferOutput<typeof LayoutFinding>;

/** LayoutReport (kết quả kiểm tra thể thức): what of a file differs from the decree, and what was looked at. */
export const LayoutReport = v.object({
  kind: v.picklist(["pdf", "word"]),
  /** A Word file has no pages until it is printed. */
  pages: v.optional(v.number()),
  typeName: v.optional(v.string()),
  /** Names of its fonts, the most used first. */
  fonts: v.array(v.string()),
  findings: v.array(LayoutFinding),
  /** Every component that was looked at. */
  checked: v.array(v.string()),
});
export type LayoutReport = v.InferOutput<typeof LayoutReport>;
