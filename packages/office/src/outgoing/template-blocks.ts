import type { BodyBlock } from "./body.ts";

/**
 * What a fresh draft of a type holds. `{office}` stands for the drafting office's name, `{question}` for the document
 * that is answered ("Công văn số 412/SNV-CCVC ngày 05 tháng 11 năm 2026 của Sở Nội vụ"), `{matter}` for its subject,
 * `{sender}` for its issuer.
 */
export interface DraftTemplate {
  readonly fresh: readonly BodyBlock[];
  /** Where it answers a document: instead of `fresh`; without it the general one. */
  readonly answer?: readonly BodyBlock[];
  readonly answerSubject?: string;
}

export function paragraph(text: string): BodyBlock {
  return { kind: "paragraph", runs: [{ text }] };
}

export function basis(text: string): BodyBlock {
  return { kind: "basis", runs: [{ text }] };
}

export function clause(number: number, text = ""): BodyBlock {
  return { kind: "clause", label: `${number}.`, runs: [{ text }] };
}

/** `I. MỤC ĐÍCH, YÊU CẦU` */
export function part(label: string, title: string): BodyBlock {
  return { kind: "heading", level: "section", label, title };
}

export function chapter(number: string, title: string): BodyBlock {
  return { kind: "heading", level: "chapter", label: `Chương ${number}`, title };
}

/** `Điều 1.` with its title on the line, or, without one, with its text going on after the label. */
export function article(number: number, words: { readonly title?: string; readonly text?: string } = {}): BodyBlock {
  const { title = "", text = "" } = words;
  return { kind: "heading", level: "article", label: `Điều ${number}.`, title, runs: [{ text }] };
}
