import { reviewPlan as en } from "../../../i18n/en/review-plan.ts";
import { words } from "../../../i18n/language.ts";
import { reviewPlan as vi } from "../../../i18n/vi/review-plan.ts";

/** Words of the usual ways of approval. */
export const t = words({ vi, en });
