import type { Component } from "./component.ts";
import type { Finding, Severity } from "./finding.ts";
import type { DocumentModel, Paragraph } from "./page-model.ts";
import type { Parts } from "./parts.ts";
import { excerpt, isCapitals, mostly, sizeOf } from "./text-shape.ts";

/** One rule of the decree over one document. */
export type Rule = (parts: Parts, document: DocumentModel) => readonly Finding[];

/** What a finding is about: the component, and the place in Annex I or II: `I.II.1.a`. */
export interface Subject {
  readonly component: Component;
  readonly article: string;
}

export function finding(
  { component, article }: Subject,
  severity: Severity,
  rule: string,
  at?: Paragraph,
  params: Finding["params"] = {},
): Finding {
  return {
    rule,
    severity,
    component,
    article,
    params,
    ...(at && { where: excerpt(at) }),
    ...(at?.page !== undefined && { page: at.page }),
    ...(at?.box && { box: at.box }),
  };
}

/** How a component must look. */
export interface Look {
  /** In points, from and to. */
  readonly size?: readonly [number, number];
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly capitals?: boolean;
}

const SIZE_TOLERANCE = 0.3;

/** What of the size and style of a paragraph differs. */
export function lookFindings(subject: Subject, paragraph: Paragraph | undefined, look: Look): Finding[] {
  if (!paragraph) return [];
  const found: Finding[] = [];
  const size = sizeOf(paragraph);
  if (look.size && size !== undefined) {
    const [from, to] = look.size;
    if (size < from - SIZE_TOLERANCE || size > to + SIZE_TOLERANCE) {
      const rule = from === to ? "look.size_exact" : "look.size";
      found.push(finding(subject, "wrong", rule, paragraph, { found: size, from, to }));
    }
  }
  const is = { bold: mostly(paragraph, (span) => span.bold), italic: mostly(paragraph, (span) => span.italic) };
  if (look.bold !== undefined && is.bold !== look.bold) {
    found.push(finding(subject, "wrong", look.bold ? "look.bold" : "look.not_bold", paragraph));
  }
  if (look.italic !== undefined && is.italic !== look.italic) {
    found.push(finding(subject, "wrong", look.italic ? "look.italic" : "look.upright", paragraph));
  }
  if (look.capitals !== undefined && isCapitals(paragraph.text) !== look.capitals) {
    found.push(finding(subject, "wrong", look.capitals ? "look.capitals" : "look.not_capitals", paragraph));
  }
  return found;
}

/** The line below a component: as long as its text, or a third to a half of it. A Word file does not tell. */
export function ruleFindings(
  subject: Subject,
  paragraph: Paragraph | undefined,
  [from, to]: readonly [number, number],
  { kind }: DocumentModel,
): Finding[] {
  if (!paragraph || kind === "word") return [];
  const { ruleShare } = paragraph;
  const expected = from === 1 ? "rule.full" : "rule.part";
  if (ruleShare === undefined) return [finding(subject, "wrong", `${expected}_missing`, paragraph)];
  const percent = Math.round(ruleShare * 100);
  return ruleShare < from - 0.08 || ruleShare > to + 0.1
    ? [finding(subject, "wrong", expected, paragraph, { percent })]
    : [];
}
