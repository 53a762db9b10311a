import { handlingDefaults as en } from "../../../i18n/en/handling-defaults.ts";
import { words } from "../../../i18n/language.ts";
import { handlingDefaults as vi } from "../../../i18n/vi/handling-defaults.ts";

export const t = words({ vi, en });
