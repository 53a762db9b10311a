import { provinceUnit as en } from "../../i18n/en/province-unit.ts";
import { words } from "../../i18n/language.ts";
import { provinceUnit as vi } from "../../i18n/vi/province-unit.ts";

/** Words of the page of one unit. */
export const u = words({ vi, en });
