import { expect, test } from "vitest";
import { packetRows } from "./packet-rows.ts";

const PACKET = `<?xml version="1.0" encoding="UTF-8"?>
<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><e:edXMLEnvelope xmlns:e="http://www.mic.gov.vn/TBT/QCVN_102_2016">
<e:edXMLHeader><e:MessageHeader>
<e:From><e:OrganId>H56.901</e:OrganId><e:Fax></e:Fax></e:From>
<e:To><e:OrganId>H56.13</e:OrganId></e:To><e:To><e:OrganId>H56.902</e:OrganId></e:To>
<e:DocumentId>H56.901,2026/11/20,57/BC-UBND</e:DocumentId>
<e:OtherInfo><e:Appendixes><e:Appendix>Biểu số liệu</e:Appendix></e:Appendixes></e:OtherInfo>
</e:MessageHeader></e:edXMLHeader></e:edXMLEnvelope>
<AttachmentEncoded><Attachment><AttachmentName>57.pdf</AttachmentName></Attachment></AttachmentEncoded></edXML>`;

test("the head of a packet is read field by field, without the empty ones and the files", () => {
  expect(packetRows(PACKET)?.map(({ part, name, value }) => [part, name, value])).toEqual([
    ["From", "OrganId", "H56.901"],
    ["To", "OrganId", "H56.13"],
    ["To", "OrganId", "H56.902"],
    ["MessageHeader", "DocumentId", "H56.901,2026/11/20,57/BC-UBND"],
    ["OtherInfo", "Appendix", "Biểu số liệu"],
  ]);
});

test("each receiver is a part of its own", () => {
  const receivers = packetRows(PACKET)?.filter(({ part }) => part === "To");

  expect(new Set(receivers?.map(({ group }) => group)).size).toBe(2);
});

test("what is not XML has no fields", () => {
  expect(packetRows("%PDF-1.7")).toBeUndefined();
});
