import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { rememberRequest, RepeatedRequestEntity, repeatKey, resultOfRepeat } from "@vanthu/platform/idempotency.ts";
import { newId } from "@vanthu/platform/id.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create } from "@vanthu/platform/store/operation.ts";
import { takeFiles } from "../attachment/service.ts";
import { takeNumber, type Made } from "../register/number-service.ts";
import { guardSecrecy } from "../secrecy-guard.ts";
import { readOffice } from "../tenant/service.ts";
import { draftTexts } from "./draft-texts.ts";
import { OutgoingEntity, outgoingKey, outgoingPartition, type OutgoingItem } from "./item.ts";
import { notationOf, referenceOf } from "./notation-rules.ts";
import { numbered, rowEntry } from "./number-service.ts";
import { receiversOn } from "./receiver-service.ts";
import { OutgoingId, type NumberedOutgoing, type OutgoingDocument, type RegisterPaperOutgoing } from "./schema.ts";
import { readDepartment, signerFields } from "./signer.ts";
import { eventData, issuedData } from "./view.ts";

const USE_CASE = "outgoing.register_paper";

/**
 * Enters a document signed on paper: its number comes from the same series, its receivers get it on paper, its scan may
 * follow later (NĐ 30 Điều 15.1: one series for paper and electronic documents).
 * @throws Refusal `secrecy.word_found`, `outgoing.signer_unfit`, `outgoing.department_unknown`,
 *   `outgoing.receiver_unknown`, `outgoing.receiver_self`, `file.missing`, `register.busy`
 */
export async function registerPaper(cx: Cx, input: RegisterPaperOutgoing, key?: string): Promise<NumberedOutgoing> {
  const clerk = requireStaff(cx, USE_CASE);
  const now = cx.clock.now();
  const repeated = key === undefined ? undefined : await cx.store.get(RepeatedRequestEntity, repeatKey(cx, key));
  const earlier = resultOfRepeat(repeated, USE_CASE);
  if (earlier !== undefined) return readNumbered(cx, earlier);
  const id = newId(OutgoingId, "out", now);
  const released = guardSecrecy(
    cx,
    draftTexts({ ...input, addressees: [], body: [] }),
    input.secrecyRelease,
    outgoingPartition(id),
  );
  const [office, { department }, files] = await Promise.all([
    readOffice(cx),
    readDepartment(cx, input.departmentId),
    takeFiles(cx, input.files),
  ]);
  const receiverIds = input.receivers.map(({ agencyId }) => agencyId);
  const receivers = await receiversOn(cx, office.agencyId, receiverIds, officeDate(now));
  const scan = files.find(({ role }) => role !== "annex");
  const entered: OutgoingDocument = {
    id,
    state: "issued",
    medium: "paper",
    typeName: input.typeName,
    subject: input.subject,
    urgency: input.urgency,
    dueOn: input.dueOn,
    addressees: receivers.map(({ name }) => name),
    receivers,
    body: [],
    recipientLines: input.recipientLines,
    ...(await signerFields(cx, office, input)),
    draftedById: clerk.staffId as OutgoingDocument["draftedById"],
    draftedByName: clerk.name,
    departmentId: department.id,
    departmentName: department.name,
    departmentAbbreviation: department.abbreviation,
    notation: notationOf(input.typeName, office.abbreviation, department.abbreviation),
    approvals: [],
    file: scan,
    annexes: files.filter((file) => file !== scan),
    copies: input.copies,
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
  };
  return takeNumber<NumberedOutgoing>(cx, {
    kind: "outgoing",
    make({ number, on, at }): Made<NumberedOutgoing> {
      const document: OutgoingDocument = {
        ...entered,
        number,
        referenceNumber: referenceOf(number, entered.notation),
        issuedOn: on,
        numberedAt: at,
        issuedAt: at,
      };
      const data = { ...eventData(document), ...issuedData(document), number };
      return {
        entry: rowEntry(document, office.name),
        operations: [
          create(OutgoingEntity, document),
          event(cx, "outgoing.numbered", outgoingPartition(id), data),
          event(cx, "outgoing.issued", outgoingPartition(id), { ...data, receivers: receivers.length }),
          ...(key === undefined ? [] : [rememberRequest(cx, key, USE_CASE, id)]),
          ...released,
        ],
        result: numbered(document),
      };
    },
  });
}

async function readNumbered(cx: Cx, id: string): Promise<NumberedOutgoing> {
  const document: OutgoingItem | undefined = await cx.store.get(OutgoingEntity, outgoingKey(id));
  if (!document) throw new Refusal("missing", "outgoing.missing");
  return numbered(document);
}
