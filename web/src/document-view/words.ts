import { documentView as en } from "../i18n/en/document-view.ts";
import { words } from "../i18n/language.ts";
import { documentView as vi } from "../i18n/vi/document-view.ts";

/** Words of the viewer and of the signature panel. */
export const t = words({ vi, en });
