import { entity, type ItemOf } from "@vanthu/platform/store/entity.ts";
import { ReviewPlan } from "./circuit-schema.ts";

/** One of an office; drafts copy what they need of it. */
export const ReviewPlanEntity = entity({
  name: "ReviewPlan",
  schema: ReviewPlan,
  key: () => REVIEW_PLAN_KEY,
});
export type ReviewPlanItem = ItemOf<typeof ReviewPlanEntity>;

export const REVIEW_PLAN_KEY = ["review-plan", "plan"] as const;
