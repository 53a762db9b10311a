import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAccount } from "@vanthu/office/account/account-service.ts";
import { lockAccount, unlockAccount } from "@vanthu/office/account/lock-service.ts";
import { accept } from "@vanthu/office/incoming/acceptance-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import { list as listIncoming } from "@vanthu/office/incoming/list-service.ts";
import { listNotices } from "@vanthu/office/notification/service.ts";
import { askOpinions, dropOpinion, giveOpinion, listOpinions } from "@vanthu/office/outgoing/opinion-service.ts";
import { listAwaited, readAwaited } from "@vanthu/office/outgoing/awaited-list-service.ts";
import { noteAnswer } from "@vanthu/office/outgoing/awaited-service.ts";
import { approveStep, returnStep, setCircuit } from "@vanthu/office/outgoing/circuit-service.ts";
import { submitDraft } from "@vanthu/office/outgoing/compose-service.ts";
import { listVersions } from "@vanthu/office/outgoing/draft-history-service.ts";
import { createDraft, saveDraft } from "@vanthu/office/outgoing/draft-service.ts";
import { takeToEdit } from "@vanthu/office/outgoing/edit-service.ts";
import { readOutgoing, readQueues } from "@vanthu/office/outgoing/list-service.ts";
import { readReviewPlan, saveReviewPlan } from "@vanthu/office/outgoing/review-plan-service.ts";
import { approveContent, approveLayout } from "@vanthu/office/outgoing/review-service.ts";
import { startOfficeWorld, type OfficeWorld, type Person } from "../office-world.ts";
import { composer, edited, equip, handlersOf, issuedReport, reportAt } from "./outgoing-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
});
afterAll(() => world.stop());

const people = () => world.lacThuy.people;
const cxOf = (person: Person) => world.lacThuy.cx(person);
const keysOf = async (person: Person, id: string) =>
  (await readQueues(cxOf(person))).filter(({ items }) => items.some((one) => one.id === id)).map(({ key }) => key);

describe("a draft with steps of approval of its own", () => {
  test("waits for each person named, who may send it back one step, and comes to the signature after all", async () => {
    const { specialist, otherSpecialist, unitHead, headOfOffice, viceChair, chair } = people();
    const draft = await reportAt(world.lacThuy, "draft", { signerId: chair.id });
    const { id } = draft.document;
    const chosen = await setCircuit(cxOf(specialist), id, {
      version: draft.document.version,
      visas: [
        { staffId: viceChair.id, before: "signature" },
        { staffId: otherSpecialist.id, before: "content" },
      ],
    });

    let detail = await submitDraft(cxOf(specialist), composer, id, chosen.document.version);
    expect(detail.document.stepDueOn).toBe("2026-11-26");
    expect(await keysOf(otherSpecialist, id)).toEqual(["toVisa"]);
    expect(await keysOf(unitHead, id)).toEqual([]);
    await expect(approveContent(cxOf(unitHead), id, detail.document.version)).rejects.toMatchObject({
      code: "outgoing.visa_pending",
    });
    await expect(approveStep(cxOf(unitHead), id, { version: detail.document.version })).rejects.toMatchObject({
      code: "outgoing.not_decider",
    });

    detail = await approveStep(cxOf(otherSpecialist), id, { version: detail.document.version, remark: "Số liệu khớp" });
    const back = { version: detail.document.version, reason: "Xem lại số liệu quý III", to: "previous" } as const;
    detail = await returnStep(cxOf(unitHead), id, back);
    expect(await keysOf(otherSpecialist, id)).toEqual(["toVisa"]);

    detail = await approveStep(cxOf(otherSpecialist), id, { version: detail.document.version });
    detail = await approveContent(cxOf(unitHead), id, detail.document.version);
    detail = await approveLayout(cxOf(headOfOffice), id, detail.document.version);
    expect(await keysOf(chair, id)).toEqual([]);
    detail = await approveStep(cxOf(viceChair), id, { version: detail.document.version });

    expect(await keysOf(chair, id)).toEqual(["toSign"]);
    expect(detail.document.approvals.map(({ step, decision }) => `${step} ${decision}`)).toEqual([
      "visa approved",
      "content returned",
      "visa approved",
      "content approved",
      "layout approved",
      "visa approved",
    ]);
  });

  test("goes the way its office set for documents of its type when its drafter says nothing", async () => {
    const { clerk, specialist, viceChair } = people();
    const plan = await readReviewPlan(cxOf(clerk));
    const days = { content: 3, layout: 1, signature: 2 };
    const types = [
      { typeName: "Báo cáo" as const, days, visas: [{ staffId: viceChair.id, before: "signature" as const }] },
    ];

    const saved = await saveReviewPlan(cxOf(clerk), { ...plan, types });
    const detail = await reportAt(world.lacThuy, "contentReview");
    await saveReviewPlan(cxOf(clerk), { ...saved, types: [] });

    expect(detail.document.circuit).toMatchObject({ days, visas: [{ staffId: viceChair.id }] });
    expect(detail.document.stepDueOn).toBe("2026-11-30");
    await expect(saveReviewPlan(cxOf(specialist), saved)).rejects.toMatchObject({ code: "permission.denied" });
  });
});

describe("a draft of the head of its unit", () => {
  test("is approved in its content by the signer, who finds it in the queue; its head may not", async () => {
    const { unitHead, headOfOffice, chair } = people();
    const begun = await createDraft(cxOf(unitHead), { typeName: "Báo cáo", subject: "" });
    const { id } = begun.document;
    const saved = await saveDraft(cxOf(unitHead), id, edited(begun, { signerId: chair.id }));
    const sent = await submitDraft(cxOf(unitHead), composer, id, saved.document.version);

    expect(sent.document.higher).toEqual({ content: { staffId: chair.id, fullName: chair.fullName } });
    expect(sent.actions).not.toContain("approveContent");
    await expect(approveContent(cxOf(unitHead), id, sent.document.version)).rejects.toMatchObject({
      code: "outgoing.not_decider",
    });
    expect(await keysOf(unitHead, id)).toEqual([]);
    expect(await keysOf(chair, id)).toEqual(["toVisa"]);
    const approved = await approveContent(cxOf(chair), id, sent.document.version);
    expect(approved.document.state).toBe("layoutReview");
    expect((await readOutgoing(cxOf(headOfOffice), id)).actions).toContain("approveLayout");
  });
});

describe("a person who is locked out while documents wait", () => {
  test("leaves them to their drafters, who are told with the head of the unit; the steps stand again once unlocked", async () => {
    const { specialist, unitHead, viceChair, unitAdmin, chair } = people();
    const [now, later] = await Promise.all([
      reportAt(world.lacThuy, "draft", { signerId: chair.id }),
      reportAt(world.lacThuy, "draft", { signerId: chair.id }),
    ]);
    for (const [detail, before] of [
      [now, "content"],
      [later, "signature"],
    ] as const) {
      const { id, version } = detail.document;
      const chosen = await setCircuit(cxOf(specialist), id, { version, visas: [{ staffId: viceChair.id, before }] });
      await submitDraft(cxOf(specialist), composer, id, chosen.document.version);
    }
    const asked = await reportAt(world.lacThuy, "draft");
    await askOpinions(cxOf(specialist), asked.document.id, {
      version: asked.document.version,
      mode: "parallel",
      question: "Số liệu đã đủ chưa?",
      asked: [{ staffId: viceChair.id }],
    });
    const isLeft = async () => (await listOpinions(cxOf(specialist), asked.document.id)).items.map((one) => one.isLeft);
    const account = async () => (await readAccount(cxOf(unitAdmin), viceChair.id)).person.version;

    await lockAccount(cxOf(unitAdmin), viceChair.id, { version: await account(), despiteOpenWork: true });
    await world.settle(handlersOf(world), { twice: true });

    for (const person of [specialist, unitHead]) {
      const { items } = await listNotices(cxOf(person), {});
      const told = items.filter(({ type }) => type === "outgoing.person_left").map(({ href }) => href);
      const expected = [now, later, asked].map(({ document }) => `/outgoing/${document.id}`);
      expect(told.filter((href) => expected.includes(href ?? "")).toSorted()).toEqual(expected.toSorted());
    }
    const [waiting] = (await readQueues(cxOf(specialist))).filter(({ key }) => key === "myDrafts");
    expect(waiting?.items.find(({ id }) => id === now.document.id)?.leftName).toBe(viceChair.fullName);
    expect(await keysOf(specialist, later.document.id)).toEqual([]);

    expect(await isLeft()).toEqual([true]);

    await unlockAccount(cxOf(unitAdmin), viceChair.id, await account());
    await world.settle(handlersOf(world), { twice: true });
    expect(await keysOf(viceChair, now.document.id)).toEqual(["toVisa"]);
    expect(await keysOf(specialist, now.document.id)).toEqual([]);
    expect(await isLeft()).toEqual([false]);
  });
});

describe("the signer", () => {
  test("edits a draft in person: the text as submitted is kept, and what is submitted next is approved anew", async () => {
    const { chair, specialist, unitHead } = people();
    const waiting = await reportAt(world.lacThuy, "awaitingSignature");
    const { id } = waiting.document;

    const taken = await takeToEdit(cxOf(chair), id, waiting.document.version);
    const written = edited(taken, { subject: "Kết quả thu gom rác thải, Chủ tịch sửa" });
    await expect(saveDraft(cxOf(specialist), id, written)).rejects.toMatchObject({ code: "outgoing.not_drafter" });
    const saved = await saveDraft(cxOf(chair), id, written);
    const again = await submitDraft(cxOf(chair), composer, id, saved.document.version);

    expect(again.document).toMatchObject({ state: "contentReview", approvals: [], amendedBy: { id: chair.id } });
    expect(again.document.editorId).toBeUndefined();
    expect((await readOutgoing(cxOf(unitHead), id)).actions).toContain("approveContent");
    const { items } = await listVersions(cxOf(specialist), id);
    expect(items.slice(0, 2).map(({ byName, because }) => [byName, because])).toEqual([
      [chair.fullName, "submit"],
      [chair.fullName, "submit"],
    ]);
  });
});

describe("opinions on a draft", () => {
  test("asked in order come one after the other, with the version they speak of, while the drafter goes on writing", async () => {
    const { specialist, otherSpecialist, otherHead, clerk } = people();
    const draft = await reportAt(world.lacThuy, "draft");
    const { id } = draft.document;
    await expect(readOutgoing(cxOf(otherHead), id)).rejects.toMatchObject({ code: "outgoing.missing" });

    const { detail, opinions } = await askOpinions(cxOf(specialist), id, {
      version: draft.document.version,
      mode: "inOrder",
      question: "Số liệu thu gom đã đúng chưa?",
      asked: [{ staffId: otherHead.id }, { staffId: otherSpecialist.id }, { staffId: clerk.id }],
    });
    const [first, second] = opinions.items;
    expect(opinions.items.map(({ state, dueOn }) => [state, dueOn])).toEqual([
      ["open", "2026-11-27"],
      ["waiting", "2026-11-27"],
      ["waiting", "2026-11-27"],
    ]);
    expect(await keysOf(otherHead, id)).toEqual(["toOpine"]);
    expect(await keysOf(otherSpecialist, id)).toEqual([]);

    await giveOpinion(cxOf(otherHead), id, first!.id, {
      verdict: "disagree",
      reason: "Thiếu thôn Đồng Bưng",
      comments: [{ block: 0, quote: "Trong tháng", text: "Ghi rõ 11 thôn" }],
    });
    // What came in the meantime does not stand in the drafter's way.
    await saveDraft(cxOf(specialist), id, edited(detail));
    await expect(
      giveOpinion(cxOf(otherHead), id, second!.id, { verdict: "agree", comments: [] }),
    ).rejects.toMatchObject({
      code: "outgoing.opinion_missing",
    });
    await dropOpinion(cxOf(specialist), id, second!.id);

    const { items } = await listOpinions(cxOf(clerk), id);
    expect(items.map(({ state, isMine, versionN }) => [state, isMine, versionN])).toEqual([
      ["given", false, 1],
      ["dropped", false, 1],
      ["open", true, 1],
    ]);
    expect(items[0]).toMatchObject({ verdict: "disagree", comments: [{ block: 0, text: "Ghi rõ 11 thôn" }] });
  });
});

describe("answers awaited", () => {
  test("are noted of each receiver: by the document that says it answers, or by hand; a letter urges the others", async () => {
    const { lacThuy, caoPhong, soNoiVu } = world;
    await Promise.all([equip(lacThuy), equip(caoPhong)]);
    const { specialist, clerk } = people();
    const issued = await issuedReport({ office: lacThuy, world }, [caoPhong, soNoiVu], { dueOn: "2026-11-30" });
    const { id } = issued.document;
    await world.settle(handlersOf(world), { twice: true });
    expect((await listAwaited(cxOf(specialist), { view: "mine" })).items).toMatchObject([
      { id, receivers: 2, answered: 0, workingDaysLeft: 3 },
    ]);

    const theirs = caoPhong.cx(caoPhong.people.clerk);
    const [arrived] = (await listIncoming(theirs, { view: "all" })).items;
    await accept(theirs, arrived!.id, { acknowledgeDuplicate: false });
    await instruct(caoPhong.cx(caoPhong.people.chair), arrived!.id, {
      text: "Trả lời",
      leadId: caoPhong.people.specialist.id,
      coordinatingIds: [],
      informedIds: [],
      version: (await readDetail(theirs, arrived!.id)).document.version,
    });
    await issuedReport({ office: caoPhong, world }, [lacThuy], {}, arrived!.id);
    await world.settle(handlersOf(world), { twice: true });
    expect(
      (await readAwaited(cxOf(specialist), id)).items.map(({ agencyName, answer }) => [agencyName, answer?.how]),
    ).toEqual([
      [expect.stringContaining("Sở Nội vụ"), undefined],
      ["UBND xã Cao Phong", "document"],
    ]);

    const letter = await createDraft(cxOf(specialist), {
      typeName: "Công văn",
      subject: "",
      follows: { how: "urges", id },
    });
    expect(letter.document.receivers.map(({ agencyId }) => agencyId)).toEqual([soNoiVu.agencyId]);
    expect(letter.document.subject).toContain("đôn đốc trả lời Báo cáo số");

    await noteAnswer(cxOf(clerk), id, soNoiVu.agencyId, { how: "noted", note: "Trả lời qua điện thoại" });
    expect((await listAwaited(cxOf(specialist), {})).items).toEqual([]);
  });
});
