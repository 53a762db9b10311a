import * as v from "valibot";
import { AttachedFile } from "../attachment/schema.ts";
import { CivilDate } from "../field.ts";
import { IncomingDocument, IncomingId } from "./schema.ts";

/** The paper of a document that came over the exchange has come (bản giấy đã đến): when, and its scan if there is one. */
export const PaperCame = v.object({
  cameOn: v.optional(CivilDate),
  files: v.optional(v.pipe(v.array(AttachedFile), v.maxLength(20)), []),
});
export type PaperCame = v.InferOutput<typeof PaperCame>;

/** A registered paper that may be the same document as an electronic copy that waits. */
export const LikelyPaper = v.object({
  ...v.pick(IncomingDocument, ["id", "referenceNumber", "issuedOn", "issuer", "subject", "arrivedOn"]).entries,
  arrivalNumber: v.number(),
  /** 0 to 100. */
  score: v.number(),
  agrees: v.array(v.picklist(["reference", "issuer", "date", "subject"])),
  isSure: v.boolean(),
});
export type LikelyPaper = v.InferOutput<typeof LikelyPaper>;

export const LikelyPapers = v.object({ items: v.array(LikelyPaper) });
export type LikelyPapers = v.InferOutput<typeof LikelyPapers>;

/** Puts an electronic copy under the number its paper has (gộp bản điện tử với bản giấy). */
export const JoinPaper = v.object({ paperId: IncomingId });
export type JoinPaper = v.InferOutput<typeof JoinPaper>;
