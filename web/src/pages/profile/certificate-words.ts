import { certificate as en } from "../../i18n/en/certificate.ts";
import { words } from "../../i18n/language.ts";
import { certificate as vi } from "../../i18n/vi/certificate.ts";

/** Words of a certificate on the profile page. */
export const t = words({ vi, en });
