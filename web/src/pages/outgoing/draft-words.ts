import { draft as en } from "../../i18n/en/draft.ts";
import { words } from "../../i18n/language.ts";
import { draft as vi } from "../../i18n/vi/draft.ts";

/** Words of the draft editor. */
export const t = words({ vi, en });
