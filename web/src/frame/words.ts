import { frame as en } from "../i18n/en/frame.ts";
import { words } from "../i18n/language.ts";
import { frame as vi } from "../i18n/vi/frame.ts";

/** The frame's words. */
export const t = words({ vi, en });
