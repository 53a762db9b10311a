import { createHash } from "node:crypto";
import * as v from "valibot";
import { entity, type ItemOf, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { IncomingId } from "./schema.ts";

/**
 * ExchangeArrival: the receipt of a packet, kept for ever: which document it became or concerned, so that the same packet
 * sent again, after two years as after two seconds, does nothing a second time.
 */
export const ExchangeArrivalEntity = entity({
  name: "ExchangeArrival",
  schema: v.object({
    senderCode: v.string(),
    documentId: v.string(),
    of: v.optional(v.string()),
    incomingId: IncomingId,
    /** The document was returned (02) or given back (15) since: its sender may send it anew. */
    returned: v.optional(v.boolean()),
    /** Of the packet the document came in, see `packetDigest`. */
    digest: v.optional(v.string()),
    /** Digests of those that were returned: one of these once more is a replay, no new try of the sender. */
    returnedDigests: v.optional(v.array(v.string())),
  }),
  key: (arrival) => arrivalKey(arrival),
});
export type ExchangeArrival = ItemOf<typeof ExchangeArrivalEntity>;

/** What makes two packets one: sender, DocumentId, and for all but new documents what the packet does. */
export interface ArrivalSign {
  readonly senderCode: string;
  readonly documentId: string;
  /** Business type with what tells its packets apart, see {@link businessSign} and {@link statusSign}; a new document has none. */
  readonly of?: string | undefined;
}

/** Ids of other systems are of any length and alphabet; their hash is what becomes a key. */
export function arrivalKey({ senderCode, documentId, of }: ArrivalSign): LocalKey {
  const sign = [senderCode, documentId, ...(of === undefined ? [] : [of])].join("\n");
  return ["exchange-arrival", createHash("sha256").update(sign).digest("hex")];
}
