import * as v from "valibot";
import { writeOnce, type Consumer } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { shortDate } from "@vanthu/platform/vietnamese-date.ts";
import { amendOperations } from "../register/amend-service.ts";
import { noteOperations } from "../register/note-service.ts";
import type { Ended } from "./change-schema.ts";
import { documentKey, IncomingEntity, type IncomingItem } from "./item.ts";
import { noticeOperation } from "./notice-service.ts";
import { rowEntry } from "./registration-rules.ts";

const EndedEvent = v.object({
  kind: v.picklist(["recalled", "withdrawn", "removed", "replaced"]),
  reason: v.optional(v.string()),
  replacedByReference: v.optional(v.string()),
});

/** What the register book says of a document that is not to be used any more. */
const ROW_TEXT: Readonly<Record<Ended["kind"], string>> = {
  recalled: "Bên gửi thu hồi",
  withdrawn: "Bên gửi lấy lại",
  removed: "Bên gửi rút khỏi nơi nhận",
  replaced: "Được thay thế",
};

/** Marks the row of a document its sender ended, and tells the clerk; who agreed to give it back knows. */
const markEnded: Consumer = {
  name: "incoming.mark-ended",
  on: "incoming.ended",
  async handle(cx, event) {
    const document = await documentOf(cx, event);
    const { kind, reason, replacedByReference } = v.parse(EndedEvent, event.data);
    if (!document) return;
    const place = placeOf(document);
    const by = replacedByReference === undefined ? "" : ` bằng văn bản số ${replacedByReference}`;
    const text = `${ROW_TEXT[kind]}${by} ngày ${shortDate(officeDate(new Date(event.at)))}`;
    await writeOnce(cx, markEnded.name, event.id, [
      ...(place ? await noteOperations(cx, place, text) : []),
      ...(kind === "withdrawn" ? [] : [noticeOperation(document, { kind, at: event.at, reason })]),
    ]);
  },
};

const UpdatedEvent = v.object({ reason: v.optional(v.string()) });

/** Brings the row in step with a document its sender updated, and tells the clerk. */
const enterUpdate: Consumer = {
  name: "incoming.enter-update",
  on: "incoming.updated",
  async handle(cx, event) {
    const document = await documentOf(cx, event);
    if (!document) return;
    const place = placeOf(document);
    const { reason } = v.parse(UpdatedEvent, event.data);
    const { referenceNumber, issuedOn, typeName, subject, signer } = rowEntry(document);
    const fields = { referenceNumber, issuedOn, typeName, subject, signer };
    await writeOnce(cx, enterUpdate.name, event.id, [
      ...(place ? await amendOperations(cx, place, fields) : []),
      noticeOperation(document, { kind: "updated", at: event.at, reason }),
    ]);
  },
};

async function documentOf(cx: Cx, { subject }: DomainEvent): Promise<IncomingItem | undefined> {
  return cx.store.get(IncomingEntity, documentKey(subject.replace(/^incoming#/, "")));
}

/** Where its row stands in the book, if it has one. */
function placeOf({ arrivalNumber, arrivalYear }: IncomingItem) {
  if (arrivalNumber === undefined || arrivalYear === undefined) return undefined;
  return { kind: "incoming", year: arrivalYear, number: arrivalNumber } as const;
}

export const changeConsumers: readonly Consumer[] = [markEnded, enterUpdate];
