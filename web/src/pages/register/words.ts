import { register as en } from "../../i18n/en/register.ts";
import { words } from "../../i18n/language.ts";
import { register as vi } from "../../i18n/vi/register.ts";

export const t = words({ vi, en });
