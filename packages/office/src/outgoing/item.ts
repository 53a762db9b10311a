import { entity, type ItemOf, type LocalKey } from "@vanthu/platform/store/entity.ts";
import * as v from "valibot";
import { queueOrder } from "../urgency-rank.ts";
import { leaverOf, namedDecider } from "./circuit-rules.ts";
import { needsLook } from "./delivery-rules.ts";
import { Delivery } from "./delivery-schema.ts";
import { CheckCode, OutgoingDocument, OutgoingId, type OutgoingState } from "./schema.ts";

/** Partition of a document, with its deliveries and its history. */
export function outgoingPartition(id: string): string {
  return `outgoing#${id}`;
}

export function outgoingKey(id: string): LocalKey {
  return [outgoingPartition(id), "document"];
}

export const OutgoingEntity = entity({
  name: "OutgoingDocument",
  schema: OutgoingDocument,
  key: ({ id }) => outgoingKey(id),
  index1: ({ id, createdAt }) => ["outgoing", `${createdAt}#${id}`],
  index2: (document) => queueKey(document),
  index3: ({ id, departmentId, createdAt }) => [`outgoing-of#${departmentId}`, `${createdAt}#${id}`],
});
export type OutgoingItem = ItemOf<typeof OutgoingEntity>;

/** Finds the document of a check mark; says nothing of it. */
export const CheckMarkEntity = entity({
  name: "CheckMark",
  schema: v.object({ code: CheckCode, documentId: OutgoingId }),
  key: ({ code }) => checkMarkKey(code),
});

export function checkMarkKey(code: string): LocalKey {
  return [`check#${code}`, "mark"];
}

export const DeliveryEntity = entity({
  name: "Delivery",
  schema: Delivery,
  key: ({ documentId, agencyId }) => deliveryKey(documentId, agencyId),
  index1: (delivery) =>
    needsLook(delivery)
      ? [deliveriesToLookAt(delivery.documentId), `${delivery.agencyName}#${delivery.agencyId}`]
      : undefined,
});
export type DeliveryItem = ItemOf<typeof DeliveryEntity>;

/** Deliveries of a document that wait for the clerk; all others are in no index. */
export function deliveriesToLookAt(documentId: string): string {
  return `${outgoingPartition(documentId)}#look`;
}

/** All deliveries of a document, by agency. */
export const DELIVERIES = "delivery#";

export function deliveryKey(documentId: string, agencyId: string): LocalKey {
  return [outgoingPartition(documentId), `${DELIVERIES}${agencyId}`];
}

/** Whose work a document waits for; sorted by urgency and deadline. Void documents wait for nobody. */
const QUEUES: Readonly<Partial<Record<OutgoingState, (document: OutgoingDocument) => string>>> = {
  draft: ({ draftedById, editorId }) => `queue#draft#${editorId ?? draftedById}`,
  contentReview: ({ departmentId }) => `queue#content#${departmentId}`,
  layoutReview: () => "queue#layout",
  awaitingSignature: ({ signerId }) => `queue#sign#${signerId}`,
  signed: () => "queue#number",
  numbered: () => "queue#seal",
  sealed: () => "queue#issue",
};

/** Issued documents by their day, which are what reports count. */
export const ISSUED = "issued";

function queueKey(document: OutgoingDocument): LocalKey | undefined {
  if (document.state === "issued") return [ISSUED, `${document.issuedOn ?? ""}#${document.id}`];
  const partition = queueOf(document);
  if (partition === undefined) return undefined;
  // The date of the step stands before the date an answer is due: what is late here comes first.
  return [partition, queueOrder(document.urgency, document.stepDueOn ?? document.dueOn, document.id)];
}

/** Nothing waits for who is locked out: its drafter names somebody else. */
function queueOf(document: OutgoingDocument): string | undefined {
  if (leaverOf(document)) return `queue#draft#${document.draftedById}`;
  const named = namedDecider(document);
  return named ? `queue#visa#${named.staffId}` : QUEUES[document.state]?.(document);
}
