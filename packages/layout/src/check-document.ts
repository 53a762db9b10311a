import { COMPONENTS } from "./component.ts";
import type { Finding, Judgement, Severity } from "./finding.ts";
import type { Rule } from "./judge.ts";
import type { DocumentModel } from "./page-model.ts";
import { partsOf } from "./parts.ts";
import { addresseeRule } from "./rules/addressee.ts";
import { appendixRule } from "./rules/appendix.ts";
import { basisRule } from "./rules/basis.ts";
import { bodyRule } from "./rules/body.ts";
import { capitalsRule } from "./rules/capitals.ts";
import { dateRule } from "./rules/date.ts";
import { colorRule, fontRule } from "./rules/font.ts";
import { issuerRule } from "./rules/issuer.ts";
import { marginRule } from "./rules/margin.ts";
import { mottoRule, nationRule } from "./rules/nation.ts";
import { numberRule } from "./rules/number.ts";
import { pageNumberRule } from "./rules/page-number.ts";
import { paperRule } from "./rules/paper.ts";
import { recipientsRule } from "./rules/recipients.ts";
import { signatureRule } from "./rules/signature.ts";
import { stampRule } from "./rules/stamp.ts";
import { structureRule } from "./rules/structure.ts";
import { titleRule } from "./rules/title.ts";

const RULES: readonly Rule[] = [
  paperRule,
  marginRule,
  fontRule,
  colorRule,
  stampRule,
  nationRule,
  mottoRule,
  issuerRule,
  numberRule,
  dateRule,
  titleRule,
  addresseeRule,
  basisRule,
  structureRule,
  bodyRule,
  signatureRule,
  recipientsRule,
  pageNumberRule,
  appendixRule,
  capitalsRule,
];

const WEIGHT: Readonly<Record<Severity, number>> = { wrong: 0, doubtful: 1, untold: 2 };

/** Judges a document by Annex I and II of NĐ 30/2020/NĐ-CP: what differs, by component, the gravest first. */
export function checkDocument(document: DocumentModel): Judgement {
  const parts = partsOf(document);
  const findings = RULES.flatMap((rule) => rule(parts, document));
  const untold = document.pages.filter(({ scanned }) => scanned).length;
  return {
    kind: document.kind,
    ...(document.kind === "pdf" && { pages: document.pages.length }),
    ...(parts.typeName !== undefined && { typeName: parts.typeName }),
    fonts: fontsOf(document),
    findings: [...findings.toSorted(byComponent), ...(untold > 0 ? [scanned(untold)] : [])],
    checked: [...COMPONENTS],
  };
}

function byComponent(a: Finding, b: Finding): number {
  return COMPONENTS.indexOf(a.component) - COMPONENTS.indexOf(b.component) || WEIGHT[a.severity] - WEIGHT[b.severity];
}

/** Names of its fonts, the most used first: what is drawn like Times New Roman is not Times New Roman. */
function fontsOf({ paragraphs }: DocumentModel): string[] {
  const letters = new Map<string, number>();
  for (const { font, text } of paragraphs.flatMap(({ spans }) => spans)) {
    letters.set(font, (letters.get(font) ?? 0) + text.length);
  }
  return [...letters]
    .toSorted(([, a], [, b]) => b - a)
    .map(([font]) => font)
    .filter((font) => font !== "?");
}

function scanned(count: number): Finding {
  return { rule: "page.scanned", severity: "untold", component: "page", article: "I.I.4", params: { count } };
}
