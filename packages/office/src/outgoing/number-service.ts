import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { rememberRequest, RepeatedRequestEntity, repeatKey, resultOfRepeat } from "@vanthu/platform/idempotency.ts";
import { newId } from "@vanthu/platform/id.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import * as v from "valibot";
import { FileId } from "../attachment/schema.ts";
import { takeNumber, type Made, type RowEntry } from "../register/number-service.ts";
import { readOffice } from "../tenant/service.ts";
import { groupPhrase } from "./group-phrase.ts";
import { OutgoingEntity, outgoingKey, outgoingPartition, type OutgoingItem } from "./item.ts";
import { checkVersion, number } from "./rules.ts";
import { formalSubject } from "./subject-rules.ts";
import { NumberedOutgoing, type OutgoingDocument, type OutgoingId } from "./schema.ts";
import { eventData } from "./view.ts";

const USE_CASE = "outgoing.number";

/**
 * Cấp số: register, row, document and event in one transaction, so that the number is unique, gapless and never lost.
 * The file gets its number afterwards, by the event; a repeat of the request answers as the first.
 * @throws Refusal `outgoing.missing`, `outgoing.wrong_state`, `item.changed`, `register.busy`
 */
export async function numberOutgoing(cx: Cx, id: OutgoingId, version: number, key?: string): Promise<NumberedOutgoing> {
  requireStaff(cx, USE_CASE);
  const filledFileId = newId(FileId, "fil", cx.clock.now());
  // Which series it is numbered in never changes once it is signed: it may be read before the number's own turn.
  const [{ name: officeName }, signed] = await Promise.all([
    readOffice(cx),
    cx.store.get(OutgoingEntity, outgoingKey(id)),
  ]);
  return takeNumber<NumberedOutgoing>(cx, {
    kind: "outgoing",
    series: signed?.councilId,
    reads: [
      { entity: OutgoingEntity, key: outgoingKey(id) },
      ...(key === undefined ? [] : [{ entity: RepeatedRequestEntity, key: repeatKey(cx, key) }]),
    ],
    make(taken, [found, repeated]): Made<NumberedOutgoing> {
      const document = found as OutgoingItem | undefined;
      if (!document) throw new Refusal("missing", "outgoing.missing");
      if (resultOfRepeat(repeated, USE_CASE) === id) return { result: numbered(document) };
      const next = number(document, taken, filledFileId);
      checkVersion(document, version);
      return {
        entry: rowEntry(next, officeName),
        operations: [
          replace(OutgoingEntity, next),
          event(cx, "outgoing.numbered", outgoingPartition(id), { ...eventData(next), number: taken.number }),
          ...(key === undefined ? [] : [rememberRequest(cx, key, USE_CASE, id)]),
        ],
        result: numbered(next),
      };
    },
  });
}

export function numbered(document: OutgoingDocument): NumberedOutgoing {
  return v.parse(NumberedOutgoing, document);
}

/** What the outgoing book prints of a document (NĐ 30 Phụ lục IV, I). */
export function rowEntry(document: OutgoingDocument, officeName: string): RowEntry {
  return {
    documentId: document.id,
    referenceNumber: document.referenceNumber ?? "",
    issuedOn: document.issuedOn ?? "",
    issuer: officeName,
    typeName: document.typeName,
    subject: formalSubject(document),
    signer: document.signerName,
    keptBy: `VT, ${document.departmentAbbreviation}`,
    ...receiversInRow(document),
    note: "",
  };
}

/** Nơi nhận and Số lượng bản: provisional until the document is issued, when the clerk has the last word on receivers. */
export function receiversInRow(document: OutgoingDocument) {
  const { receivers, receiverGroups = [], receiverCount, recipientLines, copies } = document;
  const groups = receiverGroups.map(groupPhrase);
  return {
    recipients: [...new Set([...groups, ...receivers.map(({ name }) => name), ...recipientLines])].join("; "),
    copies: copies ?? receiverCount ?? receivers.length,
  };
}
