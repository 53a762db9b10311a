import { ELEMENT_TERMS } from "./element-terms.ts";
import type { Finding } from "./finding.ts";
import { FINDING_SENTENCES, type SentencePair } from "./finding-sentences.ts";

export interface FindingSentence {
  readonly what: string;
  /** What the clerk, or the sender, should do. */
  readonly todo: string;
}

const SENTENCES: ReadonlyMap<string, SentencePair> = new Map(Object.entries(FINDING_SENTENCES));

/**
 * A finding in words.
 * @param fileName the name people know a file by; its ContentId where nothing is given
 */
export function findingSentence(
  { code, params }: Finding,
  language: "vi" | "en",
  fileName: (contentId: string) => string = (contentId) => contentId,
): FindingSentence {
  const { element = "", limit, reason = "", contentId } = params;
  const pair = SENTENCES.get(`${code} ${reason}`) ?? SENTENCES.get(code);
  if (!pair) return { what: code, todo: "" };
  const term = ELEMENT_TERMS[element];
  const values: Readonly<Record<string, string>> = {
    element,
    what: language === "vi" && term !== undefined ? `${term} (${element})` : element,
    limit: limit?.toLocaleString(language === "vi" ? "vi-VN" : "en-GB") ?? "",
    file: contentId === undefined ? "" : `“${fileName(contentId)}”`,
  };
  const [what, todo] = pair[language].map((text) => sentence(fill(text, values)));
  return { what: what ?? "", todo: todo ?? "" };
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");
}

function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
