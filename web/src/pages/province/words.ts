import { province as en } from "../../i18n/en/province.ts";
import { words } from "../../i18n/language.ts";
import { province as vi } from "../../i18n/vi/province.ts";

/** Words of the province's list of units and of the page of one unit. */
export const t = words({ vi, en });
