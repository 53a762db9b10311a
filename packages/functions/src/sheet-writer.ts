import writeExcelFile from "write-excel-file/node";
import type { SheetWriter } from "@vanthu/office/report/sheet.ts";

/** Excel takes at most 31 characters, and none of these, as the name of a sheet. */
const LONGEST_NAME = 31;
const FORBIDDEN = /[\\/?*[\]:]/g;

/** Workbooks of text and number cells only: nothing in them runs. */
export const writeSheets: SheetWriter = (sheets) =>
  writeExcelFile(
    sheets.map(({ title, header, rows }, at) => ({
      sheet: `${String(at + 1)} ${title}`.replace(FORBIDDEN, " ").slice(0, LONGEST_NAME).trim(),
      data: [
        header.map((name) => ({ value: name, type: String, fontWeight: "bold" as const, wrap: true })),
        ...rows.map((row) =>
          row.map((cell) =>
            cell === null
              ? null
              : typeof cell === "number"
                ? { value: cell, type: Number }
                : { value: cell, type: String, wrap: true },
          ),
        ),
      ],
      columns: header.map((_, column) => ({
        width: rows.some((row) => typeof row[column] === "string") ? 34 : 14,
      })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
