import { expect, test } from "vitest";
import type { DocumentPacket } from "@vanthu/edxml/document-packet.ts";
import { secrecyWordIn } from "./packet-words.ts";

const packet: DocumentPacket = {
  from: { organId: "H56.903", organName: "Sở Nội vụ" },
  to: [],
  documentId: "1",
  code: { number: "1", notation: "SNV" },
  promulgation: { place: "Phú Thọ" },
  documentType: { type: 18, typeName: "Công văn" },
  subject: "Bảo vệ BÍ MẬT nhà nước, mật khẩu và bảo mật",
  signer: { fullName: "Hoàng Văn Thuỷ" },
  other: { priority: 0, appendixes: [] },
  responseFor: [],
  toPlaces: [],
  trace: [],
  business: { type: 0, paper: false, replacements: [] },
  attachments: [],
};
const file = { contentId: "1", contentType: "application/pdf", bytes: new Uint8Array() };

test("words that only sound like it pass", () => {
  expect(secrecyWordIn(packet)).toBeUndefined();
});

test.each([
  ["subject", { subject: "TỐI MẬT" }, "TỐI MẬT"],
  ["content", { content: "Văn bản MẬT" }, "MẬT"],
  ["type", { documentType: { type: 18, typeName: "Báo cáo TUYỆT MẬT" } }, "TUYỆT MẬT"],
  ["circulation", { other: { priority: 0, sphereOfPromulgation: "MẬT", appendixes: [] } }, "MẬT"],
  ["name of an appendix", { other: { priority: 0, appendixes: ["TOI_MAT.docx"] } }, "TỐI MẬT"],
  ["file name", { attachments: [{ ...file, name: "12-MAT.pdf" }] }, "MẬT"],
  ["description of a file", { attachments: [{ ...file, name: "a.pdf", description: "Bản MẬT" }] }, "MẬT"],
])("a word of secrecy in the %s is found", (_, changes, word) => {
  expect(secrecyWordIn({ ...packet, ...changes })).toBe(word);
});
