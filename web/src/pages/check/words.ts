import { check as en } from "../../i18n/en/check.ts";
import { words } from "../../i18n/language.ts";
import { check as vi } from "../../i18n/vi/check.ts";

/** Words of the public check page. */
export const t = words({ vi, en });
