import { handover as en } from "../../i18n/en/handover.ts";
import { words } from "../../i18n/language.ts";
import { handover as vi } from "../../i18n/vi/handover.ts";

export const t = words({ vi, en });
