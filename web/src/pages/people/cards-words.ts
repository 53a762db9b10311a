import { cards as en } from "../../i18n/en/cards.ts";
import { words } from "../../i18n/language.ts";
import { cards as vi } from "../../i18n/vi/cards.ts";

export const t = words({ vi, en });
