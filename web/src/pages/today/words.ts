import { today as en } from "../../i18n/en/today.ts";
import { words } from "../../i18n/language.ts";
import { today as vi } from "../../i18n/vi/today.ts";

export const t = words({ vi, en });
