import { directory as en } from "../../i18n/en/directory.ts";
import { words } from "../../i18n/language.ts";
import { directory as vi } from "../../i18n/vi/directory.ts";

/** Words of the directory. */
export const t = words({ vi, en });
