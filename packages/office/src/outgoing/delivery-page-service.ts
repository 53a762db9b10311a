import type { Cx } from "@vanthu/platform/context.ts";
import * as v from "valibot";
import type { DeliveryListQuery } from "./delivery-schema.ts";
import { DeliveryList } from "./delivery-schema.ts";
import { DELIVERIES, deliveriesToLookAt, DeliveryEntity, outgoingPartition } from "./item.ts";
import { readDocument } from "./read-document.ts";
import type { OutgoingId } from "./schema.ts";

const PAGE = 100;

/**
 * Deliveries of a document, page by page: all by agency, those that wait for the clerk by name, or those in one state. A
 * page filtered by state may hold fewer than `limit`, also none; `next` says whether there is more.
 * @throws Refusal `outgoing.missing`
 */
export async function listDeliveries(
  cx: Cx,
  id: OutgoingId,
  { state, after, limit = PAGE }: DeliveryListQuery,
): Promise<v.InferOutput<typeof DeliveryList>> {
  await readDocument(cx, id);
  const { items, next } =
    state === "look"
      ? await cx.store.query(DeliveryEntity, deliveriesToLookAt(id), { index: 1, limit, after })
      : await cx.store.query(DeliveryEntity, outgoingPartition(id), { prefix: DELIVERIES, limit, after });
  const wanted = items.filter((one) => state === undefined || state === "look" || one.state === state);
  return v.parse(DeliveryList, { items: wanted, next });
}
