import type { Cx } from "@vanthu/platform/context.ts";
import { event, EventEntity, type DomainEvent, type EventData } from "@vanthu/platform/event.ts";
import { signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace, type Operation } from "@vanthu/platform/store/operation.ts";
import * as v from "valibot";
import { historyOf } from "../audit/history.ts";
import { actionsOf, maySee } from "./access-rules.ts";
import { DeliveryEntity, OutgoingEntity, outgoingPartition, type DeliveryItem, type OutgoingItem } from "./item.ts";
import { OutgoingDetail, type OutgoingDocument } from "./schema.ts";

/** A document with its deliveries and its history: all of its partition, in one read. */
export interface OutgoingView {
  readonly document: OutgoingItem;
  readonly deliveries: readonly DeliveryItem[];
  readonly events: readonly DomainEvent[];
}

/** @throws Refusal `outgoing.missing`, also for what the actor may not see */
export async function readView(cx: Cx, id: string): Promise<OutgoingView> {
  const { documents, deliveries, events } = await cx.store.collect(
    { documents: OutgoingEntity, deliveries: DeliveryEntity, events: EventEntity },
    outgoingPartition(id),
  );
  const [document] = documents;
  if (!document || !maySee(cx.actor, document)) throw new Refusal("missing", "outgoing.missing");
  return { document, deliveries, events };
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
    deliveries: view.deliveries.toSorted((a, b) => a.agencyName.localeCompare(b.agencyName, "vi")),
    history: historyOf(view.events),
    actions: actionsOf(actor, view.document, view.deliveries),
  });
}

/** Keys and numbers for events; never the content. */
export function eventData(document: OutgoingDocument): EventData {
  const { typeName, referenceNumber, departmentId, draftedById, signerId, answersId } = document;
  return { typeName, referenceNumber, departmentId, draftedById, signerId, answersId };
}

/** What counters need to know of an issued document, kept in its events. */
export function issuedData({ issuedOn, medium, departmentName }: OutgoingDocument): EventData {
  return { issuedOn, medium, departmentName };
}
