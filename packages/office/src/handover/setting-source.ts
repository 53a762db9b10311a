import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { HANDLING_DEFAULTS_KEY, HandlingDefaultsEntity } from "../incoming/defaults-item.ts";
import { forgetWay } from "../incoming/defaults-service.ts";
import { mayInstruct } from "../incoming/owner-rules.ts";
import type { ReviewPlan } from "../outgoing/circuit-schema.ts";
import { REVIEW_PLAN_KEY, ReviewPlanEntity } from "../outgoing/review-plan-item.ts";
import type { Staff, StaffId } from "../staff/schema.ts";
import type { HandoverSource, Move } from "./source.ts";

const HANDLING = "setting#handling";
const REVIEW_PLAN = "setting#review-plan";

/** What the office has set that names the leaver: who instructs on what comes in, and the usual steps of approval. */
export const settingSource: HandoverSource = {
  kinds: ["setting"],
  async list(cx, staffId) {
    const [defaults, plan] = await Promise.all([
      cx.store.get(HandlingDefaultsEntity, HANDLING_DEFAULTS_KEY),
      cx.store.get(ReviewPlanEntity, REVIEW_PLAN_KEY),
    ]);
    const held = (ref: string, title: string, href: string) => ({
      kind: "setting" as const,
      ref,
      title,
      href,
      how: "give" as const,
    });
    return [
      ...(defaults?.instructorId === staffId
        ? [held(HANDLING, "Người cho ý kiến chỉ đạo văn bản đến", "/unit/handling")]
        : []),
      ...(plan && namesIn(plan, staffId)
        ? [held(REVIEW_PLAN, "Bước duyệt trong luồng trình mặc định", "/unit/review-plan")]
        : []),
    ];
  },
  move: (cx, ref, from, to) => (ref === HANDLING ? moveInstructor(cx, from, to) : movePlan(cx, from, to)),
};

/** Who may not instruct does not: the head of the agency does then, as where nobody is named. */
async function moveInstructor(cx: Cx, from: Staff, to: Staff): Promise<Move> {
  const defaults = await cx.store.get(HandlingDefaultsEntity, HANDLING_DEFAULTS_KEY);
  if (defaults?.instructorId !== from.id) return undefined;
  forgetWay(cx);
  const takes = mayInstruct(to);
  return {
    operations: [
      replace(HandlingDefaultsEntity, { ...defaults, instructorId: takes ? to.id : undefined }),
      event(cx, "handling.defaults_set", "handling", {
        staffName: from.fullName,
        ...(takes && { toName: to.fullName }),
      }),
    ],
    ends: takes ? "moved" : "ended",
  };
}

async function movePlan(cx: Cx, from: Staff, to: Staff): Promise<Move> {
  const plan = await cx.store.get(ReviewPlanEntity, REVIEW_PLAN_KEY);
  if (!plan || !namesIn(plan, from.id)) return undefined;
  const types = plan.types.map((type) => ({ ...type, visas: given(type.visas, from.id, to.id) }));
  return {
    operations: [
      replace(ReviewPlanEntity, { ...plan, types }),
      event(cx, "review_plan.changed", "review-plan", { staffName: from.fullName, toName: to.fullName }),
    ],
    ends: "moved",
  };
}

function namesIn({ types }: ReviewPlan, staffId: string): boolean {
  return types.some(({ visas }) => visas.some((visa) => visa.staffId === staffId));
}

/** Nobody is two steps of one way: who is one already takes no second. */
function given<V extends { readonly staffId: StaffId }>(visas: readonly V[], fromId: StaffId, toId: StaffId): V[] {
  const isIn = visas.some(({ staffId }) => staffId === toId);
  return visas.flatMap((visa) => {
    if (visa.staffId !== fromId) return [visa];
    return isIn ? [] : [{ ...visa, staffId: toId }];
  });
}
