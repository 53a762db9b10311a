import { cost as en } from "../../i18n/en/cost.ts";
import { words } from "../../i18n/language.ts";
import { cost as vi } from "../../i18n/vi/cost.ts";

/** Words of the page of costs. */
export const t = words({ vi, en });
