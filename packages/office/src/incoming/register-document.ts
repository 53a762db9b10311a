import * as v from "valibot";
import type { RegisteredDocuments } from "../register/document-port.ts";
import type { CorrectRow } from "../register/schema.ts";
import { event } from "@vanthu/platform/event.ts";
import { put } from "@vanthu/platform/store/operation.ts";
import { leadData, receivedData } from "./counted-rules.ts";
import { DuplicateEntity, duplicateSign, isSameSign } from "./duplicate.ts";
import { incomingPartition } from "./item.ts";
import { readCase } from "./case-service.ts";
import { recountDeadline } from "./recount-service.ts";
import { IncomingId, type IncomingDocument } from "./schema.ts";
import { replaceWithTasks } from "./share-line.ts";
import { requireState } from "./state-rules.ts";

/** Incoming documents as their book knows them: what a correction or a voided number means for the document itself. */
export const incomingInRegister: RegisteredDocuments = {
  partition: incomingPartition,

  async correct(cx, documentId, fields) {
    const before = await readCase(cx, v.parse(IncomingId, documentId));
    const { document, tasks } = before;
    const { document: corrected, operations } = await recountDeadline(cx, before, correct(document, fields));
    const sign = duplicateSign(corrected);
    return [
      ...replaceWithTasks(corrected, tasks),
      ...operations,
      ...(isSameSign(sign, duplicateSign(document))
        ? []
        : [put(DuplicateEntity, { ...sign, documentId: document.id })]),
    ];
  },

  async void(cx, documentId, reason) {
    const { document, tasks } = await readCase(cx, v.parse(IncomingId, documentId));
    // What is finished was answered to the sender and stands in reports: its number stays valid.
    requireState(document, "registered", "routed", "inProgress");
    return [
      ...replaceWithTasks({ ...document, state: "void", voidReason: reason }, tasks),
      event(cx, "incoming.voided", incomingPartition(document.id), {
        reason,
        ...leadData(document),
        ...receivedData(document),
        registeredOn: document.arrivedOn,
      }),
    ];
  },
};

/** The document after its row was corrected; an emptied field is absent. */
export function correct<D extends IncomingDocument>(document: D, fields: CorrectRow["fields"]): D {
  const { referenceNumber, issuedOn, issuer, typeName, subject, signer, recipients, note } = fields;
  return {
    ...document,
    referenceNumber: referenceNumber ?? document.referenceNumber,
    issuedOn: issuedOn ?? document.issuedOn,
    issuer: issuer ?? document.issuer,
    typeName: typeName ?? document.typeName,
    subject: subject ?? document.subject,
    signer: signer === undefined ? document.signer : { ...document.signer, fullName: signer },
    recipient: recipients ?? document.recipient,
    note: note === undefined ? document.note : note === "" ? undefined : note,
  };
}
