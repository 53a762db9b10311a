import { price as en } from "../../i18n/en/price.ts";
import { words } from "../../i18n/language.ts";
import { price as vi } from "../../i18n/vi/price.ts";

/** Words of the table of prices. */
export const p = words({ vi, en });
