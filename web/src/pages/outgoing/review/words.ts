import { review as en } from "../../../i18n/en/review.ts";
import { words } from "../../../i18n/language.ts";
import { review as vi } from "../../../i18n/vi/review.ts";

/** Words of approval on the way, of opinions and of answers awaited. */
export const t = words({ vi, en });
