import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newId } from "@vanthu/platform/id.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { create, type Operation } from "@vanthu/platform/store/operation.ts";
import * as v from "valibot";
import type { FileReference } from "../attachment/schema.ts";
import { clip } from "../clip.ts";
import { receivedData } from "./counted.ts";
import { arrivalKey, ExchangeArrivalEntity } from "./exchange-arrival.ts";
import { IncomingEntity, incomingPartition } from "./item.ts";
import { DueDate, IncomingId, type ExchangeOrigin, type IncomingDocument } from "./schema.ts";

/** A document as a packet brought it, its files stored and their signatures judged. */
export interface Arrival extends Pick<
  IncomingDocument,
  "referenceNumber" | "issuedOn" | "issuer" | "typeName" | "subject" | "signer" | "urgency" | "dueOn" | "pages"
> {
  readonly exchange: ExchangeOrigin;
  /** The letter first, as `main`. */
  readonly files: readonly FileReference[];
}

/**
 * What a packet's arrival writes: the document, the note that this packet was taken, the event `incoming.arrived`. The
 * exchange adds its receipt and writes them in one transaction. Other systems' fields may be longer than ours: they are
 * cut here, the packet itself keeps them whole.
 */
export function arriveOperations(
  cx: Cx,
  arrival: Arrival,
): { readonly document: IncomingDocument; readonly operations: readonly Operation[] } {
  const { exchange, files, signer, dueOn } = arrival;
  const id = newId(IncomingId, "in", cx.clock.now());
  const document: IncomingDocument = {
    id,
    state: "arrived",
    source: "exchange",
    arrivedOn: officeDate(new Date(exchange.receivedAt)),
    arrivedAt: exchange.receivedAt,
    referenceNumber: clip(arrival.referenceNumber, 80),
    issuedOn: arrival.issuedOn,
    issuer: clip(arrival.issuer, 200),
    typeName: clip(arrival.typeName, 100),
    subject: clip(arrival.subject, 1000),
    signer: signer && {
      ...(signer.position && { position: clip(signer.position, 100) }),
      ...(signer.fullName && { fullName: clip(signer.fullName, 100) }),
    },
    urgency: arrival.urgency,
    dueOn: v.is(DueDate, dueOn) ? dueOn : undefined,
    pages: arrival.pages,
    files: [...files],
    exchange: { ...exchange, senderName: clip(exchange.senderName, 200) },
  };
  const { senderCode, senderName, documentId } = document.exchange ?? exchange;
  return {
    document,
    operations: [
      create(IncomingEntity, document),
      create(ExchangeArrivalEntity, { senderCode, documentId, incomingId: id }),
      event(cx, "incoming.arrived", incomingPartition(id), {
        senderCode,
        senderName,
        documentId,
        ...receivedData(document),
      }),
    ],
  };
}

/** The document this packet became when it came before, unless it was returned since. */
export async function findArrival(
  cx: Cx,
  packet: Pick<ExchangeOrigin, "senderCode" | "documentId">,
): Promise<IncomingId | undefined> {
  return (await cx.store.get(ExchangeArrivalEntity, arrivalKey(packet)))?.incomingId;
}

/** Takes a packet in as a document that waits for the clerk, together with the operations of its bringer (a receipt). */
export async function receiveFromExchange(
  cx: Cx,
  arrival: Arrival,
  more: readonly Operation[] = [],
): Promise<IncomingDocument> {
  const { document, operations } = arriveOperations(cx, arrival);
  await cx.store.write([...operations, ...more]);
  return document;
}
