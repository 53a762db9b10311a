import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approveStep, returnStep, setCircuit } from "@vanthu/office/outgoing/circuit-service.ts";
import { submitDraft } from "@vanthu/office/outgoing/compose-service.ts";
import { listVersions } from "@vanthu/office/outgoing/draft-history-service.ts";
import { saveDraft } from "@vanthu/office/outgoing/draft-service.ts";
import { takeToEdit } from "@vanthu/office/outgoing/edit-service.ts";
import { readOutgoing, readQueues } from "@vanthu/office/outgoing/list-service.ts";
import { readReviewPlan, saveReviewPlan } from "@vanthu/office/outgoing/review-plan-service.ts";
import { approveContent, approveLayout } from "@vanthu/office/outgoing/review-service.ts";
import { startOfficeWorld, type OfficeWorld, type Person } from "../office-world.ts";
import { composer, edited, reportAt } from "./outgoing-builder.ts";

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
