import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import writeSheet from "write-excel-file/node";
import type { Refusal } from "@vanthu/platform/refusal.ts";
import { readSheetCells } from "./sheet.ts";

const SHEET = "xl/worksheets/sheet1.xml";

/** A workbook of two rows whose parts were changed by hand. */
async function workbook(change: (parts: Record<string, Uint8Array>) => void = () => undefined): Promise<Uint8Array> {
  const cells = [["Họ và tên"], ["Bùi Thị Nguyền"]].map((row) => row.map((value) => ({ value, type: String })));
  const parts = unzipSync(new Uint8Array(await writeSheet(cells).toBuffer()));
  change(parts);
  return zipSync(parts);
}

function edit(parts: Record<string, Uint8Array>, name: string, from: string | RegExp, to: string): void {
  const text = strFromU8(parts[name]!);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  parts[name] = strToU8(changed);
}

const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "done",
    (error: Refusal) => error.code,
  );

describe("a workbook", () => {
  test("of two rows reads as two rows", async () => {
    expect((await readSheetCells(await workbook())).rows).toEqual([["Họ và tên"], ["Bùi Thị Nguyền"]]);
  });

  test.each([
    ["a row far below", /<row r="2"/, '<row r="9000000"', "import.too_many_rows"],
    ["a row far below, written as nobody writes it", /<row r="2"/, '<row r="9e8"', "import.not_a_sheet"],
    ["a cell far to the right", /r="A2"/, 'r="XFD2"', "import.too_large"],
    [
      "a cell far below in a row without a number",
      /<row r="2"([^>]*)><c r="A2"/,
      '<row$1><c r="A9000000"',
      "import.too_many_rows",
    ],
  ])("with %s is refused before the gap is filled", async (_, from, to, code) => {
    const bytes = await workbook((parts) => {
      edit(parts, SHEET, from, to);
    });

    expect(await codeOf(readSheetCells(bytes))).toBe(code);
  });

  test("is judged by the sheet that stands first in it, whatever the name of its file", async () => {
    const bytes = await workbook((parts) => {
      parts["xl/worksheets/sheet2.xml"] = parts[SHEET]!;
      edit(parts, "xl/worksheets/sheet2.xml", /(<c r="A2"[^>]*>)/, "$1<f>1+1</f>");
      edit(parts, "xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "worksheets/sheet2.xml");
    });

    expect((await readSheetCells(bytes)).formulas).toEqual(["A2"]);
  });
});
