import { buildDocumentPacket } from "@vanthu/edxml/build-document-packet.ts";
import type { Attachment, DocumentPacket } from "@vanthu/edxml/document-packet.ts";
import { validatePacket } from "@vanthu/edxml/validate-packet.ts";
import type { AttachmentForm } from "@vanthu/edxml/write-attachments.ts";
import { composeLetter } from "@vanthu/letter/compose-letter.ts";
import { loadFonts } from "@vanthu/letter/load-fonts.ts";
import { sampleLetters } from "@vanthu/letter/sample/sample-letters.ts";
import { createHash } from "node:crypto";
import { metric, type Metric } from "./result.ts";
import { quantile } from "./statistics.ts";

const WARM_UP = 50;
const RUNS = 200;
const PACKET_BYTES = 370 * 1024;

/** A packet of 370 KB, the letter as the office draws it and a scanned annex, judged and written. */
export async function measureEdxml(): Promise<Metric[]> {
  const letter = await aLetter();
  const zipped = sized(letter, "zip");
  const raw = sized(letter, "raw");
  return [
    metric("edxml.parseMs", quantile(timesToJudge(zipped.bytes), 0.5), "ms", 5),
    metric("edxml.buildMs", quantile(timesToBuild(zipped.packet, "zip"), 0.5), "ms", 5),
    metric("edxml.parseP95Ms", quantile(timesToJudge(zipped.bytes), 0.95), "ms"),
    metric("edxml.buildP95Ms", quantile(timesToBuild(zipped.packet, "zip"), 0.95), "ms"),
    metric("edxml.parseRawMs", quantile(timesToJudge(raw.bytes), 0.5), "ms"),
    metric("edxml.buildRawMs", quantile(timesToBuild(raw.packet, "raw"), 0.5), "ms"),
    metric("edxml.packetKb", zipped.bytes.length / 1024, "KB"),
  ];
}

async function aLetter(): Promise<Uint8Array> {
  const sample = sampleLetters.find(({ input }) => input.typeName === "Công văn");
  if (!sample) throw new RangeError("no sample of an official letter");
  return (await composeLetter({ ...sample.input, documentKey: "bench" }, await loadFonts())).pdf;
}

/** The annex is as long as the packet still lacks: bytes without a pattern, as those of a scan are. */
function sized(letter: Uint8Array, form: AttachmentForm): { packet: DocumentPacket; bytes: Uint8Array } {
  const lacking = PACKET_BYTES - buildDocumentPacket(aPacket(letter, 100), { attachmentForm: form }).length;
  const packet = aPacket(letter, 100 + Math.floor((lacking * 3) / 4));
  return { packet, bytes: buildDocumentPacket(packet, { attachmentForm: form }) };
}

function aPacket(letter: Uint8Array, annexBytes: number): DocumentPacket {
  const annex = Buffer.concat([Buffer.from("%PDF-1.7\n"), noise(annexBytes), Buffer.from("\n%%EOF\n")]);
  return {
    from: { organId: "H44.901", organName: "UBND xã Lạc Thủy" },
    to: [{ organId: "H44.13", organName: "Sở Nội vụ tỉnh Phú Thọ" }],
    documentId: "H44.901,2026/11/20,57/UBND-VP",
    code: { number: "57", notation: "UBND-VP" },
    promulgation: { place: "Lạc Thủy", on: "2026-11-20" },
    documentType: { type: 18, typeDetail: 0, typeName: "Công văn" },
    subject: "V/v kết quả công tác văn thư, lưu trữ tháng 11 năm 2026",
    signer: { competence: "TM.", position: "CHỦ TỊCH", fullName: "Lê Văn Mẫu" },
    other: { priority: 0, appendixes: ["Biểu số liệu kèm theo"] },
    responseFor: [],
    toPlaces: ["Như trên", "Lưu: VT"],
    trace: [{ organId: "H44.901", at: "2026-11-20T08:42:07.000Z" }],
    business: { type: 0, paper: false, replacements: [] },
    attachments: [anAttachment("letter", letter), anAttachment("annex", annex)],
  };
}

function anAttachment(contentId: string, bytes: Uint8Array): Attachment {
  return { contentId, name: `${contentId}.pdf`, contentType: "application/pdf", bytes };
}

function noise(length: number): Uint8Array {
  return createHash("shake256", { outputLength: length }).update("scan").digest();
}

function timesToJudge(bytes: Uint8Array): number[] {
  return timesOf(() => {
    const { verdict } = validatePacket(bytes);
    if (verdict !== "good") throw new Error(`the packet is ${verdict}`);
  });
}

function timesToBuild(packet: DocumentPacket, attachmentForm: AttachmentForm): number[] {
  return timesOf(() => buildDocumentPacket(packet, { attachmentForm }));
}

function timesOf(work: () => unknown): number[] {
  return Array.from({ length: WARM_UP + RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).slice(WARM_UP);
}
