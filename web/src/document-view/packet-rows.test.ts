import { expect, test } from "vitest";
import { packetRows } from "./packet-rows.ts";

const PACKET = `<?xml version="1.0" encoding="UTF-8"?>
<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><e:edXMLEnvelope xmlns:e="http://www.mic.gov.vn/TBT/QCVN_102_2016">
<e:edXMLHeader><e:MessageHeader>
<e:From><e:OrganId>H56.901</e:OrganId><e:Fax></e:Fax></e:From>
<e:DocumentId>H56.901,2026/11/20,57/BC-UBND</e:DocumentId>
<e:OtherInfo><e:Appendixes><e:Appendix>Biểu số liệu</e:Appendix></e:Appendixes></e:OtherInfo>
</e:MessageHeader></e:edXMLHeader></e:edXMLEnvelope>
<AttachmentEncoded><Attachment><AttachmentName>57.pdf</AttachmentName></Attachment></AttachmentEncoded></edXML>`;

test("the head of a packet is read field by field, without the empty ones and the files", () => {
  expect(packetRows(PACKET)).toEqual([
    { part: "From", name: "OrganId", value: "H56.901" },
    { part: "MessageHeader", name: "DocumentId", value: "H56.901,2026/11/20,57/BC-UBND" },
    { part: "OtherInfo", name: "Appendix", value: "Biểu số liệu" },
  ]);
});

test("what is not XML has no fields", () => {
  expect(packetRows("%PDF-1.7")).toBeUndefined();
});
