import { connection as en } from "../../i18n/en/connection.ts";
import { words } from "../../i18n/language.ts";
import { connection as vi } from "../../i18n/vi/connection.ts";

/** Words of the page of connections to outside axes. */
export const t = words({ vi, en });
