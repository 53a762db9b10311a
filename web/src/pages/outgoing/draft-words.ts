import type { WordWarning } from "@vanthu/office/outgoing/word-schema.ts";
import { draft as en } from "../../i18n/en/draft.ts";
import { words } from "../../i18n/language.ts";
import { draft as vi } from "../../i18n/vi/draft.ts";

/** Words of the draft editor. */
export const t = words({ vi, en });

/** The word for a field of a form, by its name in the schema. */
export function formWord(name: string): string {
  const key = `form_${name}`;
  return isFormKey(key) ? t(key) : name;
}

type FormKey = Extract<keyof typeof vi, `form_${string}`>;

function isFormKey(key: string): key is FormKey {
  return key in vi;
}

/** What a person should know of what was taken from a Word file. */
export function warningWord({ code, count = 0, text = "" }: WordWarning): string {
  const key = `word_${code}`;
  if (key === "word_head_left_out" || key === "word_signature_left_out") return t(key, text);
  if (key === "word_type_unknown" || key === "word_cut") return t(key);
  return isWarningKey(key) ? t(key, count) : code;
}

type WarningKey = Exclude<
  Extract<keyof typeof vi, `word_${string}`>,
  "word_head_left_out" | "word_signature_left_out" | "word_type_unknown" | "word_cut"
>;

function isWarningKey(key: string): key is WarningKey {
  return key in vi;
}
