import type { BodyBlock, LetterInput } from "./letter-input.ts";

/** A short công văn of an invented commune; tests name only what matters to them. */
export function aLetter(change: Partial<LetterInput> = {}): LetterInput {
  return {
    typeName: "Công văn",
    superior: "UBND TỈNH LAM SƠN",
    issuer: "ỦY BAN NHÂN DÂN XÃ YÊN THỊNH",
    notation: "UBND-KT",
    place: "Yên Thịnh",
    subject: "báo cáo công tác chuẩn bị ứng phó mưa lũ, sạt lở đất",
    urgency: "normal",
    addressees: ["Sở Nông nghiệp và Môi trường"],
    body: [aParagraph("Ủy ban nhân dân xã Yên Thịnh kính báo cáo Sở Nông nghiệp và Môi trường tổng hợp.")],
    signature: { authority: ["KT. CHỦ TỊCH"], position: "PHÓ CHỦ TỊCH", name: "Nguyễn Minh Nguyệt" },
    recipients: ["UBND tỉnh (b/c)"],
    archive: "VT, KT",
    language: "vi",
    sample: false,
    composedAt: new Date("2026-11-25T09:00:00Z"),
    documentKey: "out_1",
    ...change,
  };
}

export function aParagraph(text: string): BodyBlock {
  return { kind: "paragraph", runs: [{ text }] };
}

/** About so many lines of plain text. */
export function linesOfText(lines: number): string {
  return Array.from(
    { length: lines },
    () => "Ủy ban nhân dân xã phân công các tổ xung kích trực ban suốt ngày đêm",
  ).join(" ");
}
