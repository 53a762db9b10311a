import * as v from "valibot";
import { Custody } from "../signing/outside-schema.ts";
import { SigningRequestView } from "../signing/request-schema.ts";
import { Urgency } from "../field.ts";
import { OutgoingId } from "./schema.ts";

/** Documents to sign at once, each with the version its signer saw. */
export const SignBatch = v.object({
  items: v.pipe(v.array(v.object({ id: OutgoingId, version: v.number() })), v.minLength(1), v.maxLength(100)),
});
export type SignBatch = v.InferOutput<typeof SignBatch>;

/** Result of one document: one that is refused does not hold up the others. */
export const BatchResult = v.object({
  id: OutgoingId,
  /** signed · refused (`code` says why) · waiting (for the owner of the key) · later (not begun in this call) */
  state: v.picklist(["signed", "refused", "waiting", "later"]),
  code: v.optional(v.string()),
  params: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
});
export type BatchResult = v.InferOutput<typeof BatchResult>;

/** SigningOutcome (kết quả ký nhiều văn bản): a result for each document, and the request where a key is outside. */
export const SigningOutcome = v.object({ items: v.array(BatchResult), request: v.optional(SigningRequestView) });
export type SigningOutcome = v.InferOutput<typeof SigningOutcome>;

/** A document that waits for one's signature, as the list to sign from shows it. */
export const ToSign = v.object({
  id: OutgoingId,
  version: v.number(),
  typeName: v.string(),
  subject: v.string(),
  notation: v.string(),
  urgency: Urgency,
  dueOn: v.optional(v.string()),
  draftedByName: v.string(),
  departmentName: v.string(),
});
export type ToSign = v.InferOutput<typeof ToSign>;
export const ToSignList = v.object({
  items: v.array(ToSign),
  /** Of the person's key; absent without one. One outside is asked once for all, so all are sent at once. */
  custody: v.optional(Custody),
  /** A request of this person that is not settled yet. */
  requestId: v.optional(v.string()),
});
export type ToSignList = v.InferOutput<typeof ToSignList>;
