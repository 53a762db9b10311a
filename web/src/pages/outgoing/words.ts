import { outgoing as en } from "../../i18n/en/outgoing.ts";
import { words } from "../../i18n/language.ts";
import { outgoing as vi } from "../../i18n/vi/outgoing.ts";

/** Words of the outgoing pages. */
export const t = words({ vi, en });
