import { reportProvince as en } from "../../../i18n/en/report-province.ts";
import { words } from "../../../i18n/language.ts";
import { reportProvince as vi } from "../../../i18n/vi/report-province.ts";

export const t = words({ vi, en });
