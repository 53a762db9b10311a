import type { IncomingDocument, IncomingId } from "./schema.ts";

/** An incoming document, for tests. */
export function aDocument(fields: Partial<IncomingDocument> = {}): IncomingDocument {
  return {
    id: "in_01J00000000000000000000000" as IncomingId,
    state: "arrived",
    source: "paper",
    arrivedOn: "2026-11-25",
    arrivedAt: "2026-11-25T02:00:00.000Z",
    referenceNumber: "412/SNV-CCVC",
    issuedOn: "2026-11-20",
    issuer: "Sở Nội vụ tỉnh Phú Thọ",
    typeName: "Công văn",
    subject: "Về việc rà soát cán bộ, công chức",
    urgency: "normal",
    files: [],
    ...fields,
  };
}
