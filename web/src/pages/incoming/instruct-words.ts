import { instruct as en } from "../../i18n/en/instruct.ts";
import { words } from "../../i18n/language.ts";
import { instruct as vi } from "../../i18n/vi/instruct.ts";

export const t = words({ vi, en });
