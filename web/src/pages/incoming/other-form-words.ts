import { otherForm as en } from "../../i18n/en/other-form.ts";
import { words } from "../../i18n/language.ts";
import { otherForm as vi } from "../../i18n/vi/other-form.ts";

export const t = words({ vi, en });
