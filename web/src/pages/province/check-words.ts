import { provinceCheck as en } from "../../i18n/en/province-check.ts";
import { words } from "../../i18n/language.ts";
import { provinceCheck as vi } from "../../i18n/vi/province-check.ts";
import type { UnitCheck, UnitLine } from "./unit.ts";

/** Words of the checklist of a unit. */
export const c = words({ vi, en });

/** What a thing a unit needs is called. */
export function checkTitle(code: string): string {
  return code in vi ? c(code as "people") : code;
}

/** How it stands: what is there, or what is missing and who brings it. */
export function checkText(check: UnitCheck): string {
  return `${check.state}`;
}

export function stateWord(state: UnitCheck["state"]): string {
  return c(state);
}

export function todoText(unit: UnitLine): string {
  return unit.todo.length === 0 ? c("nothingMissing") : c("missingCount", unit.todo.length);
}
