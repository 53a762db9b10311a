import { bulk as en } from "../i18n/en/bulk.ts";
import { words } from "../i18n/language.ts";
import { bulk as vi } from "../i18n/vi/bulk.ts";

/** Words of choosing several lines of a list and doing the same to all of them. */
export const t = words({ vi, en });
