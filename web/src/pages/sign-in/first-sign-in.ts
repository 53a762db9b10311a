import type { FormError } from "../../ui/error-summary.tsx";
import { t } from "./words.ts";

/** Letters and figures of a code. */
const CODE_LENGTH = 16;
const GROUP = 4;
/** The least length the server takes for a password (NIST SP 800-63B: judged by length only). */
export const LEAST_PASSWORD = 12;

/** What was typed of a code, in fours as on the card; what cannot be part of one is left for the server to refuse. */
export function grouped(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
  return (letters.match(new RegExp(`.{1,${String(GROUP)}}`, "gu")) ?? []).join("-");
}

/** Whether the Vietnamese keyboard was on while the code was typed: it turns AA into Â and eats letters. */
export function hasMarks(typed: string): boolean {
  return /[^\x20-\x7e]/u.test(typed.replace(/[–—]/gu, "-"));
}

/** What is missing before the server is asked. */
export function problems(name: string, code: string, password: string): FormError[] {
  const errors: FormError[] = [];
  if (name === "") errors.push({ id: "name", text: t("nameMissing") });
  else if (!/^[^@\s]+@[^@\s]+$/u.test(name)) errors.push({ id: "name", text: t("nameShape") });
  if (hasMarks(code)) errors.push({ id: "code", text: t("codeMarks") });
  else if (grouped(code).replaceAll("-", "").length !== CODE_LENGTH)
    errors.push({ id: "code", text: t("codeMissing") });
  if ([...password].length < LEAST_PASSWORD) errors.push({ id: "password", text: t("nextShort") });
  return errors;
}
