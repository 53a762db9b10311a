import { setUp as en } from "../../i18n/en/set-up.ts";
import { words } from "../../i18n/language.ts";
import { setUp as vi } from "../../i18n/vi/set-up.ts";

/** Words of the page on which a unit sees what it still needs. */
export const t = words({ vi, en });
