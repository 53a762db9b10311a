import { authority as en } from "../../i18n/en/authority.ts";
import { words } from "../../i18n/language.ts";
import { authority as vi } from "../../i18n/vi/authority.ts";

export const t = words({ vi, en });
