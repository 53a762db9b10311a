import { people as en } from "../../i18n/en/people.ts";
import { words } from "../../i18n/language.ts";
import { people as vi } from "../../i18n/vi/people.ts";

export const t = words({ vi, en });
