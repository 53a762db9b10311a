import { share as en } from "../../i18n/en/share.ts";
import { words } from "../../i18n/language.ts";
import { share as vi } from "../../i18n/vi/share.ts";

export const t = words({ vi, en });
