import { colleague as en } from "../i18n/en/colleague.ts";
import { words } from "../i18n/language.ts";
import { colleague as vi } from "../i18n/vi/colleague.ts";

export const t = words({ vi, en });
