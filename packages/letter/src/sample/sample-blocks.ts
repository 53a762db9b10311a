import type { BodyBlock, LetterInput } from "../letter-input.ts";

/** The frame of every sample: an invented commune; each sample names what its type brings. */
export function aSample(change: Partial<LetterInput> & Pick<LetterInput, "typeName" | "subject">): LetterInput {
  return {
    superior: "UBND TỈNH LAM SƠN",
    issuer: "ỦY BAN NHÂN DÂN XÃ YÊN THỊNH",
    issuerName: "Ủy ban nhân dân xã Yên Thịnh",
    notation: "UBND",
    number: "57",
    place: "Yên Thịnh",
    issuedOn: "2026-02-05",
    urgency: "normal",
    addressees: [],
    body: [],
    signature: {
      authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
      position: "PHÓ CHỦ TỊCH",
      name: "Nguyễn Minh Nguyệt",
    },
    recipients: ["UBND tỉnh (để b/c)", "Thường trực Đảng ủy, HĐND xã", "Các phòng, đơn vị thuộc UBND xã"],
    archive: "VT, KT",
    language: "vi",
    sample: true,
    composedAt: new Date("2026-02-05T02:00:00Z"),
    documentKey: `sample ${change.typeName} ${change.subject}`,
    ...change,
  };
}

export function paragraph(text: string): BodyBlock {
  return { kind: "paragraph", runs: [{ text }] };
}

export function basis(text: string): BodyBlock {
  return { kind: "basis", runs: [{ text }] };
}

/** `Điều 1.` with its text on the same line, or with a title and the text below. */
export function article(number: number, text: string, title = ""): BodyBlock {
  return { kind: "heading", level: "article", label: `Điều ${number}.`, title, runs: [{ text }] };
}

export function clause(number: number, text: string, title?: string): BodyBlock {
  return { kind: "clause", label: `${number}.`, title, runs: [{ text }] };
}

export function point(label: string, text: string): BodyBlock {
  return { kind: "point", label: `${label})`, runs: [{ text }] };
}

export function item(text: string, level: 1 | 2 = 1): BodyBlock {
  return { kind: "item", level, runs: [{ text }] };
}

/** `I. MỤC ĐÍCH` */
export function section(label: string, title: string): BodyBlock {
  return { kind: "heading", level: "section", label, title };
}
