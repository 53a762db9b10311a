import { assignment as en } from "../../i18n/en/assignment.ts";
import { words } from "../../i18n/language.ts";
import { assignment as vi } from "../../i18n/vi/assignment.ts";

/** Words of the pages of assignments. */
export const t = words({ vi, en });
