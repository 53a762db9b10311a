import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import { readStaff } from "../staff/service.ts";
import { visasOf } from "./circuit-choice.ts";
import type { ReviewPlan, SaveReviewPlan } from "./circuit-schema.ts";
import { REVIEW_PLAN_KEY, ReviewPlanEntity, type ReviewPlanItem } from "./review-plan-item.ts";

/** Two working days for the content, one for everything else: what offices go by where nobody has said otherwise. */
const USUAL: ReviewPlan & { readonly version: number } = {
  days: { content: 2, layout: 1, signature: 1 },
  visaDays: 1,
  opinionDays: 2,
  types: [],
  version: 0,
};

/** The plan of the office; one read. */
export async function readPlan(cx: Cx): Promise<ReviewPlanItem> {
  return (await cx.store.get(ReviewPlanEntity, REVIEW_PLAN_KEY)) ?? USUAL;
}

/** Luồng trình mặc định, for whoever may see who works in the office. */
export async function readReviewPlan(cx: Cx): Promise<ReviewPlanItem> {
  require(cx, "directory.read");
  return readPlan(cx);
}

/**
 * Sets the plan. Drafts that have one of their own keep it.
 * @throws Refusal `item.changed`, `staff.missing`, `outgoing.circuit_repeats`, `outgoing.circuit_left`
 */
export async function saveReviewPlan(cx: Cx, { version, ...plan }: SaveReviewPlan): Promise<ReviewPlanItem> {
  require(cx, "authority.manage");
  const present = await cx.store.get(ReviewPlanEntity, REVIEW_PLAN_KEY);
  if ((present?.version ?? 0) !== version) throw new Refusal("conflict", "item.changed");
  for (const { visas } of plan.types) {
    if (visas.length > 0)
      visasOf(
        visas,
        await readStaff(
          cx,
          visas.map(({ staffId }) => staffId),
        ),
        plan.visaDays,
      );
  }
  await cx.store.write([
    present ? replace(ReviewPlanEntity, { ...present, ...plan }) : create(ReviewPlanEntity, plan),
    event(cx, "review_plan.changed", "review-plan", { types: plan.types.length }),
  ]);
  return { ...plan, version: version + 1 };
}
