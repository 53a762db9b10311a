import type { CheckCode, SetUpCheck } from "@vanthu/office/onboarding/set-up-schema.ts";
import { provinceCheck as en } from "../../i18n/en/province-check.ts";
import { number } from "../../i18n/format.ts";
import { words } from "../../i18n/language.ts";
import { provinceCheck as vi } from "../../i18n/vi/province-check.ts";

/** Words of the checklist of a unit. */
export const c = words({ vi, en });

type Params = SetUpCheck["params"];
type Saying = (params: Params) => string;

const count = (params: Params, name: string): string => number(Number(params[name] ?? 0));

/** Done, missing, waiting; most things are either there or not. */
const SAID: Readonly<Record<CheckCode, readonly [done: Saying, missing: Saying, waiting?: Saying]>> = {
  people: [(params) => c("peopleDone", count(params, "people")), () => c("peopleMissing")],
  seal: [() => c("sealDone"), () => c("sealMissing")],
  certificate: [() => c("certificateDone"), () => c("certificateMissing"), () => c("certificateWaiting")],
  signIns: [
    (params) => c("signInsDone", count(params, "people")),
    (params) => c("signInsMissing", count(params, "signedIn"), count(params, "people")),
    () => c("signInsWaiting"),
  ],
  registers: [() => c("registersDone"), () => c("registersMissing")],
  series: [() => c("seriesDone"), () => c("seriesMissing")],
  model: [(params) => c("modelDone", count(params, "departments")), () => c("modelMissing")],
  codes: [({ code }) => c("codesDone", String(code ?? "")), () => c("codesMissing")],
  exchange: [() => c("exchangeDone"), () => c("exchangeMissing")],
  tried: [() => c("triedDone"), () => c("triedMissing")],
};

/** What a thing a unit needs is called. */
export function checkTitle(code: CheckCode): string {
  return c(code);
}

/** How it stands: what is there, or what is missing and who brings it. */
export function checkText(check: SetUpCheck): string {
  const [done, missing, waiting = () => c("waiting")] = SAID[check.code];
  return { done, missing, waiting }[check.state](check.params);
}

/** The state of a check in a word, for readers of the screen. */
export function stateWord(state: SetUpCheck["state"]): string {
  return c(state);
}
