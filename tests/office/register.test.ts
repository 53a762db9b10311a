import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readDefaults, setDefaults } from "@vanthu/office/incoming/defaults-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { list } from "@vanthu/office/incoming/list-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import { incomingInRegister } from "@vanthu/office/incoming/register-document.ts";
import { registerPaper } from "@vanthu/office/incoming/registration-service.ts";
import { finish, start } from "@vanthu/office/incoming/handling-service.ts";
import { correctRow, openRegister, voidNumber } from "@vanthu/office/register/book-service.ts";
import { exportCsv, preparePrint } from "@vanthu/office/register/print-service.ts";
import { readRegister } from "@vanthu/office/register/read-service.ts";
import { startOfficeWorld, type OfficeWorld, type Person, type TestOffice } from "../office-world.ts";
import { aForm, registered } from "./incoming-builder.ts";

let world: OfficeWorld;
let office: TestOffice;
const as = (person: Person) => office.cx(person);
const clerk = () => as(office.people.clerk);

beforeAll(async () => {
  world = await startOfficeWorld();
  office = world.lacThuy;
});
beforeEach(() => {
  world.time.advance(60_000);
});
afterAll(() => world.stop());

const rowOf = async (number: number) =>
  (await readRegister(clerk(), "incoming", 2026, { limit: 200 })).rows.find((row) => row.number === number)!;

describe("opening a book", () => {
  test("with the last number used elsewhere, the next follows it; afterwards it cannot be set any more", async () => {
    const elsewhere = world.soNoiVu;
    const cx = () => elsewhere.cx(elsewhere.people.clerk);
    await openRegister(cx(), "incoming", 2026, { lastNumber: 200 });
    const page = await openRegister(cx(), "incoming", 2026, { lastNumber: 214 });

    const reply = await registerPaper(cx(), aForm());

    expect(page).toMatchObject({ register: { opened: true, lastNumber: 214, openedWith: 214 }, rows: [], total: 0 });
    expect(reply.arrivalNumber).toBe(215);
    expect(await readRegister(cx(), "incoming", 2026, {})).toMatchObject({ total: 1 });
    await expect(openRegister(cx(), "incoming", 2026, { lastNumber: 300 })).rejects.toMatchObject({
      code: "register.in_use",
      params: { number: 215 },
    });
  });

  test("is the clerk's right", async () => {
    await expect(openRegister(as(office.people.chair), "incoming", 2026, { lastNumber: 5 })).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});

describe("midnight of 31 December", () => {
  test("closes one book and opens the next at 1, by office time", async () => {
    const { caoPhong } = world;
    const cx = () => caoPhong.cx(caoPhong.people.clerk);
    world.time.set("2026-12-31T16:59:59.999Z");
    const last = await registerPaper(cx(), aForm());
    world.time.set("2026-12-31T17:00:00.000Z");
    const first = await registerPaper(cx(), aForm());

    expect(last).toMatchObject({ arrivedOn: "2026-12-31", arrivalNumber: 1 });
    expect(first).toMatchObject({ arrivedOn: "2027-01-01", arrivalNumber: 1 });
    expect((await readRegister(cx(), "incoming", 2026, {})).rows).toHaveLength(1);
    expect((await readRegister(cx(), "incoming", 2027, {})).rows).toHaveLength(1);
    world.time.set("2026-11-25T03:00:00Z");
  });

  test("a clock that falls back gives no earlier day than the number before", async () => {
    world.time.set("2026-11-26T17:30:00Z");
    const ahead = await registerPaper(clerk(), aForm());
    world.time.set("2026-11-26T16:59:00Z");
    const behind = await registerPaper(clerk(), aForm());

    expect(ahead.arrivedOn).toBe("2026-11-27");
    expect(behind).toMatchObject({ arrivalNumber: ahead.arrivalNumber + 1, arrivedOn: "2026-11-27" });
    world.time.set("2026-11-27T03:00:00Z");
  });
});

describe("searching the book", () => {
  test("finds without accents, pages from the newest on, and counts all", async () => {
    for (const subject of ["Lịch cắt điện 1", "Lịch cắt điện 2", "Lịch cắt điện 3"]) {
      await registered(office, { subject, issuer: "Điện lực Yên Thịnh" });
    }

    const first = await readRegister(clerk(), "incoming", 2026, { q: "dien luc yen thinh", limit: 2 });
    const second = await readRegister(clerk(), "incoming", 2026, {
      q: "dien luc yen thinh",
      limit: 2,
      after: first.next,
    });

    expect(first.total).toBe(3);
    expect([...first.rows, ...second.rows].map(({ subject }) => subject)).toEqual([
      "Lịch cắt điện 3",
      "Lịch cắt điện 2",
      "Lịch cắt điện 1",
    ]);
    expect(second.next).toBeUndefined();
  });

  test("leafs through the whole book without a gap", async () => {
    const numbers: number[] = [];
    let after: string | undefined;
    do {
      const page = await readRegister(clerk(), "incoming", 2026, { limit: 2, after });
      numbers.push(...page.rows.map(({ number }) => number));
      after = page.next;
    } while (after !== undefined);

    expect(numbers).toEqual(numbers.map((_, at) => numbers.length - at));
  });

  test("is for those who may read registers, and a made-up cursor is refused", async () => {
    await expect(readRegister(as(office.people.specialist), "incoming", 2026, {})).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(readRegister(clerk(), "incoming", 2026, { after: "bm9uc2Vuc2U" })).rejects.toMatchObject({
      code: "input.cursor",
    });
  });
});

describe("correcting an entry", () => {
  test("changes row and document together; old value, reason and person stay in the history", async () => {
    const { id, arrivalNumber: number } = await registerPaper(clerk(), aForm({ issuer: "Sở Nội Vu" }));
    world.time.advance(60_000);

    const row = await correctRow(
      clerk(),
      incomingInRegister,
      { kind: "incoming", year: 2026, number },
      {
        reason: "Gõ nhầm tên cơ quan",
        fields: { issuer: "Sở Nội vụ", recipients: "Văn phòng", note: "" },
      },
    );

    expect(row).toMatchObject({ issuer: "Sở Nội vụ", recipients: "Văn phòng", corrected: true, number });
    const { document, history } = await readDetail(clerk(), id);
    expect(document).toMatchObject({ issuer: "Sở Nội vụ", recipient: "Văn phòng" });
    expect(history[0]).toMatchObject({
      type: "register.corrected",
      byName: "Bùi Thị Nguyền",
      data: {
        reason: "Gõ nhầm tên cơ quan",
        fields: ["issuer", "recipients"],
        before: ["Sở Nội Vu", ""],
        after: ["Sở Nội vụ", "Văn phòng"],
      },
    });
  });

  test("of the type counts a deadline anew that nobody chose, and says so; one that was chosen stays", async () => {
    const stored = await readDefaults(clerk());
    await setDefaults(clerk(), { ...stored, daysByType: [{ typeName: "Giấy mời", days: 2 }] });
    const [usual, chosen] = [
      await registerPaper(clerk(), aForm()),
      await registerPaper(clerk(), aForm({ dueOn: "2026-12-10" })),
    ];

    const before = await readDetail(clerk(), usual.id);
    for (const { arrivalNumber: number } of [usual, chosen]) {
      const fields = { typeName: "Giấy mời" };
      await correctRow(
        clerk(),
        incomingInRegister,
        { kind: "incoming", year: 2026, number },
        { reason: "Nhầm loại", fields },
      );
    }

    const recounted = await readDetail(clerk(), usual.id);
    expect(recounted.document.dueOn! < before.document.dueOn!).toBe(true);
    expect(recounted.document.dueIsDefault).toBe(true);
    expect(recounted.history.map(({ type }) => type)).toContain("incoming.due_recounted");
    expect((await readDetail(clerk(), chosen.id)).document.dueOn).toBe("2026-12-10");
  });

  test("moves the warning of duplicates to what it is now", async () => {
    const form = aForm();
    const { arrivalNumber: number } = await registerPaper(clerk(), { ...form, referenceNumber: "9/SAI" });
    const place = { kind: "incoming", year: 2026, number } as const;

    await correctRow(clerk(), incomingInRegister, place, {
      reason: "Ghi nhầm số",
      fields: { referenceNumber: form.referenceNumber },
    });

    await expect(registerPaper(clerk(), form)).rejects.toMatchObject({ code: "incoming.duplicate" });
    await expect(registerPaper(clerk(), { ...form, referenceNumber: "9/SAI" })).resolves.toBeDefined();
  });

  test("reaches the lists of those who work on it", async () => {
    const { chair, specialist } = office.people;
    const { id, arrivalNumber: number } = await registerPaper(clerk(), aForm());
    await instruct(as(chair), id, {
      text: "Giao",
      leadId: specialist.id,
      coordinatingIds: [],
      informedIds: [],
      version: 1,
    });

    await correctRow(
      clerk(),
      incomingInRegister,
      { kind: "incoming", year: 2026, number },
      {
        reason: "Ghi thiếu trích yếu",
        fields: { subject: "Về việc rà soát, sửa lại" },
      },
    );

    const { items } = await list(as(specialist), { view: "mine", limit: 100 });
    expect(items.find((item) => item.id === id)?.subject).toBe("Về việc rà soát, sửa lại");
  });

  test("with a word of secrecy, of a number never given, or by another post is refused", async () => {
    const { arrivalNumber: number } = await registerPaper(clerk(), aForm());
    const place = { kind: "incoming", year: 2026, number } as const;
    const change = { reason: "Sửa trích yếu", fields: { subject: "TUYỆT MẬT" } };

    await expect(correctRow(clerk(), incomingInRegister, place, change)).rejects.toMatchObject({
      code: "secrecy.word_found",
    });
    await expect(
      correctRow(clerk(), incomingInRegister, { ...place, number: 99_999 }, { ...change, fields: { copies: 2 } }),
    ).rejects.toMatchObject({ kind: "missing", code: "register.row_missing" });
    await expect(correctRow(as(office.people.chair), incomingInRegister, place, change)).rejects.toMatchObject({
      kind: "forbidden",
    });
    expect(await rowOf(number)).not.toHaveProperty("corrected");
  });
});

describe("voiding a number", () => {
  const reason = "Vào sổ nhầm, văn bản của xã khác";

  test("keeps the row, marked; the document is void; the number is never given again", async () => {
    const { id, arrivalNumber: number } = await registerPaper(clerk(), aForm());
    world.time.advance(60_000);

    const row = await voidNumber(clerk(), incomingInRegister, { kind: "incoming", year: 2026, number }, { reason });
    const next = await registerPaper(clerk(), aForm());

    expect(row).toMatchObject({ number, state: "void", voidReason: reason });
    expect(next.arrivalNumber).toBe(number + 1);
    const { document, history, actions } = await readDetail(clerk(), id);
    expect(document).toMatchObject({ state: "void", voidReason: reason, arrivalNumber: number });
    expect(history[0]).toMatchObject({ type: "register.voided", data: { reason, number } });
    expect(actions).toEqual([]);
    await expect(
      voidNumber(clerk(), incomingInRegister, { kind: "incoming", year: 2026, number }, { reason }),
    ).rejects.toMatchObject({ code: "register.row_void" });
  });

  test("takes the work away from those who had it, and frees the reference for the right entry", async () => {
    const { chair, specialist } = office.people;
    const form = aForm();
    const { id, arrivalNumber: number } = await registerPaper(clerk(), form);
    await instruct(as(chair), id, {
      text: "Giao",
      leadId: specialist.id,
      coordinatingIds: [],
      informedIds: [],
      version: 1,
    });

    await voidNumber(clerk(), incomingInRegister, { kind: "incoming", year: 2026, number }, { reason });

    const { items } = await list(as(specialist), { view: "mine", limit: 100 });
    expect(items.map((item) => item.id)).not.toContain(id);
    await expect(start(as(specialist), id)).rejects.toMatchObject({ code: "incoming.already_void" });
    const again = await registerPaper(clerk(), form);
    await expect(registerPaper(clerk(), form)).rejects.toMatchObject({
      code: "incoming.duplicate",
      params: { documentId: again.id },
    });
  });

  test("of a document that is done is refused", async () => {
    const { chair, specialist } = office.people;
    const { id, arrivalNumber: number } = await registerPaper(clerk(), aForm());
    await instruct(as(chair), id, {
      text: "Giao",
      leadId: specialist.id,
      coordinatingIds: [],
      informedIds: [],
      version: 1,
    });
    await start(as(specialist), id);
    await finish(as(specialist), id, { result: "Xong" });

    await expect(
      voidNumber(clerk(), incomingInRegister, { kind: "incoming", year: 2026, number }, { reason }),
    ).rejects.toMatchObject({ code: "incoming.already_done" });
    expect(await rowOf(number)).toMatchObject({ state: "active" });
  });
});

describe("taking the book out", () => {
  test("as CSV with the columns of Annex IV, formulas disarmed, in the order of numbers", async () => {
    const { caoPhong } = world;
    const cx = () => caoPhong.cx(caoPhong.people.clerk);
    world.time.set("2026-12-01T03:00:00Z");
    await registerPaper(cx(), aForm({ subject: "Báo cáo, quý IV", note: "=HYPERLINK(1)" }));

    const text = await exportCsv(cx(), "incoming", 2026, { to: "2026-11-30" });

    const [head, ...lines] = text.split("\r\n");
    expect(head).toBe(
      '\uFEFFNgày đến,Số đến,Tác giả,"Số, ký hiệu văn bản",Ngày tháng văn bản,Tên loại và trích yếu nội dung văn bản,Đơn vị hoặc người nhận,Ngày chuyển,Ký nhận,Ghi chú',
    );
    expect(lines).toEqual([""]);
    const all = await exportCsv(cx(), "incoming", 2026, {});
    expect(all).toContain('"Công văn Báo cáo, quý IV"');
    expect(all).toContain(",'=HYPERLINK(1)\r\n");
  });

  test("as a book to print, with who printed it and the numbers it holds", async () => {
    const { arrivalNumber: number } = await registerPaper(clerk(), aForm());
    await voidNumber(clerk(), incomingInRegister, { kind: "incoming", year: 2026, number }, { reason: "Vào sổ nhầm" });

    const print = await preparePrint(clerk(), "incoming", 2026, {});

    expect(print).toMatchObject({
      kind: "incoming",
      agency: ["ỦY BAN NHÂN DÂN", "XÃ LẠC THUỶ"],
      year: 2026,
      fromNumber: "1",
      toNumber: String(print.rows.length),
      printedBy: "Bùi Thị Nguyền",
      sample: true,
    });
    expect(print.rows.at(-1)).toMatchObject({ void: true, cells: expect.arrayContaining(["Hủy số: Vào sổ nhầm"]) });
  });
});
