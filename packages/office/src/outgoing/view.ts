import type { Cx } from "@vanthu/platform/context.ts";
import { event, EventEntity, type DomainEvent, type EventData } from "@vanthu/platform/event.ts";
import { signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace, type Operation } from "@vanthu/platform/store/operation.ts";
import * as v from "valibot";
import { historyOf } from "../audit/history.ts";
import { actionsOf, decidesFor, maySee } from "./access-rules.ts";
import { concerned } from "./circuit-rules.ts";
import { DeliveryChunkEntity } from "./delivery-chunk-item.ts";
import { countsOf } from "./delivery-chunk-rules.ts";
import { needsLook } from "./delivery-rules.ts";
import {
  DELIVERIES,
  DeliveryEntity,
  OutgoingEntity,
  outgoingPartition,
  type DeliveryItem,
  type OutgoingItem,
} from "./item.ts";
import { OutgoingDetail, type OutgoingDocument } from "./schema.ts";

/** A page of its partition holds document, history and counts, and the deliveries of a document to a few hundred. */
const VIEW_PAGE = 500;
/** Of a document to more receivers; the rest is read page by page. */
const DELIVERIES_SHOWN = 200;
const VIETNAMESE = new Intl.Collator("vi");

/** A document with its deliveries and its history. */
export interface OutgoingView {
  readonly document: OutgoingItem;
  readonly deliveries: readonly DeliveryItem[];
  readonly events: readonly DomainEvent[];
}

/**
 * One read; of a document to thousands of receivers some more.
 * @throws Refusal `outgoing.missing`, also for what the actor may not see
 */
export async function readView(cx: Cx, id: string): Promise<OutgoingView> {
  const partition = outgoingPartition(id);
  // From the end: history and document, then the chunks, then deliveries.
  const { documents, deliveries, chunks, events } = await cx.store.collect(
    { documents: OutgoingEntity, deliveries: DeliveryEntity, chunks: DeliveryChunkEntity, events: EventEntity },
    partition,
    { descending: true, limit: VIEW_PAGE, enough: (found) => found.deliveries.length > 0 },
  );
  const [document] = documents;
  if (!document || !maySee(cx.actor, document)) throw new Refusal("missing", "outgoing.missing");
  // Of those made before there were chunks all are here: they were few.
  const chunked = deliveries.filter(({ chunk }) => chunk !== undefined);
  const isWhole = chunked.length >= chunks.reduce((sum, { size }) => sum + size, 0);
  const all = isWhole ? deliveries : await cx.store.queryAll(DeliveryEntity, partition, { prefix: DELIVERIES });
  return { document, deliveries: all, events };
}

/**
 * Replaces the document under its version and writes the event of it, in one transaction; answers the view as it stands
 * afterwards without reading it again.
 */
export async function writeStep(
  cx: Cx,
  view: OutgoingView,
  next: OutgoingItem,
  step: {
    readonly type: `${string}.${string}`;
    readonly data?: EventData;
    readonly onBehalfOf?: string | undefined;
    readonly more?: readonly Operation[];
  },
): Promise<OutgoingView> {
  const told = event(cx, step.type, outgoingPartition(next.id), step.data, step.onBehalfOf);
  const more = step.more ?? [];
  await cx.store.write([replace(OutgoingEntity, next), told, ...more]);
  const added = [told, ...more].filter(({ entity }) => entity.name === EventEntity.name);
  return {
    document: { ...next, version: next.version + 1 },
    deliveries: view.deliveries,
    events: [...view.events, ...added.map(({ item }) => item as DomainEvent)],
  };
}

/** What the page of a document shows to the person who asks. */
export function detailOf(cx: Cx, view: OutgoingView): OutgoingDetail {
  const actor = signedIn(cx);
  return v.parse(OutgoingDetail, {
    document: view.document,
    deliveries: view.deliveries
      .toSorted((a, b) => Number(needsLook(b)) - Number(needsLook(a)) || VIETNAMESE.compare(a.agencyName, b.agencyName))
      .slice(0, DELIVERIES_SHOWN),
    deliveryCounts: countsOf(view.deliveries),
    history: historyOf(view.events.filter((one) => !isLaterChunk(one))),
    actions: actionsOf(actor, view.document, view.deliveries),
    onBehalfOf: decidesFor(actor, view.document),
  });
}

/** History tells once that a document was queued, not once for each chunk of its receivers. */
function isLaterChunk({ type, data }: DomainEvent): boolean {
  return type === "outgoing.deliveries_queued" && Number(data["chunk"] ?? 0) > 0;
}

/** Keys and numbers for events, never the content; `toIds`: whom it waits for now. */
export function eventData(document: OutgoingDocument): EventData {
  const { typeName, referenceNumber, departmentId, draftedById, signerId, answersId } = document;
  const toIds = concerned(document);
  return { typeName, referenceNumber, departmentId, draftedById, signerId, answersId, ...(toIds && { toIds }) };
}

/** What counters need to know of an issued document, kept in its events. */
export function issuedData({ issuedOn, medium, departmentName }: OutgoingDocument): EventData {
  return { issuedOn, medium, departmentName };
}
