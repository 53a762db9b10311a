import { choice as en } from "../i18n/en/choice.ts";
import { words } from "../i18n/language.ts";
import { choice as vi } from "../i18n/vi/choice.ts";

/** Words of choosing several lines of a list: they come with the list, the others with what is done to them. */
export const t = words({ vi, en });
