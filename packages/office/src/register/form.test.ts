import { expect, test } from "vitest";
import { cellsOf, COLUMNS } from "./form.ts";
import { aRow } from "./test-row.ts";

test("the incoming book has the ten columns of Annex IV, Ký nhận left to sign by hand", () => {
  const cells = cellsOf(aRow({ recipients: "Phòng Kinh tế", forwardedOn: "2026-11-26" }));

  expect(Object.fromEntries(COLUMNS.incoming.map((name, at) => [name, cells[at]]))).toEqual({
    "Ngày đến": "25/11/2026",
    "Số đến": "12",
    "Tác giả": "Sở Nội vụ tỉnh Phú Thọ",
    "Số, ký hiệu văn bản": "412/SNV-CCVC",
    "Ngày tháng văn bản": "20/11/2026",
    "Tên loại và trích yếu nội dung văn bản": "Công văn Về việc rà soát cán bộ, công chức",
    "Đơn vị hoặc người nhận": "Phòng Kinh tế",
    "Ngày chuyển": "26/11/2026",
    "Ký nhận": "",
    "Ghi chú": "",
  });
});

test("the outgoing book has its own ten, with the person who signed and who keeps the copy", () => {
  const row = aRow({
    kind: "outgoing",
    referenceNumber: "57/BC-UBND",
    keptBy: "VT, KT",
    copies: 9,
    recipients: "Sở Y tế",
  });

  const cells = cellsOf(row);

  expect(Object.fromEntries(COLUMNS.outgoing.map((name, at) => [name, cells[at]]))).toMatchObject({
    "Số, ký hiệu văn bản": "57/BC-UBND",
    "Người ký": "Hoàng Văn Thuỷ",
    "Nơi nhận văn bản": "Sở Y tế",
    "Đơn vị, người nhận bản lưu": "VT, KT",
    "Số lượng bản": "9",
  });
});

test("a voided number says so with its reason, and keeps the note", () => {
  const cells = cellsOf(aRow({ state: "void", voidReason: "Vào sổ nhầm", note: "Bản giấy đã trả" }));

  expect(cells.at(-1)).toBe("Hủy số: Vào sổ nhầm. Bản giấy đã trả");
});
