import * as v from "valibot";
import { FileReference } from "../attachment/schema.ts";
import { CivilDate } from "../field.ts";

/** Bytes of the packet that led to a change, kept as received. */
const Cause = { packetFileId: v.string(), packetSha256: v.string() };

/**
 * Why a document is not to be used any more: recalled (thu hồi; NĐ 30 Điều 18.4), withdrawn (lấy lại: the sender asked,
 * the clerk agreed), removed (the sender took us off the receivers), replaced (bị thay thế).
 */
export const Ended = v.object({
  kind: v.picklist(["recalled", "withdrawn", "removed", "replaced"]),
  at: v.string(),
  /** The agency, or for `withdrawn` the clerk who agreed. */
  byName: v.string(),
  reason: v.optional(v.string()),
  /** State it was in: what of it had been done. */
  from: v.string(),
  /** The document that takes its place. */
  replacedById: v.optional(v.string()),
  replacedByReference: v.optional(v.string()),
  ...v.partial(v.object(Cause)).entries,
});
export type Ended = v.InferOutput<typeof Ended>;

/** RecallRequest (yêu cầu lấy lại, trạng thái 13) and what the office answered (15, 16). */
export const RecallRequest = v.object({
  at: v.string(),
  receivedAt: v.string(),
  reason: v.optional(v.string()),
  staffName: v.optional(v.string()),
  ...Cause,
  answer: v.optional(
    v.object({ agreed: v.boolean(), reason: v.optional(v.string()), byName: v.string(), at: v.string() }),
  ),
});
export type RecallRequest = v.InferOutput<typeof RecallRequest>;

/** What an update (gói tin cập nhật) changed, each field with its value before and after; the files it took the place of. */
export const Update = v.object({
  at: v.string(),
  /** When its sender made it; an older one that comes later changes nothing. */
  sentAt: v.optional(v.string()),
  reason: v.optional(v.string()),
  changes: v.array(v.object({ field: v.string(), before: v.string(), after: v.string() })),
  filesBefore: v.optional(v.array(FileReference)),
  ...Cause,
});
export type Update = v.InferOutput<typeof Update>;

/** A document a packet says it replaces. */
export const Replaced = v.object({
  documentId: v.string(),
  id: v.optional(v.string()),
  referenceNumber: v.optional(v.string()),
});
export type Replaced = v.InferOutput<typeof Replaced>;

/** A receiver a packet names, and who goes on with its work where it is no more. */
export const MeantFor = v.object({
  code: v.string(),
  name: v.string(),
  now: v.optional(v.array(v.object({ code: v.optional(v.string()), name: v.string(), from: CivilDate }))),
});
export type MeantFor = v.InferOutput<typeof MeantFor>;
