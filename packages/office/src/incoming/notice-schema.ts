import * as v from "valibot";
import { IncomingId } from "./schema.ts";

/**
 * IncomingNotice (tin báo từ bên gửi): what a sender did to a document it had sent, until the clerk has seen to it. One for a
 * document: the latest.
 */
export const IncomingNotice = v.object({
  incomingId: IncomingId,
  kind: v.picklist(["askedBack", "recalled", "removed", "replaced", "updated"]),
  at: v.string(),
  referenceNumber: v.string(),
  issuer: v.string(),
  arrivalNumber: v.optional(v.number()),
  reason: v.optional(v.string()),
});
export type IncomingNotice = v.InferOutput<typeof IncomingNotice>;
