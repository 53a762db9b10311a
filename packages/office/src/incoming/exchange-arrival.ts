import { createHash } from "node:crypto";
import * as v from "valibot";
import { entity, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { IncomingId, type ExchangeOrigin } from "./schema.ts";

/** ExchangeArrival: which document a packet became, so that the same packet sent again becomes no second one. */
export const ExchangeArrivalEntity = entity({
  name: "ExchangeArrival",
  schema: v.object({ senderCode: v.string(), documentId: v.string(), incomingId: IncomingId }),
  key: (arrival) => arrivalKey(arrival),
});

/** Ids of other systems are of any length and alphabet; their hash is what becomes a key. */
export function arrivalKey({ senderCode, documentId }: Pick<ExchangeOrigin, "senderCode" | "documentId">): LocalKey {
  return ["exchange-arrival", createHash("sha256").update(`${senderCode}\n${documentId}`).digest("hex")];
}
