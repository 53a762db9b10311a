import { absence as en } from "../../i18n/en/absence.ts";
import { words } from "../../i18n/language.ts";
import { absence as vi } from "../../i18n/vi/absence.ts";

export const t = words({ vi, en });
