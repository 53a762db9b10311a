import { bulk as en } from "../i18n/en/bulk.ts";
import { words } from "../i18n/language.ts";
import { bulk as vi } from "../i18n/vi/bulk.ts";

/** Words of doing the same to several lines of a list. */
export const t = words({ vi, en });
