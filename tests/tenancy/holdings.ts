import { createHash } from "node:crypto";
import { AbsenceEntity } from "@vanthu/office/absence/item.ts";
import { AbsenceId } from "@vanthu/office/staff/away-schema.ts";
import { give } from "@vanthu/office/assignment/give-service.ts";
import { AssignmentId, GiveAssignment } from "@vanthu/office/assignment/schema.ts";
import { SaveTemplate, TemplateId } from "@vanthu/office/assignment/template-schema.ts";
import { addTemplate } from "@vanthu/office/assignment/template-service.ts";
import { fileDocument } from "@vanthu/office/dossier/file-service.ts";
import { openDossier } from "@vanthu/office/dossier/open-service.ts";
import { DossierId } from "@vanthu/office/dossier/schema.ts";
import { FileId } from "@vanthu/office/attachment/schema.ts";
import { askUpload, confirmUpload } from "@vanthu/office/attachment/service.ts";
import { CouncilEntity, DelegationEntity } from "@vanthu/office/authority/item.ts";
import { CouncilId, DelegationId } from "@vanthu/office/authority/schema.ts";
import { CopyEntity } from "@vanthu/office/copy/item.ts";
import { CopyId, type Copy } from "@vanthu/office/copy/schema.ts";
import { DeadLetterEntity } from "@vanthu/office/deadletter/item.ts";
import { DeadLetterId } from "@vanthu/office/deadletter/schema.ts";
import { HeldPacketEntity, RejectedPacketEntity } from "@vanthu/office/exchange/item.ts";
import { HeldPacketId, RejectedPacketId } from "@vanthu/office/exchange/schema.ts";
import { HandoverEntity, HandoverLineEntity } from "@vanthu/office/handover/item.ts";
import { HandoverId } from "@vanthu/office/handover/schema.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import { IncomingId } from "@vanthu/office/incoming/schema.ts";
import { ImportEntity } from "@vanthu/office/onboarding/import-item.ts";
import { ImportId } from "@vanthu/office/onboarding/import-schema.ts";
import { UnitEntity } from "@vanthu/office/onboarding/unit-item.ts";
import { UnitId } from "@vanthu/office/onboarding/unit-schema.ts";
import { AgencyId } from "@vanthu/office/organisation/schema.ts";
import { OutgoingId, type OutgoingDocument } from "@vanthu/office/outgoing/schema.ts";
import { RecipientGroupEntity } from "@vanthu/office/recipient/item.ts";
import { NamedGroupId } from "@vanthu/office/recipient/schema.ts";
import { LinkEntity } from "@vanthu/office/session/item.ts";
import { LinkId } from "@vanthu/office/session/schema.ts";
import { DepartmentId, StaffId } from "@vanthu/office/staff/schema.ts";
import * as v from "valibot";
import { addRule } from "@vanthu/office/proposal/rule-service.ts";
import { RuleId } from "@vanthu/office/proposal/rule-schema.ts";
import { SaveRule } from "@vanthu/office/proposal/rule-view-schema.ts";
import { newId, newTenantId } from "@vanthu/platform/id.ts";
import { create } from "@vanthu/platform/store/operation.ts";
import type { TestOffice } from "../office-world.ts";
import { SigningRequestEntity } from "@vanthu/office/signing/request-item.ts";
import { SigningRequestId } from "@vanthu/office/signing/request-schema.ts";
import { registered } from "../office/incoming-builder.ts";
import { composer, edited, LETTER, reportAt } from "../office/outgoing-builder.ts";

/** Ids a request can name. */
export interface Holdings {
  readonly incoming: string;
  readonly incomingFile: string;
  readonly outgoing: string;
  readonly outgoingFile: string;
  readonly draft: string;
  readonly draftVersion: number;
  /** Of the outgoing document, asked for by the specialist. */
  readonly copy: string;
  /** Uploaded and confirmed by the clerk. */
  readonly upload: string;
  readonly staff: string;
  /** Who may sign. */
  readonly leader: string;
  readonly department: string;
  readonly agency: string;
  readonly held: string;
  readonly rejected: string;
  /** Done, so that nothing can be decided on it. */
  readonly deadLetter: string;
  /** Of the office as a province: its opening was begun and not ended, so that nothing can be done to it. */
  readonly unit: string;
  /** A list of people that could not be read. */
  readonly list: string;
  /** Of the clerk, to an office there is not. */
  readonly link: string;
  readonly council: string;
  readonly recipientGroup: string;
  readonly delegation: string;
  /** Of the chair. */
  readonly absence: string;
  /** Still running, so that no minutes are made of it. */
  readonly handover: string;
  /** Of the chair: a request for signatures that waits. */
  readonly signingRequest: string;
  /** Given by the chair to the specialist. */
  readonly assignment: string;
  /** Given with it. */
  readonly assignmentFile: string;
  /** Kept by the chair. */
  readonly template: string;
  /** Kept by the chair; the incoming document lies in it. */
  readonly dossier: string;
  /** In the book of routing rules. */
  readonly rule: string;
}

const at = new Date("2026-11-25T02:00:00Z");

/** Well-formed ids that nothing has, anywhere. */
export function nothing(): Holdings {
  return {
    incoming: newId(IncomingId, "in", at),
    rule: newId(RuleId, "rul", at),
    incomingFile: newId(FileId, "fil", at),
    outgoing: newId(OutgoingId, "out", at),
    outgoingFile: newId(FileId, "fil", at),
    draft: newId(OutgoingId, "out", at),
    draftVersion: 1,
    copy: newId(CopyId, "cpy", at),
    upload: newId(FileId, "fil", at),
    staff: newId(StaffId, "stf", at),
    leader: newId(StaffId, "stf", at),
    department: newId(DepartmentId, "dep", at),
    agency: newId(AgencyId, "agy", at),
    held: newId(HeldPacketId, "held", at),
    rejected: newId(RejectedPacketId, "rej", at),
    deadLetter: newId(DeadLetterId, "dead", at),
    unit: newId(UnitId, "unt", at),
    list: newId(ImportId, "imp", at),
    link: newId(LinkId, "lnk", at),
    council: newId(CouncilId, "cou", at),
    recipientGroup: newId(NamedGroupId, "grp", at),
    delegation: newId(DelegationId, "del", at),
    absence: newId(AbsenceId, "abs", at),
    handover: newId(HandoverId, "hov", at),
    signingRequest: newId(SigningRequestId, "srq", at),
    assignment: newId(AssignmentId, "asg", at),
    assignmentFile: newId(FileId, "fil", at),
    template: newId(TemplateId, "atp", at),
    dossier: newId(DossierId, "dos", at),
  };
}

/**
 * One of each thing an office can hold. The outgoing document waits for the content approval of the unit head, the draft
 * is the specialist's; each text bears the mark, so that a leak shows.
 */
export async function holdingsOf(office: TestOffice, mark: string): Promise<Holdings> {
  const { chair, clerk, specialist } = office.people;
  const upload = await uploaded(office, mark);
  const incoming = await registered(office, {
    subject: `Về việc ${mark}`,
    files: [{ fileId: await uploaded(office, mark), role: "main" }],
  });
  const review = await reportAt(office, "contentReview", { subject: `Báo cáo ${mark}` });
  const draft = await reportAt(office, "draft", { subject: `Dự thảo ${mark}` });
  const { file } = review.document;
  const ids = nothing();
  const kept = { senderCode: "H56.903", packetSha256: "0".repeat(64), arrivedAt: at.toISOString() };
  await office.system().store.write([
    create(HeldPacketEntity, {
      ...kept,
      id: ids.held as HeldPacketId,
      senderName: `Nơi gửi ${mark}`,
      packet: { bucketKey: "x/absent.edxml", sha256: kept.packetSha256, sizeBytes: 1 },
      files: [],
      state: "held",
    }),
    create(DeadLetterEntity, {
      id: ids.deadLetter as DeadLetterId,
      queue: "events",
      kind: "outgoing.numbered",
      code: "message.failed",
      sentAt: at.toISOString(),
      failedAt: at.toISOString(),
      receives: 5,
      redrives: 1,
      state: "done",
      decidedAt: at.toISOString(),
    }),
    create(RejectedPacketEntity, {
      ...kept,
      id: ids.rejected as RejectedPacketId,
      code: "packet.not_xml",
      params: {},
      packetFileId: upload,
    }),
    create(CopyEntity, aCopy(ids.copy, review.document, mark)),
    create(ImportEntity, {
      id: ids.list as ImportId,
      kind: "people",
      unitId: ids.unit as UnitId,
      unitName: `UBND xã ${mark}`,
      fileName: `${mark}.csv`,
      fileId: upload,
      state: "failed",
      rows: 0,
      good: 0,
      problems: [],
      moreProblems: 0,
      total: 0,
      startedAt: at.toISOString(),
    }),
    create(CouncilEntity, {
      id: ids.council as CouncilId,
      name: `HỘI ĐỒNG ${mark}`,
      collectiveName: "HỘI ĐỒNG",
      abbreviation: "HĐ",
      establishedBy: `Quyết định ${mark}`,
      leaders: [{ staffId: chair.id, title: "CHỦ TỊCH HỘI ĐỒNG", deputy: false }],
      state: "active",
    }),
    create(RecipientGroupEntity, {
      id: ids.recipientGroup as NamedGroupId,
      name: `Nhóm ${mark}`,
      agencyIds: [],
      changedAt: at.toISOString(),
      changedByName: mark,
    }),
    create(DelegationEntity, {
      id: ids.delegation as DelegationId,
      kind: "TUQ",
      delegatorId: chair.id,
      delegatorName: mark,
      delegateId: clerk.id,
      delegateName: mark,
      delegatePosition: "Văn thư",
      basis: `Giấy ủy quyền ${mark}`,
      from: "2026-01-01",
      until: "2026-02-01",
      typeNames: [],
    }),
    create(HandoverEntity, {
      id: ids.handover as HandoverId,
      fromId: clerk.id,
      fromName: mark,
      fromPosition: mark,
      toId: specialist.id,
      toName: mark,
      toPosition: mark,
      reason: mark,
      state: "running",
      lines: 1,
      startedAt: at.toISOString(),
      startedById: chair.id,
      startedByName: mark,
      startedByDepartmentId: mark,
    }),
    create(HandoverLineEntity, {
      kind: "council",
      ref: "council#none",
      title: mark,
      how: "byHand",
      handoverId: ids.handover as HandoverId,
      no: 1,
      state: "byHand",
    }),
    create(AbsenceEntity, {
      id: ids.absence as AbsenceId,
      staffId: chair.id,
      staffName: mark,
      position: "Chủ tịch",
      kind: "leave",
      from: "2026-01-01",
      until: "2026-01-02",
      scope: [],
      enteredByName: mark,
      enteredAt: at.toISOString(),
    }),
    create(LinkEntity, {
      id: ids.link as LinkId,
      staffId: clerk.id,
      otherTenantId: newTenantId(at),
      otherStaffId: ids.staff as StaffId,
      otherOfficeName: `Đảng ủy ${mark}`,
      otherPosition: "Văn thư",
      linkedAt: at.toISOString(),
    }),
    create(SigningRequestEntity, {
      id: ids.signingRequest as SigningRequestId,
      ownerId: chair.id,
      custody: "token",
      state: "waiting",
      parts: 0,
      createdAt: at.toISOString(),
      expiresAt: at.toISOString(),
    }),
    create(UnitEntity, {
      id: ids.unit as UnitId,
      tenantId: newTenantId(at),
      agencyId: newId(AgencyId, "agy", at),
      handle: "xamoi",
      name: `UBND xã ${mark}`,
      kind: "committee",
      stage: "preparing",
      suspended: false,
      opened: false,
      planHash: "0",
      openedAt: at.toISOString(),
      people: 0,
    }),
  ]);
  const departmentId = office.cx(specialist).actor;
  const templates = await addTemplate(
    office.cx(chair),
    v.parse(SaveTemplate, { title: `Mẫu ${mark}`, lead: { kind: "person", id: specialist.id } }),
  );
  const assignmentFile = await uploaded(office, mark, chair);
  const assignment = await give(
    office.cx(chair),
    v.parse(GiveAssignment, {
      title: `Nhiệm vụ ${mark}`,
      lead: { kind: "person", id: specialist.id },
      dueOn: "2026-12-01",
      fileIds: [assignmentFile],
    }),
  );
  const dossier = await openDossier(office.cx(chair), { title: `Hồ sơ ${mark}`, retention: 10 });
  await fileDocument(office.cx(chair), dossier.id, incoming);
  const rule = { name: `Quy tắc ${mark}`, on: true, when: { senders: ["Sở Nội vụ"] }, then: { days: 5 } };
  const book = await addRule(office.cx(clerk), v.parse(SaveRule, { rule, version: 0 }));
  return {
    ...ids,
    rule: book.rules[0]?.id ?? "",
    assignment: assignment.id,
    dossier: dossier.id,
    assignmentFile,
    template: templates.items[0]?.id ?? "",
    incoming,
    incomingFile: (await fileOf(office, incoming)) ?? "",
    outgoing: review.document.id,
    outgoingFile: file?.id ?? "",
    draft: draft.document.id,
    draftVersion: draft.document.version,
    upload,
    staff: clerk.id,
    leader: chair.id,
    department: departmentId.kind === "staff" ? departmentId.departmentId : "",
    agency: office.agencyId,
  };
}

/** What the drafter's editor would send, with a signer of one's choice. */
export function draftBody(signerId: string, version: number, annexes: readonly object[] = []): object {
  const empty = { document: { typeName: "Báo cáo", signerId, version } } as Parameters<typeof edited>[0];
  return { ...edited(empty), annexes };
}

async function uploaded(office: TestOffice, mark: string, person = office.people.clerk): Promise<FileId> {
  const cx = office.cx(person);
  const { pdf } = await composer.compose(LETTER);
  const bytes = Buffer.from(pdf);
  const { fileId, upload } = await askUpload(cx, {
    name: `${mark}.pdf`,
    contentType: "application/pdf",
    sizeBytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
  await fetch(upload.url, { method: upload.method, headers: upload.headers, body: bytes });
  return (await confirmUpload(cx, fileId)).id;
}

async function fileOf(office: TestOffice, incoming: IncomingId): Promise<string | undefined> {
  return (await readDetail(office.cx(office.people.clerk), incoming)).document.files[0]?.id;
}

function aCopy(id: string, { id: documentId, file, draftedById, subject }: OutgoingDocument, mark: string): Copy {
  return {
    id: id as CopyId,
    state: "done",
    form: "saoY",
    source: {
      from: "outgoing",
      documentId,
      file: file!,
      medium: "electronic",
      isCopy: false,
      typeName: "Báo cáo",
      referenceNumber: "01/BC-UBND",
      issuedOn: "2026-11-25",
      issuer: `UBND xã ${mark}`,
      subject,
    },
    to: "paper",
    recipients: [],
    copies: 1,
    requestedById: draftedById,
    requestedByName: "Quách Đình Luyện",
    file: file!,
    createdAt: at.toISOString(),
    updatedAt: at.toISOString(),
  };
}
