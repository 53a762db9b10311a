import type { RegisterRow } from "./schema.ts";

/** A row of the incoming book, for tests. */
export function aRow(fields: Partial<RegisterRow> = {}): RegisterRow {
  return {
    kind: "incoming",
    year: 2026,
    number: 12,
    documentId: "in_01J00000000000000000000000",
    on: "2026-11-25",
    referenceNumber: "412/SNV-CCVC",
    issuedOn: "2026-11-20",
    issuer: "Sở Nội vụ tỉnh Phú Thọ",
    typeName: "Công văn",
    subject: "Về việc rà soát cán bộ, công chức",
    signer: "Hoàng Văn Thuỷ",
    recipients: "",
    keptBy: "",
    copies: 1,
    note: "",
    state: "active",
    ...fields,
  };
}
