import type { Judgement } from "./finding.ts";
import type { DocumentModel } from "./page-model.ts";
import { paperRule } from "./paper-rule.ts";

/** Judges a document by Annex I and II of NĐ 30/2020/NĐ-CP. */
export function checkDocument(document: DocumentModel): Judgement {
  return {
    kind: document.kind,
    ...(document.kind === "pdf" && { pages: document.pages.length }),
    findings: paperRule(document),
    checked: ["page"],
  };
}
