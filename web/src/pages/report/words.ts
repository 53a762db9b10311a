import { report as en } from "../../i18n/en/report.ts";
import { words } from "../../i18n/language.ts";
import { report as vi } from "../../i18n/vi/report.ts";

export const t = words({ vi, en });
