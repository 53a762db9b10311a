import { rules as en } from "../../i18n/en/rules.ts";
import { words } from "../../i18n/language.ts";
import { rules as vi } from "../../i18n/vi/rules.ts";

/** Words of the routing rules. */
export const t = words({ vi, en });
