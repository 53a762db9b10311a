import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace, type Operation } from "@vanthu/platform/store/operation.ts";
import type { RegisteredDocuments } from "../register/document-port.ts";
import { refuseRecalled } from "./ended-rules.ts";
import { OutgoingEntity, outgoingKey, outgoingPartition, type OutgoingItem } from "./item.ts";
import { voidNumber } from "./rules.ts";
import { eventData, issuedData } from "./view.ts";

/**
 * What the outgoing book's corrections and voided numbers do to its documents. An electronic document is signed: its row
 * may be corrected, it may not. A paper document is known here by its row only and follows it.
 */
export const outgoingInRegister: RegisteredDocuments = {
  partition: outgoingPartition,

  async correct(cx, documentId, fields): Promise<readonly Operation[]> {
    const document = await read(cx, documentId);
    refuseRecalled(document);
    if (document.medium === "electronic") return [];
    const { subject, signer, copies } = fields;
    return [
      replace(OutgoingEntity, {
        ...document,
        subject: subject ?? document.subject,
        signerName: signer ?? document.signerName,
        copies: copies ?? document.copies,
      }),
    ];
  },

  async void(cx, documentId, reason): Promise<readonly Operation[]> {
    const document = await read(cx, documentId);
    refuseRecalled(document);
    const next = voidNumber(document, reason, cx.clock.now().toISOString());
    const data = { ...eventData(next), ...issuedData(next), wasIssued: document.state === "issued", reason };
    return [replace(OutgoingEntity, next), event(cx, "outgoing.voided", outgoingPartition(documentId), data)];
  },
};

async function read(cx: Cx, id: string): Promise<OutgoingItem> {
  const document = await cx.store.get(OutgoingEntity, outgoingKey(id));
  if (!document) throw new Refusal("missing", "outgoing.missing");
  return document;
}
