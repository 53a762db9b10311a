import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readFile } from "@vanthu/office/attachment/service.ts";
import { createDraft, saveDraft } from "@vanthu/office/outgoing/draft-service.ts";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { OfficeEntity } from "@vanthu/office/tenant/item.ts";
import { changeLetterAddress, readLetterAddress } from "@vanthu/office/tenant/letter-address-service.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { edited, equip, reportAt, sealedReport } from "./outgoing-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
  await equip(world.lacThuy);
});
afterAll(() => world.stop());

const textOf = async ({ document }: OutgoingDetail) => {
  const { lacThuy } = world;
  const pdf = await readFile(lacThuy.cx(lacThuy.people.clerk), document.file!.id);
  return execFileSync("pdftotext", ["-raw", "-enc", "UTF-8", "-", "-"], { input: pdf, encoding: "utf8" });
};

test("minutes take their number and are sealed without a place and date line", async () => {
  const minutes = {
    kind: "minutes",
    meeting: "Cuộc họp",
    startsAt: "2026-11-25T08:00",
    endsAt: "2026-11-25T10:00",
    place: "Trụ sở UBND xã",
    attendance: ["Lãnh đạo xã"],
    chair: "",
    secretary: "Đỗ Thị Mai",
  } as const;
  const sealed = await sealedReport(
    { office: world.lacThuy, world },
    { typeName: "Biên bản", addressees: [], form: { ...minutes, attendance: [...minutes.attendance] } },
  );

  const text = await textOf(sealed);
  expect(sealed.document).toMatchObject({ state: "sealed", file: { verdict: { state: "valid" } } });
  expect(text).toMatch(/Số: \d+\/BB-UBND/u);
  expect(text).not.toMatch(/Lạc Thuỷ, ngày/u);
  expect(text).toContain("Cuộc họp kết thúc vào 10 giờ 00, ngày 25 tháng 11 năm 2026./.");
});

test("a decision with an enclosure and an appendix is one file, numbered and sealed once", async () => {
  const body = [{ kind: "paragraph" as const, runs: [{ text: "Nội dung quy chế." }] }];
  const sealed = await sealedReport(
    { office: world.lacThuy, world },
    {
      typeName: "Quyết định",
      addressees: [],
      form: { kind: "decision", authorityLine: "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ LẠC THUỶ" },
      enclosure: { typeName: "Quy chế", subject: "Công tác văn thư", body },
      appendices: [{ title: "Danh mục", body }],
    },
  );

  const text = await textOf(sealed);
  expect(sealed.document.placement?.pages).toBe(3);
  expect(sealed.document.file?.verdict).toMatchObject({ state: "valid" });
  expect(text).toContain("QUYẾT ĐỊNH:");
  expect(text).toContain("(Kèm theo Quyết định số");
  expect(text).toContain("Phụ lục");
  // Decided in a competence of the head's own: not for the body (Điều 13).
  expect(text).not.toContain("TM. ỦY BAN NHÂN DÂN");
});

test("what a form brought leaves the draft when a save does not name it", async () => {
  const cx = world.lacThuy.cx(world.lacThuy.people.specialist);
  const begun = await createDraft(cx, { typeName: "Giấy mời", subject: "" });
  expect(begun.document.form).toMatchObject({ kind: "invitation", sender: "Ủy ban nhân dân xã Lạc Thuỷ" });

  const saved = await saveDraft(cx, begun.document.id, edited(begun, { typeName: "Báo cáo" }));

  expect(saved.document.form).toBeUndefined();
});

test("an invitation whose fields say all needs no body", async () => {
  const form = {
    kind: "invitation",
    sender: "UBND xã",
    event: "Họp",
    chair: "Chủ tịch",
    time: "8 giờ",
    place: "UBND",
  } as const;
  const { document } = await reportAt(world.lacThuy, "contentReview", {
    typeName: "Giấy mời",
    addressees: [],
    body: [],
    form: { ...form, guests: ["Trưởng các thôn"] },
  });

  expect(document.state).toBe("contentReview");
});

test("a unit that wants it has its address at the foot of what it composes from then on", async () => {
  const admin = world.lacThuy.cx(world.lacThuy.people.unitAdmin);
  const office = await admin.store.get(OfficeEntity, ["office", "office"]);
  const contact = { address: "Thôn Đồng Danh, xã Lạc Thuỷ", phone: "0210 000 0000" };
  await admin.store.write([replace(OfficeEntity, { ...office!, ...contact })]);
  const { on, lines } = await readLetterAddress(admin);
  const before = await textOf(await reportAt(world.lacThuy, "contentReview"));

  await changeLetterAddress(admin, { on: true });
  const after = await textOf(await reportAt(world.lacThuy, "contentReview"));
  await changeLetterAddress(admin, { on: false });

  expect(on).toBe(false);
  expect(lines).toEqual(["Địa chỉ: Thôn Đồng Danh, xã Lạc Thuỷ", "ĐT: 0210 000 0000"]);
  for (const line of lines) {
    expect(before).not.toContain(line);
    expect(after).toContain(line);
  }
  await expect(
    changeLetterAddress(world.lacThuy.cx(world.lacThuy.people.specialist), { on: true }),
  ).rejects.toMatchObject({ code: "permission.denied" });
});
