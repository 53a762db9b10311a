import { shortDate } from "@vanthu/platform/vietnamese-date.ts";
import type { Dossier, DossierDocument } from "./schema.ts";

const COLUMNS = [
  "STT",
  "Số, ký hiệu văn bản",
  "Ngày tháng năm văn bản",
  "Tên loại và trích yếu nội dung văn bản",
  "Tác giả văn bản",
  "Tờ số/Trang số",
  "Ghi chú",
] as const;

/** Mục lục văn bản, tài liệu in the form of NĐ 30 Phụ lục V, IV: its heading, then a row for each document. */
export function contentsSheet(
  { code, year, title }: Pick<Dossier, "code" | "year" | "title">,
  documents: readonly DossierDocument[],
): string[][] {
  const begins = firstPages(documents);
  return [
    ["MỤC LỤC VĂN BẢN, TÀI LIỆU"],
    ["Số, ký hiệu hồ sơ", code],
    ["Năm", String(year)],
    ["Tiêu đề hồ sơ", title],
    [...COLUMNS],
    ...documents.map(({ referenceNumber, issuedOn, typeName, subject, issuer, ended }, at) => [
      String(at + 1),
      referenceNumber,
      shortDate(issuedOn),
      `${typeName} ${subject}`,
      issuer,
      begins[at] === undefined ? "" : String(begins[at]),
      ended ? "Đã thu hồi hoặc thay thế" : "",
    ]),
  ];
}

/** The page each document begins at, as far as the pages of all before it are known. */
function firstPages(documents: readonly DossierDocument[]): (number | undefined)[] {
  let next: number | undefined = 1;
  return documents.map(({ pages }) => {
    const begins = next;
    next = next === undefined || pages === undefined ? undefined : next + pages;
    return begins;
  });
}
