import { provinceImport as en } from "../../i18n/en/province-import.ts";
import { words } from "../../i18n/language.ts";
import { provinceImport as vi } from "../../i18n/vi/province-import.ts";

/** Words of the page that takes in a list. */
export const m = words({ vi, en });
