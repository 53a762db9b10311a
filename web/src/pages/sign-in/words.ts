import { signIn as en } from "../../i18n/en/sign-in.ts";
import { words } from "../../i18n/language.ts";
import { signIn as vi } from "../../i18n/vi/sign-in.ts";

export const t = words({ vi, en });
