import { profile as en } from "../../i18n/en/profile.ts";
import { words } from "../../i18n/language.ts";
import { profile as vi } from "../../i18n/vi/profile.ts";

/** Words of the profile page. */
export const t = words({ vi, en });
