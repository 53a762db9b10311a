import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as v from "valibot";
import { amendDossier, dropDossier } from "@vanthu/office/dossier/amend-service.ts";
import { closeDossier, reopenDossier } from "@vanthu/office/dossier/close-service.ts";
import { dossierConsumers } from "@vanthu/office/dossier/consumer.ts";
import { exportContents, readContents } from "@vanthu/office/dossier/contents-service.ts";
import { fileDocument, takeOutDocument } from "@vanthu/office/dossier/file-service.ts";
import { contentsPartition, DossierEntity, DossierEntryEntity, dossierKey } from "@vanthu/office/dossier/item.ts";
import { listDossiers, listOfDocument } from "@vanthu/office/dossier/list-service.ts";
import { openDossier } from "@vanthu/office/dossier/open-service.ts";
import { passOnDossier } from "@vanthu/office/dossier/pass-on-service.ts";
import { readDetail } from "@vanthu/office/dossier/read-service.ts";
import { MOST_DOCUMENTS } from "@vanthu/office/dossier/rules.ts";
import { type DossierId, DossierListQuery, type OpenDossier } from "@vanthu/office/dossier/schema.ts";
import { listHeld, startHandover } from "@vanthu/office/handover/start-service.ts";
import { reopen } from "@vanthu/office/incoming/addition-service.ts";
import { readCase } from "@vanthu/office/incoming/case-service.ts";
import { finish, start } from "@vanthu/office/incoming/handling-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { IncomingId } from "@vanthu/office/incoming/schema.ts";
import { notificationConsumers } from "@vanthu/office/notification/consumer.ts";
import { listNotices } from "@vanthu/office/notification/service.ts";
import { NoticeQuery } from "@vanthu/office/notification/schema.ts";
import { registerPaper } from "@vanthu/office/outgoing/paper-service.ts";
import type { DepartmentId } from "@vanthu/office/staff/schema.ts";
import type { StaffActor } from "@vanthu/platform/actor.ts";
import { EventEntity } from "@vanthu/platform/event.ts";
import { newId } from "@vanthu/platform/id.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import { startOfficeWorld, type OfficeWorld, type Person, type TestOffice } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";
import { handlersOf } from "./outgoing-builder.ts";

let world: OfficeWorld;
let office: TestOffice;
let people: TestOffice["people"];

beforeAll(async () => {
  world = await startOfficeWorld();
  office = world.lacThuy;
  people = office.people;
});
beforeEach(() => {
  world.time.advance(60_000);
});
afterAll(() => world.stop());

const as = (person: Person) => office.cx(person);
const departmentOf = (person: Person) => (as(person).actor as { departmentId: string }).departmentId as DepartmentId;
const reason = "Lý do đủ dài để ghi lại";
const listed = async (person: Person, query: object) =>
  (await listDossiers(as(person), v.parse(DossierListQuery, query))).items.map(({ id }) => id);
const numbersIn = async (person: Person, id: DossierId) =>
  (await readContents(as(person), id)).items.map(({ referenceNumber }) => referenceNumber);
const versionOf = async (person: Person, id: DossierId) => (await readDetail(as(person), id)).dossier.version;

function opened(by: Person, fields: Partial<OpenDossier> = {}, key?: string) {
  return openDossier(as(by), { title: "Hồ sơ rà soát cán bộ năm 2026", retention: 20, ...fields }, key);
}

/** A document the chair gives to one person. */
async function given(lead: Person, fields: Parameters<typeof registered>[1] = {}): Promise<IncomingId> {
  const id = await registered(office, fields);
  const team = { leadId: lead.id, coordinatingIds: [], informedIds: [] };
  await instruct(as(people.chair), id, { text: "Giao tham mưu", ...team, version: 1 });
  return id;
}

async function done(lead: Person, fields: Parameters<typeof registered>[1] = {}): Promise<IncomingId> {
  const id = await given(lead, fields);
  await start(as(lead), id);
  await finish(as(lead), id, { result: "Đã xong" });
  return id;
}

/** As it stands where the keeper sees a document no more. */
function entryOf(dossierId: DossierId, documentId: IncomingId, on: string) {
  const filed = { filedAt: "2026-11-25T02:00:00.000Z", filedByName: "Người khác" };
  return create(DossierEntryEntity, { dossierId, documentId, on, ...filed });
}

describe("a dossier", () => {
  test("takes the next number of its unit in the year, or one of the list; no code stands twice, and a repeat opens none", async () => {
    const { otherHead, otherSpecialist } = people;

    const first = await opened(otherHead, {}, "key-of-one-intent");
    const again = await opened(otherHead, {}, "key-of-one-intent");
    const chosen = await opened(otherSpecialist, { code: "05.VHXH" });
    const atOnce = await Promise.all([opened(otherHead), opened(otherSpecialist), opened(otherHead)]);
    const lastYear = await opened(otherHead, { openedOn: "2025-12-31" });

    expect(first).toMatchObject({ code: "01.VHXH", year: 2026 });
    expect(again).toEqual(first);
    expect(atOnce.map(({ code }) => code).sort()).toEqual(["06.VHXH", "07.VHXH", "08.VHXH"]);
    expect(lastYear).toMatchObject({ code: "01.VHXH", year: 2025 });
    await expect(opened(otherHead, { code: chosen.code })).rejects.toMatchObject({ code: "dossier.code_taken" });
    await expect(opened(otherHead, { openedOn: "2026-11-26" })).rejects.toMatchObject({ code: "dossier.opened_later" });
    await expect(opened(otherHead, { title: "Tài liệu TỐI MẬT" })).rejects.toMatchObject({
      code: "secrecy.word_found",
    });
  });

  test("is seen by its keeper, the head of the unit and who sees all; for others it is not there", async () => {
    const { specialist, unitHead, otherHead, otherSpecialist, chair, archivist } = people;
    const { id } = await opened(specialist);

    expect(await listed(specialist, {})).toContain(id);
    expect(await listed(unitHead, { view: "unit" })).toContain(id);
    expect(await listed(chair, { view: "all" })).toContain(id);
    expect(await listed(otherHead, { view: "unit" })).not.toContain(id);
    for (const stranger of [otherHead, otherSpecialist, archivist]) {
      await expect(readDetail(as(stranger), id)).rejects.toMatchObject({ code: "dossier.missing" });
      await expect(readContents(as(stranger), id)).rejects.toMatchObject({ code: "dossier.missing" });
    }
    await expect(listed(specialist, { view: "unit" })).rejects.toMatchObject({ code: "permission.denied" });
    await expect(listed(unitHead, { view: "all" })).rejects.toMatchObject({ code: "permission.denied" });
  });

  test("gives its code back when its keeper changes it, or drops it while nothing lies in it", async () => {
    const { chair, viceChair } = people;
    const { id } = await opened(chair, { code: "41.LĐ" });
    const words = { title: "Hồ sơ giải phóng mặt bằng", retention: "permanent", note: "Theo danh mục" } as const;

    const { dossier } = await amendDossier(as(chair), id, { ...words, code: "42.LĐ", version: 1 });
    const other = await opened(viceChair, { code: "41.LĐ" });

    expect(dossier).toMatchObject({ ...words, code: "42.LĐ", version: 2 });
    await expect(amendDossier(as(chair), id, { ...words, code: "41.LĐ", version: 2 })).rejects.toMatchObject({
      code: "dossier.code_taken",
    });
    await expect(amendDossier(as(chair), id, { ...words, code: "42.LĐ", version: 1 })).rejects.toMatchObject({
      code: "item.changed",
    });
    await expect(dropDossier(as(chair), other.id)).rejects.toMatchObject({ code: "dossier.not_keeper" });
    await dropDossier(as(viceChair), other.id);
    expect((await opened(chair, { code: "41.LĐ" })).code).toBe("41.LĐ");
  });
});

describe("what lies in it", () => {
  test("is read by date, each document once, and the same document may lie in several; it costs no more than 12 write units", async () => {
    const { specialist, unitHead } = people;
    const [one, two] = [await opened(specialist), await opened(unitHead)];
    const late = await given(specialist, { referenceNumber: "9/SNV", issuedOn: "2026-11-19" });
    const early = await given(specialist, { referenceNumber: "8/SNV", issuedOn: "2026-10-01" });
    const filing = as(specialist);

    await fileDocument(filing, one.id, late);
    await fileDocument(as(specialist), one.id, early);
    await Promise.all([fileDocument(as(specialist), one.id, early), fileDocument(as(unitHead), two.id, early)]);

    expect(filing.meter.writeUnits).toBeLessThanOrEqual(12);
    expect(await numbersIn(specialist, one.id)).toEqual(["8/SNV", "9/SNV"]);
    expect((await readDetail(as(specialist), one.id)).dossier.documents).toBe(2);
    const { items, mayFile } = await listOfDocument(as(unitHead), early);
    expect(mayFile).toBe(true);
    expect(items.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
    await takeOutDocument(as(specialist), one.id, early);
    await takeOutDocument(as(specialist), one.id, early);
    expect(await numbersIn(specialist, one.id)).toEqual(["9/SNV"]);
    expect((await readDetail(as(specialist), one.id)).dossier.documents).toBe(1);
  });

  test("exists only for who may see the document: in the list, the CSV, the history and from the document's side", async () => {
    const { chair, specialist, unitHead, otherSpecialist, otherHead } = people;
    const { id } = await opened(specialist);
    const shared = await given(specialist, { referenceNumber: "21/SNV" });
    const hidden = await given(otherSpecialist, { referenceNumber: "22/SNV" });
    await fileDocument(as(specialist), id, shared);
    await office.system().store.write([entryOf(id, hidden, "2026-11-21")]);

    for (const person of [specialist, unitHead]) {
      expect(await numbersIn(person, id)).toEqual(["21/SNV"]);
      expect((await exportContents(as(person), id)).text).not.toContain("22/SNV");
    }
    expect(await numbersIn(chair, id)).toEqual(["21/SNV", "22/SNV"]);
    expect(JSON.stringify((await readDetail(as(chair), id)).history)).not.toContain(shared);
    await expect(listOfDocument(as(specialist), hidden)).rejects.toMatchObject({ code: "incoming.missing" });
    expect((await listOfDocument(as(otherHead), hidden)).items).toEqual([]);
    await expect(fileDocument(as(specialist), id, hidden)).rejects.toMatchObject({ code: "incoming.missing" });
    const told = await office.system().store.queryAll(EventEntity, contentsPartition(id));
    expect(told.map(({ type }) => type)).toEqual(["dossier.document_filed"]);
  });

  test("is put in and taken out by the keeper alone, of what is in the register and what was issued", async () => {
    const { chair, clerk, specialist, unitHead } = people;
    const { id } = await opened(specialist);
    const document = await given(specialist);
    const paper = await registerPaper(as(clerk), {
      typeName: "Báo cáo",
      subject: "Kết quả rà soát",
      urgency: "normal",
      signerId: chair.id,
      departmentId: departmentOf(specialist),
      receivers: [],
      recipientLines: [],
      copies: 1,
      files: [],
    });

    await expect(fileDocument(as(unitHead), id, document)).rejects.toMatchObject({ code: "dossier.not_keeper" });
    await fileDocument(as(specialist), id, paper.id);
    const [row] = (await readContents(as(specialist), id)).items;

    expect(row).toMatchObject({ kind: "outgoing", typeName: "Báo cáo", issuer: "UBND xã Lạc Thuỷ", open: false });
    expect((await listOfDocument(as(specialist), paper.id)).items.map((one) => one.id)).toEqual([id]);
    const nowhere = newId(IncomingId, "in", world.world.clock.now());
    await expect(fileDocument(as(specialist), id, nowhere)).rejects.toMatchObject({ code: "incoming.missing" });
  });

  test("is read page by page where it is much, and never more than its numbers have room for", async () => {
    const { chair } = people;
    const { id } = await opened(chair);
    const first = await registered(office, { referenceNumber: "1/TT", issuedOn: "2026-01-05" });
    const last = await registered(office, { referenceNumber: "2/TT", issuedOn: "2026-11-20" });
    await fileDocument(as(chair), id, last);
    await fileDocument(as(chair), id, first);
    await office
      .system()
      .store.write(
        Array.from({ length: 25 }, (_, at) => entryOf(id, newId(IncomingId, "in", new Date(at)), "2026-03-02")),
      );
    await office
      .system()
      .store.write(
        Array.from({ length: 25 }, (_, at) => entryOf(id, newId(IncomingId, "in", new Date(at)), "2026-04-01")),
      );

    const reading = as(chair);
    const one = await readContents(reading, id);
    const two = await readContents(as(chair), id, one.next);

    // Three, and the name of the office once in a while.
    expect(reading.meter.roundTrips).toBeLessThanOrEqual(4);
    expect([one, two].map(({ items }) => items.map(({ referenceNumber }) => referenceNumber))).toEqual([
      ["1/TT"],
      ["2/TT"],
    ]);
    expect([one.next === undefined, two.next === undefined]).toEqual([false, true]);
    expect((await exportContents(as(chair), id)).text.trim().split("\r\n")).toHaveLength(5 + 2);
    const full = await office.system().store.get(DossierEntity, dossierKey(id));
    await office.system().store.write([replace(DossierEntity, { ...full!, documents: MOST_DOCUMENTS })]);
    await expect(fileDocument(as(chair), id, await registered(office))).rejects.toMatchObject({
      code: "dossier.full",
    });
  });
});

describe("the end of a dossier", () => {
  test("comes when the work in it is done, not before; then nothing goes in, until it is opened again with a reason", async () => {
    const { specialist, unitHead, chair } = people;
    const { id } = await opened(specialist);
    await expect(closeDossier(as(specialist), id, 1)).rejects.toMatchObject({ code: "dossier.empty" });
    const document = await given(specialist);
    await fileDocument(as(specialist), id, document);
    await expect(closeDossier(as(specialist), id, 2)).rejects.toMatchObject({
      code: "dossier.document_open",
      params: { open: 1 },
    });
    await start(as(specialist), document);
    await finish(as(specialist), document, { result: "Đã xong" });

    await expect(closeDossier(as(unitHead), id, 2)).rejects.toMatchObject({ code: "dossier.not_keeper" });
    const closed = await closeDossier(as(specialist), id, 2);

    expect(closed).toMatchObject({ dossier: { state: "closed", closedOn: "2026-11-25" }, handInBy: "2027-11-25" });
    expect(closed.actions).toEqual(["reopen", "passOn"]);
    expect(await listed(specialist, {})).not.toContain(id);
    expect(await listed(specialist, { closed: "1" })).toContain(id);
    const another = await done(specialist);
    await expect(fileDocument(as(specialist), id, another)).rejects.toMatchObject({ code: "dossier.closed" });
    await expect(takeOutDocument(as(specialist), id, document)).rejects.toMatchObject({ code: "dossier.closed" });
    await expect(reopenDossier(as(chair), id, { reason, version: 3 })).rejects.toMatchObject({
      code: "dossier.not_keeper",
    });
    const again = await reopenDossier(as(unitHead), id, { reason, version: 3 });
    expect(again.dossier).toMatchObject({ state: "open", documents: 1 });
    expect(again.dossier.closedOn).toBeUndefined();
    expect(again.history[0]).toMatchObject({ type: "dossier.reopened", data: { reason } });
    await fileDocument(as(specialist), id, another);
  });

  test("is undone when a document in it is worked on again, and the keeper is told, once", async () => {
    const { chair, specialist } = people;
    const { id } = await opened(specialist);
    const document = await done(specialist);
    await fileDocument(as(specialist), id, document);
    await closeDossier(as(specialist), id, 2);
    const { version } = (await readCase(as(chair), document)).document;
    const again = { reason, dueOn: "2026-12-01", version };
    await reopen(as(chair), document, again);

    const hearing = [...dossierConsumers, ...notificationConsumers];
    await world.settle(handlersOf(world, hearing), { twice: true });

    const { dossier, history } = await readDetail(as(specialist), id);
    expect([dossier.state, dossier.closedOn]).toEqual(["open", undefined]);
    expect(history.filter(({ type }) => type === "dossier.reopened")).toHaveLength(1);
    const { items } = await listNotices(as(specialist), v.parse(NoticeQuery, {}));
    expect(items.filter(({ href }) => href === `/dossiers/${id}`)).toHaveLength(1);
  });

  test("does not come over a document put in at the same moment", async () => {
    const { specialist } = people;
    const { id } = await opened(specialist);
    await fileDocument(as(specialist), id, await done(specialist));
    const stillOpen = await given(specialist);

    await Promise.allSettled([closeDossier(as(specialist), id, 2), fileDocument(as(specialist), id, stillOpen)]);

    const { dossier } = await readDetail(as(specialist), id);
    expect([dossier.state, dossier.documents]).toSatisfy(
      ([state, documents]) => (state === "closed" && documents === 1) || (state === "open" && documents === 2),
    );
  });
});

describe("the keeper of a dossier", () => {
  test("changes by who keeps it or the head of the unit; the new one is told and has it in the own list", async () => {
    const { specialist, unitHead, otherSpecialist, auditor } = people;
    const { id } = await opened(specialist);
    const version = await versionOf(specialist, id);

    await expect(passOnDossier(as(unitHead), id, { toId: auditor.id, reason, version })).rejects.toMatchObject({
      code: "dossier.taker_unfit",
    });
    await expect(passOnDossier(as(unitHead), id, { toId: specialist.id, reason, version })).rejects.toMatchObject({
      code: "dossier.passed_to_self",
    });
    await passOnDossier(as(unitHead), id, { toId: otherSpecialist.id, reason, version });
    await world.settle(handlersOf(world, notificationConsumers), { twice: true });

    await expect(readDetail(as(specialist), id)).rejects.toMatchObject({ code: "dossier.missing" });
    expect((await readDetail(as(otherSpecialist), id)).dossier.keeper).toMatchObject({
      id: otherSpecialist.id,
      departmentName: "Phòng Văn hoá - Xã hội",
    });
    const notices = (await listNotices(as(otherSpecialist), v.parse(NoticeQuery, {}))).items.filter(
      ({ href }) => href === `/dossiers/${id}`,
    );
    expect(notices).toHaveLength(1);
  });

  test("who stands in for an absent keeper has it in the own list, with the keeper's name", async () => {
    const { specialist, otherHead } = people;
    const { id } = await opened(specialist);
    const { staffId, departmentId } = as(specialist).actor as StaffActor;
    const away = { staffId, departmentId, fullName: specialist.fullName, grants: new Set(["task.handle"]) };
    const cx = as(otherHead);
    const { items } = await listDossiers(
      { ...cx, actor: { ...cx.actor, standsInFor: [away] } as StaffActor },
      { view: "mine" },
    );

    expect(items.find((one) => one.id === id)).toMatchObject({ onBehalfOf: specialist.fullName });
    expect(await listed(otherHead, {})).not.toContain(id);
  });

  test("who leaves hands over all of them, closed ones too", async () => {
    const { otherSpecialist, otherHead, headOfOffice } = people;
    const { id } = await opened(otherSpecialist);
    await fileDocument(as(otherSpecialist), id, await done(otherSpecialist));
    await closeDossier(as(otherSpecialist), id, 2);
    const kept = [...(await listed(otherSpecialist, {})), ...(await listed(otherSpecialist, { closed: "1" }))];
    const held = (await listHeld(as(headOfOffice), otherSpecialist.id)).items.filter(({ kind }) => kind === "dossier");
    expect(held.map(({ ref }) => ref).sort()).toEqual(kept.map((one) => `dossier#${one}`).sort());

    const { lines } = await startHandover(as(headOfOffice), {
      fromId: otherSpecialist.id,
      toId: otherHead.id,
      others: [],
      reason: "Chuyển công tác",
    });

    const moved = lines.filter(({ kind }) => kind === "dossier");
    expect(new Set(moved.map(({ state }) => state))).toEqual(new Set(["moved"]));
    expect(await listed(otherHead, { closed: "1" })).toContain(id);
    expect([...(await listed(otherSpecialist, {})), ...(await listed(otherSpecialist, { closed: "1" }))]).toEqual([]);
    expect((await readDetail(as(otherHead), id)).history[0]).toMatchObject({ type: "dossier.passed_on" });
  });
});
