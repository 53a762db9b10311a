import { joinReference } from "./document-id.ts";
import type { DocumentPacket } from "./document-packet.ts";
import type { Severity } from "./finding.ts";
import { findingSentence } from "./finding-sentence.ts";
import type { ReadPacket } from "./read-packet.ts";
import { STATUS_CODES } from "./status-code.ts";
import type { StatusPacket } from "./status-packet.ts";
import type { PacketReport } from "./validate-packet.ts";

export type ReportLanguage = "vi" | "en";

const WORDS = {
  vi: {
    good: "HỢP LỆ",
    odd: "NHẬN ĐƯỢC, CẦN XEM LẠI",
    bad: "KHÔNG NÊN TIẾP NHẬN",
    error: "Lỗi",
    warning: "Cảnh báo",
    info: "Lưu ý",
    line: "dòng",
    business: ["Văn bản mới", "Thu hồi văn bản", "Cập nhật văn bản", "Thay thế văn bản"],
    status: "Trạng thái",
    subject: "Trích yếu",
    from: "Nơi gửi",
    to: "Nơi nhận",
    agencies: "cơ quan",
    file: "Tệp",
    about: "Về văn bản",
    nothing: "(không ghi)",
  },
  en: {
    good: "GOOD",
    odd: "CAN BE RECEIVED, LOOK AGAIN",
    bad: "SHOULD NOT BE ACCEPTED",
    error: "Error",
    warning: "Warning",
    info: "Note",
    line: "line",
    business: ["New document", "Recall", "Update", "Replacement"],
    status: "Status",
    subject: "Subject",
    from: "From",
    to: "To",
    agencies: "agencies",
    file: "File",
    about: "About document",
    nothing: "(none)",
  },
} as const;

/** A report a clerk can read: the verdict, what the packet is, and each finding with what to do. */
export function reportText(name: string, { verdict, read, findings }: PacketReport, language: ReportLanguage): string {
  const words = WORDS[language];
  const fileName = fileNamesOf(read);
  const lines = [`${name}: ${words[verdict]}`, ...aboutPacket(read, language).map((line) => `  ${line}`)];
  for (const finding of findings) {
    const { what, todo } = findingSentence(finding, language, fileName);
    const { line } = finding.params;
    const place = line === undefined ? "" : `, ${words.line} ${String(line)}`;
    lines.push(`  ${markOf(finding.severity)} ${words[finding.severity]}${place}: ${what}`, `      → ${todo}`);
  }
  return lines.map(harmless).join("\n");
}

function markOf(severity: Severity): string {
  return { error: "✗", warning: "!", info: "·" }[severity];
}

function aboutPacket(read: ReadPacket | undefined, language: ReportLanguage): string[] {
  if (!read) return [];
  return read.kind === "document" ? aboutDocument(read.packet, language) : aboutStatus(read.packet, language);
}

function aboutDocument(packet: DocumentPacket, language: ReportLanguage): string[] {
  const words = WORDS[language];
  const { business, documentType, code, promulgation, subject, from, to, attachments } = packet;
  const date = promulgation.on?.split("-").toReversed().join("/") ?? "?";
  return [
    `${words.business[business.type]}: ${documentType.typeName} ${joinReference(code)}, ${date}`,
    `${words.subject}: ${subject || words.nothing}`,
    `${words.from}: ${from.organName} (${from.organId})`,
    `${words.to}: ${String(to.length)} ${words.agencies}`,
    ...attachments.map(({ name, bytes }) => `${words.file}: ${name} (${bytes.length.toLocaleString("vi-VN")} byte)`),
  ];
}

function aboutStatus({ statusCode, description, from, responseFor }: StatusPacket, language: ReportLanguage): string[] {
  const words = WORDS[language];
  const meaning = STATUS_CODES.find(({ code }) => code === statusCode)?.meaning ?? "?";
  return [
    `${words.status}: ${statusCode} ${meaning}${description === undefined ? "" : ` – ${description}`}`,
    `${words.from}: ${from.organName} (${from.organId})`,
    `${words.about}: ${responseFor.documentId}`,
  ];
}

function fileNamesOf(read: ReadPacket | undefined): (contentId: string) => string {
  const attachments = read?.kind === "document" ? read.packet.attachments : [];
  return (contentId) => attachments.find((one) => one.contentId === contentId)?.name ?? contentId;
}

/** What a packet says may not move the cursor of a terminal or turn the direction of its text. */
function harmless(text: string): string {
  return text.replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, " ");
}
