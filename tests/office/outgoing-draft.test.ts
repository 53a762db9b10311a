import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import { outgoingComposeRoutes } from "@vanthu/office/outgoing/compose-routes.ts";
import { previewDraft, submitDraft } from "@vanthu/office/outgoing/compose-service.ts";
import { createDraft, saveDraft } from "@vanthu/office/outgoing/draft-service.ts";
import { listOutgoing, readOutgoing, readQueues } from "@vanthu/office/outgoing/list-service.ts";
import { approveContent, approveLayout, returnDraft, withdrawDraft } from "@vanthu/office/outgoing/review-service.ts";
import type { Env } from "@vanthu/platform/http.ts";
import { startOfficeWorld, type OfficeWorld, type Person } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";
import { composer, edited, reportAt } from "./outgoing-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
});
afterAll(() => world.stop());

const people = () => world.lacThuy.people;
const cxOf = (person: Person) => world.lacThuy.cx(person);

describe("a draft", () => {
  test("begins from the template of its type, with notation and signing authority by the rules", async () => {
    const { document, actions, history } = await createDraft(cxOf(people().specialist), {
      typeName: "Công văn",
      subject: "V/v nạo vét kênh mương",
    });

    expect(document).toMatchObject({
      state: "draft",
      notation: "UBND-KT",
      authority: ["TM. ỦY BAN NHÂN DÂN"],
      signerPosition: "CHỦ TỊCH",
      signerName: "Bùi Xuân Thuỵ",
      departmentName: "Phòng Kinh tế",
    });
    expect(JSON.stringify(document.body)).toContain("UBND xã Lạc Thuỷ đề nghị quý cơ quan");
    expect(actions).toEqual(["edit", "submit", "setCircuit", "askOpinions", "attach"]);
    expect(history.map(({ type }) => type)).toEqual(["outgoing.drafted"]);
  });

  test("answers an incoming document: addressee, subject, opening and signer come from it", async () => {
    const { viceChair, specialist } = people();
    const incomingId = await registered(world.lacThuy, {
      referenceNumber: "412/SNV-CCVC",
      subject: "Kiện toàn tổ chức bộ máy",
      issuer: "Sở Nội vụ",
    });
    const { document: incoming } = await readIncoming(incomingId);
    await instruct(cxOf(viceChair), incomingId, {
      text: "Phòng Kinh tế tham mưu trả lời",
      leadId: specialist.id,
      coordinatingIds: [],
      informedIds: [],
      version: incoming.version,
    });

    const { document } = await createDraft(cxOf(specialist), {
      typeName: "Công văn",
      subject: "",
      answersId: incomingId,
    });
    const stranger = createDraft(cxOf(people().otherSpecialist), {
      typeName: "Công văn",
      subject: "",
      answersId: incomingId,
    });

    expect(document).toMatchObject({
      subject: "trả lời Công văn số 412/SNV-CCVC của Sở Nội vụ",
      addressees: ["Sở Nội vụ"],
      answersReference: "412/SNV-CCVC",
      signerName: "Đinh Thị Quỳnh Nhường",
      authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
    });
    expect(JSON.stringify(document.body)).toContain(
      "nhận được Công văn số 412/SNV-CCVC ngày 20 tháng 11 năm 2026 của Sở Nội vụ về việc kiện toàn tổ chức bộ máy",
    );
    await expect(stranger).rejects.toMatchObject({ kind: "missing", code: "incoming.missing" });
  });

  test("is made once for an Idempotency-Key", async () => {
    const cx = cxOf(people().otherSpecialist);
    const draft = { typeName: "Báo cáo", subject: "Kết quả" } as const;

    const [first, second] = await Promise.all([
      createDraft(cx, draft, "draft-key-1"),
      createDraft(cx, draft, "draft-key-1"),
    ]);

    expect(second.document.id).toBe(first.document.id);
  });

  test("is saved by its drafter only, and only as it was last seen", async () => {
    const { specialist, unitHead, clerk } = people();
    const begun = await createDraft(cxOf(specialist), { typeName: "Báo cáo", subject: "" });
    const { id } = begun.document;

    const saved = await saveDraft(cxOf(specialist), id, edited(begun, { signerId: people().viceChair.id }));

    expect(saved.document).toMatchObject({ signerPosition: "PHÓ CHỦ TỊCH", version: begun.document.version + 1 });
    await expect(saveDraft(cxOf(specialist), id, edited(begun))).rejects.toMatchObject({ code: "item.changed" });
    await expect(saveDraft(cxOf(unitHead), id, edited(saved))).rejects.toMatchObject({ code: "outgoing.not_drafter" });
    await expect(saveDraft(cxOf(specialist), id, edited(saved, { signerId: clerk.id }))).rejects.toMatchObject({
      code: "outgoing.signer_unfit",
    });
  });

  test("with a word of secrecy in its subject is stopped before it is stored", async () => {
    const cx = cxOf(people().specialist);
    const begun = await createDraft(cx, { typeName: "Báo cáo", subject: "" });
    const secret = edited(begun, { subject: "TỐI MẬT: phương án phòng thủ" });

    await expect(saveDraft(cx, begun.document.id, secret)).rejects.toMatchObject({
      code: "secrecy.word_found",
      params: { field: "subject", word: "TỐI MẬT" },
    });
    await expect(
      saveDraft(cx, begun.document.id, { ...secret, secrecyRelease: { reason: "không phải dấu mật" } }),
    ).rejects.toMatchObject({ kind: "forbidden" });
    expect((await readOutgoing(cx, begun.document.id)).document.subject).toBe("");
  });

  test("is previewed as PDF without being stored", async () => {
    const begun = await createDraft(cxOf(people().specialist), { typeName: "Báo cáo", subject: "" });
    const cx = cxOf(people().specialist);

    const letter = await previewDraft(cx, composer, edited(begun));

    expect(Buffer.from(letter.pdf).subarray(0, 5).toString()).toBe("%PDF-");
    expect(letter.text).toContain("12 tấn rác");
    expect(letter.number).toBeUndefined();
    expect((await readOutgoing(cx, begun.document.id)).document.file).toBeUndefined();
  });
});

describe("the composing function's routes", () => {
  const app = (person: Person) =>
    new Hono<Env>()
      .use(async (c, next) => {
        c.set("cx", cxOf(person));
        await next();
      })
      .route("/", outgoingComposeRoutes(composer));
  const post = (person: Person, path: string, body: object) =>
    app(person).request(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });

  test("a preview is the PDF itself, with its number of pages; a submission answers the document", async () => {
    const { document, ...rest } = await reportAt(world.lacThuy, "draft");

    const preview = await post(people().specialist, "/preview", edited({ document, ...rest }));
    const submitted = await post(people().specialist, `/outgoing/${document.id}/submit`, { version: document.version });

    expect(preview.headers.get("content-type")).toBe("application/pdf");
    expect(preview.headers.get("x-pages")).toBe("1");
    expect(
      Buffer.from(await preview.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    expect(await submitted.json()).toMatchObject({ document: { state: "contentReview" } });
  });
});

describe("review", () => {
  test("content is approved in the drafting unit, layout by the head of office, each on record", async () => {
    const { specialist, unitHead, otherHead, headOfOffice, chair } = people();
    const submitted = await reportAt(world.lacThuy, "contentReview");
    const { id, version } = submitted.document;

    await expect(approveContent(cxOf(otherHead), id, version)).rejects.toMatchObject({ code: "outgoing.missing" });
    await expect(approveContent(cxOf(specialist), id, version)).rejects.toMatchObject({ code: "permission.denied" });
    await expect(approveLayout(cxOf(headOfOffice), id, version)).rejects.toMatchObject({
      code: "outgoing.wrong_state",
    });
    const decisionOf = async (reader: typeof unitHead) =>
      (await listOutgoing(cxOf(reader), { state: "contentReview" })).items.find((one) => one.id === id)?.decision;
    expect([await decisionOf(unitHead), await decisionOf(specialist)]).toEqual(["approveContent", undefined]);
    const approved = await approveContent(cxOf(unitHead), id, version);
    const ready = await approveLayout(cxOf(headOfOffice), id, approved.document.version);

    expect(ready.document.state).toBe("awaitingSignature");
    expect(ready.document.approvals).toMatchObject([
      { step: "content", decision: "approved", byName: "Phùng Quốc Nghiễm", byPosition: "Trưởng phòng" },
      { step: "layout", decision: "approved", byName: "Quách Thị Uyển" },
    ]);
    expect(ready.document.file).toMatchObject({ contentType: "application/pdf", pages: 1 });
    expect((await readQueues(cxOf(chair))).find(({ key }) => key === "toSign")?.items.map((item) => item.id)).toContain(
      id,
    );
  });

  test("sent back it is a draft again with who, why and where, and begins anew", async () => {
    const { specialist, unitHead, headOfOffice } = people();
    const { document } = await reportAt(world.lacThuy, "layoutReview");

    const returned = await returnDraft(cxOf(headOfOffice), document.id, {
      version: document.version,
      reason: "Sai nơi nhận",
    });
    const again = await submitDraft(cxOf(specialist), composer, document.id, returned.document.version);

    expect(returned.document).toMatchObject({
      state: "draft",
      returned: { byName: "Quách Thị Uyển", reason: "Sai nơi nhận", step: "layout" },
    });
    expect(again.document).toMatchObject({ state: "contentReview", approvals: [], returned: undefined });
    expect(again.history.map(({ type }) => type)).toContain("outgoing.returned");
    await expect(
      returnDraft(cxOf(headOfOffice), document.id, { version: again.document.version, reason: "Chưa đến lượt" }),
    ).rejects.toMatchObject({ code: "outgoing.not_decider" });
    expect((await approveContent(cxOf(unitHead), document.id, again.document.version)).document.state).toBe(
      "layoutReview",
    );
  });

  test("the drafter takes it back before it is signed", async () => {
    const { document } = await reportAt(world.lacThuy, "awaitingSignature");

    const withdrawn = await withdrawDraft(cxOf(people().specialist), document.id, document.version);

    expect(withdrawn.document).toMatchObject({ state: "draft", file: undefined });
  });

  test("a draft without subject, text or addressee is not submitted", async () => {
    const cx = cxOf(people().specialist);
    const cases = [
      [{ subject: "" }, "outgoing.subject_missing"],
      [{ body: [] }, "outgoing.body_empty"],
      [{ typeName: "Công văn", addressees: [] }, "outgoing.addressee_missing"],
    ] as const;

    for (const [changes, code] of cases) {
      const { document } = await reportAt(world.lacThuy, "draft", changes as Parameters<typeof edited>[1]);
      await expect(submitDraft(cx, composer, document.id, document.version)).rejects.toMatchObject({ code });
    }
  });

  test("a character the font cannot draw is named and nothing is submitted", async () => {
    const { document } = await reportAt(world.lacThuy, "draft", { subject: "Báo cáo 🎉" });

    await expect(submitDraft(cxOf(people().specialist), composer, document.id, document.version)).rejects.toMatchObject(
      { kind: "input", code: "letter.character_missing" },
    );
    expect((await readOutgoing(cxOf(people().specialist), document.id)).document.state).toBe("draft");
  });
});

describe("who sees what", () => {
  test("other departments do not see a draft, and cannot tell it from none; the office's leaders do", async () => {
    const { document } = await reportAt(world.lacThuy, "draft");

    await expect(readOutgoing(cxOf(people().otherSpecialist), document.id)).rejects.toMatchObject({
      kind: "missing",
      code: "outgoing.missing",
    });
    await expect(readOutgoing(world.caoPhong.cx(world.caoPhong.people.chair), document.id)).rejects.toMatchObject({
      kind: "missing",
      code: "outgoing.missing",
    });
    expect((await readOutgoing(cxOf(people().chair), document.id)).actions).toEqual([]);
  });

  test("a list is one read, of one's department or, by right, of the office", async () => {
    const mine = cxOf(people().otherSpecialist);
    const all = cxOf(people().clerk);
    const { document } = await reportAt(world.lacThuy, "draft");

    const own = await listOutgoing(mine, { view: "all" });
    const office = await listOutgoing(all, { view: "all" });

    expect(own.items.map(({ id }) => id)).not.toContain(document.id);
    expect(office.items.map(({ id }) => id)).toContain(document.id);
    expect([mine.meter.roundTrips, all.meter.roundTrips]).toEqual([1, 1]);
  });

  test("a page of a document is one read", async () => {
    const { document } = await reportAt(world.lacThuy, "draft");
    const cx = cxOf(people().specialist);

    await readOutgoing(cx, document.id);

    expect(cx.meter.roundTrips).toBe(1);
  });
});

async function readIncoming(id: Parameters<typeof instruct>[1]) {
  return readDetail(cxOf(people().viceChair), id);
}
