import { Refusal } from "@vanthu/platform/refusal.ts";
import type { UpdateOutgoing } from "./business-schema.ts";
import type { Delivery } from "./delivery-schema.ts";
import { refuseEndedDocument } from "./ended-rules.ts";
import { inState } from "./rules.ts";
import type { OutgoingDocument, Receiver } from "./schema.ts";

/** Receivers that can be added or removed one by one: as many as a document names one by one. */
const MOST_CHANGED = 200;

/**
 * @throws Refusal `outgoing.wrong_state`, `outgoing.recalled`, `outgoing.replaced`, `outgoing.update_paper`,
 *   `outgoing.update_empty`
 */
export function refuseUpdate(document: OutgoingDocument, { addIds, removeIds, annexes, dueOn }: UpdateOutgoing): void {
  inState(document, "issued");
  refuseEndedDocument(document);
  if (document.medium === "paper") throw new Refusal("conflict", "outgoing.update_paper");
  const isEmpty = addIds.length + removeIds.length + annexes.length === 0;
  if (isEmpty && (dueOn === undefined || dueOn === document.dueOn)) throw new Refusal("input", "outgoing.update_empty");
}

/**
 * A receiver is removed once, and before it has finished.
 * @throws Refusal `outgoing.receiver_removed`, `outgoing.ask_back_finished`, each with `agency`
 */
export function refuseRemoval(document: OutgoingDocument, delivery: Delivery): void {
  refuseRemoved(document, delivery);
  const agency = { agency: delivery.agencyName };
  if (delivery.shownCode === "06") throw new Refusal("conflict", "outgoing.ask_back_finished", agency);
}

/** @throws Refusal `outgoing.receiver_removed` with `agency` */
export function refuseRemoved({ removedReceivers = [] }: OutgoingDocument, { agencyId, agencyName }: Delivery): void {
  if (!removedReceivers.some((removed) => removed.agencyId === agencyId)) return;
  throw new Refusal("conflict", "outgoing.receiver_removed", { agency: agencyName });
}

/**
 * An annex in PDF bears the agency's signature, which a document that has gone out takes no more (NĐ 30 Phụ lục I, II.8.b).
 * @throws Refusal `outgoing.annex_not_sealable`
 */
export function refuseUnsealable(annexes: readonly { readonly contentType: string }[]): void {
  if (annexes.some(({ contentType }) => contentType === "application/pdf")) {
    throw new Refusal("conflict", "outgoing.annex_not_sealable");
  }
}

/**
 * The document with its receivers as they are from now on.
 * @throws Refusal `outgoing.receiver_present` with `agency`, `outgoing.too_many_receivers`
 */
export function changeReceivers<D extends OutgoingDocument>(
  document: D,
  added: readonly Receiver[],
  removed: readonly Receiver[],
): D {
  const addedReceivers = [...(document.addedReceivers ?? []), ...added];
  const removedReceivers = [...(document.removedReceivers ?? []), ...removed];
  if (addedReceivers.length > MOST_CHANGED || removedReceivers.length > MOST_CHANGED) {
    throw new Refusal("limit", "outgoing.too_many_receivers", { most: MOST_CHANGED });
  }
  return {
    ...document,
    ...(added.length > 0 && { addedReceivers }),
    ...(removed.length > 0 && { removedReceivers }),
  };
}
