import { ledger as en } from "../../i18n/en/ledger.ts";
import { words } from "../../i18n/language.ts";
import { ledger as vi } from "../../i18n/vi/ledger.ts";

export const t = words({ vi, en });
