import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addCouncil, editCouncil } from "@vanthu/office/authority/council-service.ts";
import { addDelegation, revokeDelegation } from "@vanthu/office/authority/delegation-service.ts";
import type { AddCouncil, AddDelegation } from "@vanthu/office/authority/schema.ts";
import { createDraft, saveDraft } from "@vanthu/office/outgoing/draft-service.ts";
import { readOutgoing, readQueues } from "@vanthu/office/outgoing/list-service.ts";
import { numberOutgoing } from "@vanthu/office/outgoing/number-service.ts";
import { signOutgoing } from "@vanthu/office/outgoing/sign-service.ts";
import { exportCsv } from "@vanthu/office/register/print-service.ts";
import { openRegister, voidNumber } from "@vanthu/office/register/book-service.ts";
import { outgoingInRegister } from "@vanthu/office/outgoing/register-document.ts";
import { readRegister } from "@vanthu/office/register/read-service.ts";
import { requestCertificate, setAppearance } from "@vanthu/office/signing/certificate-service.ts";
import { startOfficeWorld, type OfficeWorld, type Person } from "../office-world.ts";
import { edited, equip, IMAGE, reportAt } from "./outgoing-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
  await equip(world.lacThuy);
});
afterAll(() => world.stop());

const people = () => world.lacThuy.people;
const as = (person: Person) => world.lacThuy.cx(person);

describe("a council", () => {
  const council = (): AddCouncil => ({
    name: "BAN CHỈ ĐẠO PHÒNG, CHỐNG THIÊN TAI",
    collectiveName: "BAN CHỈ ĐẠO",
    abbreviation: "BCĐ",
    establishedBy: "Quyết định số 12/QĐ-UBND ngày 05 tháng 02 năm 2026",
    leaders: [
      { staffId: people().chair.id, title: "TRƯỞNG BAN", deputy: false },
      { staffId: people().viceChair.id, title: "PHÓ TRƯỞNG BAN", deputy: true },
    ],
  });

  test("issues in a series of its own, by its own name and signer, beside the agency's", async () => {
    const { items } = await addCouncil(as(people().clerk), council());
    const { id: councilId } = items[0]!;
    await openRegister(as(people().clerk), "outgoing", 2026, { series: councilId, lastNumber: 4 });
    const own = await reportAt(world.lacThuy, "signed");
    const its = await reportAt(world.lacThuy, "signed", { councilId });

    const first = await numberOutgoing(as(people().clerk), own.document.id, own.document.version);
    const second = await numberOutgoing(as(people().clerk), its.document.id, its.document.version);

    expect(first.referenceNumber).toBe("01/BC-UBND");
    expect(second.referenceNumber).toBe("05/BC-BCĐ");
    expect(its.document).toMatchObject({
      authority: ["TM. BAN CHỈ ĐẠO"],
      advisoryBody: { name: "BAN CHỈ ĐẠO PHÒNG, CHỐNG THIÊN TAI", abbreviation: "BCĐ", title: "TRƯỞNG BAN" },
    });
    const book = await readRegister(as(people().clerk), "outgoing", 2026, { series: councilId });
    expect(book).toMatchObject({ total: 1, register: { lastNumber: 5, openedWith: 4, series: councilId } });
    expect(await exportCsv(as(people().clerk), "outgoing", 2026, { series: councilId })).toContain("05/BC-BCĐ");
    expect((await readRegister(as(people().clerk), "outgoing", 2026, {})).rows.map(({ number }) => number)).toEqual([
      1,
    ]);

    const place = { kind: "outgoing", year: 2026, number: 5 } as const;
    const reason = { series: councilId, reason: "Trùng nội dung với văn bản khác" };
    expect((await voidNumber(as(people().clerk), outgoingInRegister, place, reason)).state).toBe("void");
    expect((await readOutgoing(as(people().clerk), its.document.id)).document.state).toBe("void");
    expect((await readOutgoing(as(people().clerk), own.document.id)).document.state).toBe("numbered");
  });

  test("is signed for by its leaders only, and issues nothing once it is closed", async () => {
    const { items } = await addCouncil(as(people().headOfOffice), {
      ...council(),
      name: "HỘI ĐỒNG THI ĐUA",
      abbreviation: "HĐTĐ",
      leaders: council().leaders.slice(0, 1),
    });
    const { id, version, ...rest } = items.find(({ abbreviation }) => abbreviation === "HĐTĐ")!;
    const begun = await createDraft(as(people().specialist), { typeName: "Báo cáo", subject: "" });
    const save = (signerId: Person["id"]) =>
      saveDraft(as(people().specialist), begun.document.id, edited(begun, { signerId, councilId: id }));

    await expect(save(people().viceChair.id)).rejects.toMatchObject({ code: "authority.not_of_council" });
    const { document } = await reportAt(world.lacThuy, "awaitingSignature", { councilId: id });
    await editCouncil(as(people().headOfOffice), id, { ...rest, state: "closed", version });
    await expect(save(people().chair.id)).rejects.toMatchObject({ code: "authority.council_closed" });
    await expect(signOutgoing(as(people().chair), document.id, document.version)).rejects.toMatchObject({
      code: "authority.council_closed",
    });
  });

  test("is entered by who keeps the office's papers, nobody else", async () => {
    await expect(addCouncil(as(people().specialist), council())).rejects.toMatchObject({ code: "permission.denied" });
    await expect(addCouncil(as(people().clerk), council())).rejects.toMatchObject({ code: "authority.council_taken" });
  });
});

describe("a leader", () => {
  test("who heads only a unit by the day of signing signs for the office no more", async () => {
    const { document } = await reportAt(world.lacThuy, "awaitingSignature");
    const formerChair = { ...people().chair, posts: ["unitHead" as const] };

    await expect(signOutgoing(as(formerChair), document.id, document.version)).rejects.toMatchObject({
      code: "permission.denied",
    });
  });
});

describe("a delegation", () => {
  const delegation = (): AddDelegation => ({
    kind: "TUQ",
    delegatorId: people().chair.id,
    delegateId: people().unitHead.id,
    basis: "Giấy ủy quyền số 03/GUQ-UBND ngày 05 tháng 10 năm 2026",
    from: "2026-10-05",
    until: "2026-12-31",
    typeNames: ["Báo cáo"],
  });

  test("lets the head of a unit sign for the head; history and signature name both", async () => {
    const { unitHead, specialist, clerk, chair } = people();
    const begun = await createDraft(as(specialist), { typeName: "Báo cáo", subject: "" });
    const naming = () => saveDraft(as(specialist), begun.document.id, edited(begun, { signerId: unitHead.id }));
    await expect(naming()).rejects.toMatchObject({ code: "outgoing.signer_unfit" });

    await addDelegation(as(clerk), delegation());
    await requestCertificate(as(unitHead), unitHead.id);
    await setAppearance(as(unitHead), unitHead.id, IMAGE);
    const { document } = await reportAt(world.lacThuy, "awaitingSignature", { signerId: unitHead.id });
    expect(document).toMatchObject({ authority: ["TUQ. CHỦ TỊCH"], onBehalfOf: chair.fullName });
    const waiting = (await readQueues(as(unitHead))).find(({ key }) => key === "toSign");
    expect(waiting?.items.map(({ id }) => id)).toContain(document.id);
    const signed = await signOutgoing(as(unitHead), document.id, document.version);

    expect(signed.document.state).toBe("signed");
    expect(signed.history[0]).toMatchObject({ byName: unitHead.fullName, onBehalfOf: chair.fullName });
  });

  test("that has ended since the draft was written signs nothing", async () => {
    const { unitHead, headOfOffice } = people();
    const { items } = await addDelegation(as(headOfOffice), delegation());
    const { document } = await reportAt(world.lacThuy, "awaitingSignature", { signerId: unitHead.id });
    for (const { id, version, revokedOn } of items) {
      if (revokedOn === undefined) {
        await revokeDelegation(as(headOfOffice), id, { version, reason: "Chủ tịch thu hồi ủy quyền" });
      }
    }

    await expect(signOutgoing(as(unitHead), document.id, document.version)).rejects.toMatchObject({
      code: "authority.delegation_ended",
    });
    const [first] = items;
    const again = { version: first!.version + 1, reason: "Thu hồi lần nữa" };
    await expect(revokeDelegation(as(headOfOffice), first!.id, again)).rejects.toMatchObject({
      code: "authority.delegation_ended",
    });
  });
});
