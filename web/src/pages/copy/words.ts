import { copy as en } from "../../i18n/en/copy.ts";
import { words } from "../../i18n/language.ts";
import { copy as vi } from "../../i18n/vi/copy.ts";

/** Words of the pages of copies. */
export const t = words({ vi, en });
