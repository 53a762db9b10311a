import { provinceOpen as en } from "../../i18n/en/province-open.ts";
import { words } from "../../i18n/language.ts";
import { provinceOpen as vi } from "../../i18n/vi/province-open.ts";

/** Words of the page that opens a unit. */
export const o = words({ vi, en });
