import { handlingStep as en } from "../../../i18n/en/handling-step.ts";
import { words } from "../../../i18n/language.ts";
import { handlingStep as vi } from "../../../i18n/vi/handling-step.ts";

export const t = words({ vi, en });
