import { dossier as en } from "../../i18n/en/dossier.ts";
import { words } from "../../i18n/language.ts";
import { dossier as vi } from "../../i18n/vi/dossier.ts";

/** Words of the pages of dossiers. */
export const t = words({ vi, en });
