import type { Arrival } from "@vanthu/office/incoming/arrival-service.ts";
import { receiveFromExchange } from "@vanthu/office/incoming/arrival-service.ts";
import { registerPaper } from "@vanthu/office/incoming/registration-service.ts";
import type { IncomingId, RegisterIncoming } from "@vanthu/office/incoming/schema.ts";
import type { TestOffice } from "../office-world.ts";

let made = 0;

/** A registration form, each with a reference number of its own. */
export function aForm(fields: Partial<RegisterIncoming> = {}): RegisterIncoming {
  made += 1;
  return {
    referenceNumber: `${String(1000 + made)}/SNV-CCVC`,
    issuedOn: "2026-11-20",
    issuer: "Sở Nội vụ tỉnh Phú Thọ",
    typeName: "Công văn",
    subject: "Về việc rà soát cán bộ, công chức",
    urgency: "normal",
    files: [],
    acknowledgeDuplicate: false,
    ...fields,
  };
}

/** What a packet brings, each with a document id of its own. */
export function anArrival(fields: Partial<Arrival> = {}): Arrival {
  made += 1;
  return {
    referenceNumber: `${String(1000 + made)}/SNV-CCVC`,
    issuedOn: "2026-11-20",
    issuer: "Sở Nội vụ tỉnh Phú Thọ",
    typeName: "Công văn",
    subject: "Về việc rà soát cán bộ, công chức",
    signer: { position: "Giám đốc", fullName: "Hoàng Văn Thuỷ" },
    urgency: "normal",
    files: [],
    exchange: {
      documentId: `H56.903,2026,11,${String(1000 + made)}`,
      senderCode: "H56.903",
      senderName: "Sở Nội vụ tỉnh Phú Thọ",
      receiverCode: "H56.901",
      packetFileId: "fil_01J00000000000000000000000",
      packetSha256: "0".repeat(64),
      receivedAt: "2026-11-25T01:30:00.000Z",
    },
    digest: String(made).padStart(64, "0"),
    ...fields,
  };
}

/** Has the clerk register a paper document. */
export async function registered(office: TestOffice, fields: Partial<RegisterIncoming> = {}): Promise<IncomingId> {
  return (await registerPaper(office.cx(office.people.clerk), aForm(fields))).id;
}

/** Lets a packet arrive. */
export async function arrived(office: TestOffice, fields: Partial<Arrival> = {}): Promise<IncomingId> {
  return (await receiveFromExchange(office.system(), anArrival(fields))).id;
}
