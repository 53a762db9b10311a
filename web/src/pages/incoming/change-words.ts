import { incomingChange as en } from "../../i18n/en/incoming-change.ts";
import { words } from "../../i18n/language.ts";
import { incomingChange as vi } from "../../i18n/vi/incoming-change.ts";

export const t = words({ vi, en });
