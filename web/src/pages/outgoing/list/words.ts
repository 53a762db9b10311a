import { outgoingBulk as en } from "../../../i18n/en/outgoing-bulk.ts";
import { words } from "../../../i18n/language.ts";
import { outgoingBulk as vi } from "../../../i18n/vi/outgoing-bulk.ts";

/** Words for doing the same to several outgoing documents. */
export const t = words({ vi, en });
