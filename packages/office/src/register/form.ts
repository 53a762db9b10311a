import { shortDate } from "@vanthu/platform/vietnamese-date.ts";
import type { RegisterKind, RegisterRow } from "./schema.ts";

/** The ten cells of a row, as Annex IV orders them. */
export type Cells = readonly [string, string, string, string, string, string, string, string, string, string];

const OUTGOING: Cells = [
  "Số, ký hiệu văn bản",
  "Ngày tháng văn bản",
  "Tên loại và trích yếu nội dung văn bản",
  "Người ký",
  "Nơi nhận văn bản",
  "Đơn vị, người nhận bản lưu",
  "Số lượng bản",
  "Ngày chuyển",
  "Ký nhận",
  "Ghi chú",
];

/** Names of the ten columns, as NĐ 30/2020 Phụ lục IV prints them (parts I.2 and VI.2). */
export const COLUMNS: Readonly<Record<RegisterKind, Cells>> = {
  outgoing: OUTGOING,
  // Annex IV has no form for copies; their numbers are kept as those of outgoing documents are.
  copies: OUTGOING,
  incoming: [
    "Ngày đến",
    "Số đến",
    "Tác giả",
    "Số, ký hiệu văn bản",
    "Ngày tháng văn bản",
    "Tên loại và trích yếu nội dung văn bản",
    "Đơn vị hoặc người nhận",
    "Ngày chuyển",
    "Ký nhận",
    "Ghi chú",
  ],
};

/** A row as the form shows it. Ký nhận stays empty: it is signed on the printed book. */
export function cellsOf(row: RegisterRow): Cells {
  const { referenceNumber, signer, recipients, keptBy, copies, issuer } = row;
  const issuedOn = shortDate(row.issuedOn);
  const title = row.subject === "" ? row.typeName : `${row.typeName} ${row.subject}`;
  const forwardedOn = row.forwardedOn === undefined ? "" : shortDate(row.forwardedOn);
  return row.kind !== "incoming"
    ? [referenceNumber, issuedOn, title, signer, recipients, keptBy, String(copies), forwardedOn, "", noteOf(row)]
    : [
        shortDate(row.on),
        String(row.number),
        issuer,
        referenceNumber,
        issuedOn,
        title,
        recipients,
        forwardedOn,
        "",
        noteOf(row),
      ];
}

function noteOf({ state, voidReason = "", note }: RegisterRow): string {
  return [...(state === "void" ? [`Hủy số: ${voidReason}`] : []), ...(note === "" ? [] : [note])].join(". ");
}
