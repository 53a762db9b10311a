import { incomingBulk as en } from "../../../i18n/en/incoming-bulk.ts";
import { words } from "../../../i18n/language.ts";
import { incomingBulk as vi } from "../../../i18n/vi/incoming-bulk.ts";

export const t = words({ vi, en });
