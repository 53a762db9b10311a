import { expect, test } from "vitest";
import * as v from "valibot";
import { contentsSheet } from "./contents-sheet.ts";
import { codeOf, handInBy, mayFileIncoming, mayFileOutgoing, partsOf, symbolOf } from "./rules.ts";
import { DossierCode, type DossierDocument, Retention } from "./schema.ts";

test.each([
  ["2026-11-25", "permanent", "2027-11-25"],
  ["2026-11-25", 5, "2027-11-25"],
  ["2028-02-29", 20, "2029-02-28"],
  ["2026-11-25", 4, undefined],
  [undefined, "permanent", undefined],
] as const)("closed on %s and kept %s years, a dossier goes to the archive by %s", (closedOn, retention, by) => {
  expect(handInBy({ closedOn, retention })).toBe(by);
});

test.each([
  ["01.TCCB", "01.TCCB"],
  [" 12.vhxh ", "12.VHXH"],
  ["3.LĐ-TL", "3.LĐ-TL"],
])("“%s” is a code of the form the decree gives, in capitals", (typed, code) => {
  expect(v.parse(DossierCode, typed)).toBe(code);
});

test.each(["TCCB", "01TCCB", "01.", "01.A#B", "01. VP", `01.${"A".repeat(18)}`])("“%s” is no code", (typed) => {
  expect(v.safeParse(DossierCode, typed).success).toBe(false);
});

test("a code is made of a number and the short name of its heading, and comes apart again", () => {
  expect(codeOf(7, "VP")).toBe("07.VP");
  expect(partsOf("123.LĐ.TL")).toEqual({ no: 123, symbol: "LĐ.TL" });
  expect(["P. KT", "", "-lđ", "X".repeat(30)].map(symbolOf)).toEqual(["P.KT", "HS", "LĐ", "X".repeat(14)]);
});

test("retention is for good or a whole number of years", () => {
  const isRetention = (value: unknown) => v.safeParse(Retention, value).success;

  expect(["permanent", 1, 70].map(isRetention)).toEqual([true, true, true]);
  expect(["forever", 0, 2.5, -1].map(isRetention)).toEqual([false, false, false, false]);
});

test("what is in the register and stands can be put into a dossier; drafts and what was returned or recalled cannot", () => {
  const states = ["arrived", "registered", "refused", "routed", "inProgress", "done", "void", "ended"] as const;

  expect(states.filter((state) => mayFileIncoming({ state }))).toEqual(["registered", "routed", "inProgress", "done"]);
  expect(mayFileOutgoing({ state: "sealed" })).toBe(false);
  expect(mayFileOutgoing({ state: "issued" })).toBe(true);
  expect(mayFileOutgoing({ state: "issued", ended: { kind: "recalled", on: "2026-11-25" } })).toBe(false);
});

test("the list of contents counts its rows, and says the page each begins at as long as that is known", () => {
  const document = (pages: number | undefined, ended = false) =>
    ({
      referenceNumber: "12/SNV",
      issuedOn: "2026-11-20",
      typeName: "Công văn",
      subject: "Về việc rà soát",
      issuer: "Sở Nội vụ",
      pages,
      ended,
    }) as DossierDocument;

  const rows = contentsSheet({ code: "01.VP", year: 2026, title: "Hồ sơ rà soát" }, [
    document(3),
    document(undefined, true),
    document(2),
  ]);

  expect(rows[1]).toEqual(["Số, ký hiệu hồ sơ", "01.VP"]);
  expect(rows.slice(5).map((row) => [row[0], row[2], row[5], row[6]])).toEqual([
    ["1", "20/11/2026", "1", ""],
    ["2", "20/11/2026", "4", "Đã thu hồi hoặc thay thế"],
    ["3", "20/11/2026", "", ""],
  ]);
});
