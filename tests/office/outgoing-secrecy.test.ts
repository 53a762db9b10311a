import { afterAll, beforeAll, expect, test } from "vitest";
import * as v from "valibot";
import type { Cx } from "@vanthu/platform/context.ts";
import { previewDraft } from "@vanthu/office/outgoing/compose-service.ts";
import { createDraft, saveDraft } from "@vanthu/office/outgoing/draft-service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { registerPaper } from "@vanthu/office/outgoing/paper-service.ts";
import { PreviewDraft, type SaveDraft } from "@vanthu/office/outgoing/schema.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { composer, edited } from "./outgoing-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
});
afterAll(() => world.stop());

const clerkCx = () => world.lacThuy.cx(world.lacThuy.people.clerk);
const specialistCx = () => world.lacThuy.cx(world.lacThuy.people.specialist);
const begun = (cx: Cx) => createDraft(cx, { typeName: "Báo cáo", subject: "" });
const secrecyRelease = { reason: "Tên người trong danh sách, không phải độ mật" };

const paragraph = (text: string): SaveDraft["body"] => [{ kind: "paragraph", runs: [{ text }] }];
const cell = (text: string): SaveDraft["body"] => [{ kind: "table", header: ["Họ tên"], rows: [[text]] }];

test.each<[string, Partial<SaveDraft>]>([
  ["body", { body: paragraph("Kèm theo tài liệu (TỐI MẬT) của tỉnh.") }],
  ["body", { body: cell("ĐỘ MẬT: MẬT") }],
  ["addressees", { addressees: ["Ban Chỉ đạo A (MẬT)"] }],
  ["recipientLines", { recipientLines: ["Lưu: VT, MẬT"] }],
])("a word of secrecy in the %s of a draft stops it before it is stored or laid out", async (field, changes) => {
  const detail = await begun(specialistCx());
  const draft = v.parse(PreviewDraft, edited(detail, changes));

  await expect(saveDraft(specialistCx(), detail.document.id, edited(detail, changes))).rejects.toMatchObject({
    code: "secrecy.word_found",
    params: { field },
  });
  await expect(previewDraft(specialistCx(), composer, draft)).rejects.toMatchObject({ code: "secrecy.word_found" });
  const { document } = await readOutgoing(specialistCx(), detail.document.id);
  expect(document.version).toBe(detail.document.version);
});

test("what was released stays so while it is not rewritten, and may be looked at", async () => {
  const detail = await begun(clerkCx());
  const { id } = detail.document;
  const body = paragraph("Ông NGUYỄN VĂN MẬT, thôn Đồng Tâm.");

  const released = await saveDraft(clerkCx(), id, edited(detail, { body, secrecyRelease }));
  const saved = await saveDraft(clerkCx(), id, edited(released, { body: [...body, ...paragraph("Bổ sung.")] }));
  const draft = v.parse(PreviewDraft, edited(saved, { body, secrecyRelease }));

  expect(saved.history.filter(({ type }) => type === "secrecy.released")).toHaveLength(1);
  expect(JSON.stringify(saved.history)).not.toContain("NGUYỄN VĂN MẬT");
  expect((await previewDraft(clerkCx(), composer, draft)).pages).toBe(1);
  await expect(saveDraft(clerkCx(), id, edited(saved, { body: paragraph("Bà LÊ THỊ MẬT") }))).rejects.toMatchObject({
    code: "secrecy.word_found",
  });
});

test("a paper document with such a word among its receivers takes no number", async () => {
  const { document } = await begun(specialistCx());
  const { signerId, departmentId } = document;

  const taken = registerPaper(clerkCx(), {
    typeName: "Giấy mời",
    subject: "Họp giao ban",
    urgency: "normal",
    signerId,
    departmentId,
    receivers: [],
    recipientLines: ["Hồ sơ TUYỆT MẬT"],
    copies: 1,
    files: [],
  });

  await expect(taken).rejects.toMatchObject({ code: "secrecy.word_found", params: { field: "recipientLines" } });
});
