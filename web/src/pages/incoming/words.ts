import { incoming as en } from "../../i18n/en/incoming.ts";
import { words } from "../../i18n/language.ts";
import { incoming as vi } from "../../i18n/vi/incoming.ts";

export const t = words({ vi, en });
