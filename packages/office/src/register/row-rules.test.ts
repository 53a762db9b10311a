import { describe, expect, test } from "vitest";
import { correctionOf, matching, openWith, voidRow } from "./row-rules.ts";
import { aRow } from "./test-row.ts";

describe("searching", () => {
  const rows = [
    aRow({ number: 1, on: "2026-11-20" }),
    aRow({
      number: 2,
      on: "2026-11-23",
      referenceNumber: "88/ĐL-KH",
      issuer: "Điện lực Yên Thịnh",
      subject: "Lịch cắt điện",
    }),
    aRow({ number: 3, on: "2026-11-25", recipients: "Phòng Kinh tế", state: "void", voidReason: "Nhầm" }),
  ];
  const found = (query: Parameters<typeof matching>[1]) => matching(rows, query).map(({ number }) => number);

  test.each([
    ["dien luc", [2]],
    ["ĐIỆN LỰC", [2]],
    ["412 snv", [1, 3]],
    ["ra soat can bo", [1, 3]],
    ["hoang van thuy", [1, 2, 3]],
    ["phong kinh te", [3]],
    ["3", [3]],
    ["khong co", []],
    ["  ", [1, 2, 3]],
  ])("%j finds by number, subject, issuer, receiver and signer, accents or not", (q, numbers) => {
    expect(found({ q })).toEqual(numbers);
  });

  test("narrows by day of arrival, both ends included, and by state", () => {
    expect(found({ from: "2026-11-23" })).toEqual([2, 3]);
    expect(found({ to: "2026-11-23" })).toEqual([1, 2]);
    expect(found({ from: "2026-11-21", to: "2026-11-24", q: "dien" })).toEqual([2]);
    expect(found({ state: "void" })).toEqual([3]);
  });
});

describe("correcting", () => {
  test("keeps name, old and new value of what in fact differs", () => {
    const correction = correctionOf(aRow(), {
      issuer: "Sở Nội vụ",
      subject: "Về việc rà soát cán bộ, công chức",
      copies: 2,
    });

    expect(correction).toEqual({
      fields: { issuer: "Sở Nội vụ", copies: 2 },
      names: ["issuer", "copies"],
      before: ["Sở Nội vụ tỉnh Phú Thọ", "1"],
      after: ["Sở Nội vụ", "2"],
    });
  });

  test("is refused where nothing differs, and for a voided number", () => {
    expect(() => correctionOf(aRow(), { copies: 1 })).toThrow("register.nothing_corrected");
    expect(() => correctionOf(aRow({ state: "void" }), { copies: 2 })).toThrow("register.row_void");
  });

  test.each([{ referenceNumber: "99/BC-UBND" }, { issuedOn: "2026-11-20" }, { issuer: "Sở Nội vụ" }])(
    "leaves what an outgoing document bears itself: %j is refused",
    (fields) => {
      const row = aRow({ kind: "outgoing", number: 12, referenceNumber: "12/BC-UBND", issuedOn: "2026-11-25" });

      expect(() => correctionOf(row, { ...fields, subject: "Kết quả thu gom rác thải" })).toThrow("input.invalid");
      expect(correctionOf(aRow(), { ...fields, issuer: "UBND xã Lạc Thuỷ" }).names).toContain("issuer");
    },
  );
});

describe("voiding", () => {
  test("leaves the row in the book, marked, with the reason", () => {
    expect(voidRow(aRow(), "Vào sổ nhầm")).toEqual(aRow({ state: "void", voidReason: "Vào sổ nhầm" }));
  });

  test("happens once", () => {
    expect(() => voidRow(voidRow(aRow(), "Vào sổ nhầm"), "Lại lần nữa")).toThrow("register.row_void");
  });
});

describe("opening", () => {
  const register = { kind: "outgoing", year: 2026, lastNumber: 0, openedWith: 0 } as const;

  test("may be set anew until the first number is given here", () => {
    expect(openWith(openWith(register, 210), 214)).toMatchObject({ lastNumber: 214, openedWith: 214 });
  });

  test("is refused afterwards", () => {
    expect(() => openWith({ ...register, lastNumber: 215, openedWith: 214 }, 300)).toThrow("register.in_use");
  });
});
