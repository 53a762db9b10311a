import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newId } from "@vanthu/platform/id.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { create, replace, type Operation } from "@vanthu/platform/store/operation.ts";
import * as v from "valibot";
import type { FileReference } from "../attachment/schema.ts";
import { clip } from "../clip.ts";
import { receivedData } from "./counted-rules.ts";
import { onItsWay, readWay, type Way } from "./defaults-service.ts";
import { arrivalKey, ExchangeArrivalEntity, type ArrivalSign, type ExchangeArrival } from "./exchange-arrival-item.ts";
import { IncomingEntity, incomingPartition } from "./item.ts";
import type { PacketFields } from "./update-rules.ts";
import { DueDate, IncomingId, type ExchangeOrigin, type IncomingDocument } from "./schema.ts";

/** A document as a packet brought it, its files stored and their signatures judged. */
export interface Arrival extends PacketFields, Pick<IncomingDocument, "issuer"> {
  readonly exchange: ExchangeOrigin;
  /** The sender says that the paper is sent as well. */
  readonly paperFollows?: boolean;
  /** The letter first, as `main`. */
  readonly files: readonly FileReference[];
  /** What makes the packet the same when it comes again, see `packetDigest`. */
  readonly digest: string;
}

/**
 * What a packet's arrival writes: the document, the note that this packet was taken, the event `incoming.arrived`. The
 * exchange adds its receipt and writes them in one transaction. Other systems' fields may be longer than ours: they are
 * cut here, the packet itself keeps them whole.
 * @param before the receipt of the same document, returned before, where the sender sends it anew
 */
export function arriveOperations(
  cx: Cx,
  arrival: Arrival,
  way: Way,
  before?: ExchangeArrival,
): { readonly document: IncomingDocument; readonly operations: readonly Operation[] } {
  const { exchange, files, digest } = arrival;
  const id = newId(IncomingId, "in", cx.clock.now());
  const arrived: IncomingDocument = {
    id,
    state: "arrived",
    source: "exchange",
    arrivedOn: officeDate(new Date(exchange.receivedAt)),
    arrivedAt: exchange.receivedAt,
    issuer: clip(arrival.issuer, 200),
    ...packetFields(arrival),
    files: [...files],
    ...(arrival.paperFollows && { otherForm: { state: "waiting" } }),
    exchange: {
      ...exchange,
      senderName: clip(exchange.senderName, 200),
      ...(before && { refusedBefore: before.incomingId }),
    },
  };
  const document = onItsWay(arrived, way);
  const { senderCode, senderName, documentId } = document.exchange ?? exchange;
  return {
    document,
    operations: [
      create(IncomingEntity, document),
      before
        ? replace(ExchangeArrivalEntity, { ...before, incomingId: id, digest, returned: false })
        : create(ExchangeArrivalEntity, { senderCode, documentId, incomingId: id, digest }),
      event(cx, "incoming.arrived", incomingPartition(id), {
        senderCode,
        senderName,
        documentId,
        ...receivedData(document),
        dueAt: document.dueAt,
        ...(document.ownerId && { toIds: [document.ownerId] }),
      }),
    ],
  };
}

/** What a packet says of its document, cut to our lengths. */
export function packetFields({
  referenceNumber,
  issuedOn,
  typeName,
  subject,
  signer,
  urgency,
  dueOn,
  pages,
}: PacketFields): PacketFields {
  return {
    referenceNumber: clip(referenceNumber, 80),
    issuedOn,
    typeName: clip(typeName, 100),
    subject: clip(subject, 1000),
    signer: signer && {
      ...(signer.position && { position: clip(signer.position, 100) }),
      ...(signer.fullName && { fullName: clip(signer.fullName, 100) }),
    },
    urgency,
    dueOn: v.is(DueDate, dueOn) ? dueOn : undefined,
    pages,
  };
}

/** The receipt of a packet that came before, with the document it became or concerned. */
export async function findArrival(cx: Cx, sign: ArrivalSign): Promise<ExchangeArrival | undefined> {
  return cx.store.get(ExchangeArrivalEntity, arrivalKey(sign));
}

/**
 * Takes a packet in as a document that waits for the clerk, together with the operations of its bringer (a receipt), which
 * may name the document.
 */
export async function receiveFromExchange(
  cx: Cx,
  arrival: Arrival,
  more: (id: IncomingId) => readonly Operation[] = () => [],
  before?: ExchangeArrival,
): Promise<IncomingDocument> {
  const { document, operations } = arriveOperations(cx, arrival, await readWay(cx), before);
  await cx.store.write([...operations, ...more(document.id)]);
  return document;
}
