import { signing as en } from "../../i18n/en/signing.ts";
import { words } from "../../i18n/language.ts";
import { signing as vi } from "../../i18n/vi/signing.ts";

/** Words of the signing pages. */
export const t = words({ vi, en });
