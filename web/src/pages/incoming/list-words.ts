import { incomingList as en } from "../../i18n/en/incoming-list.ts";
import { words } from "../../i18n/language.ts";
import { incomingList as vi } from "../../i18n/vi/incoming-list.ts";

/** The list's own words, apart from those of a document: they come with the list, which is opened far more often. */
export const t = words({ vi, en });
