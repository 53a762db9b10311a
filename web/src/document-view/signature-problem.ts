import { signatureProblem as en } from "../i18n/en/signature-problem.ts";
import { words } from "../i18n/language.ts";
import { signatureProblem as vi } from "../i18n/vi/signature-problem.ts";

const t = words({ vi, en });

function known(code: string): code is keyof typeof vi {
  return Object.hasOwn(vi, code);
}

/** What the verifier found, in a sentence: by its code, else by the family of the code. */
export function problemSentence(code: string): string {
  const family = `${code.split(".")[0] ?? ""}.other`;
  return t(known(code) ? code : known(family) ? family : "other");
}
