import { ui as en } from "../i18n/en/ui.ts";
import { words } from "../i18n/language.ts";
import { ui as vi } from "../i18n/vi/ui.ts";

/** The kit's own words. */
export const say = words({ vi, en });
