import { layoutCheck as en } from "../../i18n/en/layout-check.ts";
import { layoutRule as ruleEn } from "../../i18n/en/layout-rule.ts";
import { language, words } from "../../i18n/language.ts";
import { layoutCheck as vi } from "../../i18n/vi/layout-check.ts";
import { layoutRule as ruleVi } from "../../i18n/vi/layout-rule.ts";
import { fill } from "../../refusal.ts";

/** Words of the layout check. */
export const t = words({ vi, en });

/** What a finding says: what is, and what should be. A rule of a newer server is told by its code. */
export function findingSentence(rule: string, params: Readonly<Record<string, unknown>>): string {
  const sentences: Readonly<Record<string, string>> = language() === "vi" ? ruleVi : ruleEn;
  return fill(sentences[rule] ?? rule, params);
}
