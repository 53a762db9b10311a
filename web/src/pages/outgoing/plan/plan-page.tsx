import type { SaveReviewPlan } from "@vanthu/office/outgoing/circuit-schema.ts";
import type { ColleagueList } from "@vanthu/office/staff/schema.ts";
import type { InferOutput } from "valibot";
import type { JSX } from "solid-js";
import { get } from "../../../api.ts";
import { Card } from "../../../ui/card.tsx";
import { createLoad, Loaded } from "../../../ui/loaded.tsx";
import { useTitle } from "../../../ui/title.ts";
import { PLAN_ADDRESS, PlanForm } from "./plan-fields.tsx";
import { t } from "./words.ts";

interface Given {
  plan: SaveReviewPlan;
  staff: InferOutput<typeof ColleagueList>;
}

/** Luồng trình mặc định: who approves documents of a type besides the law's three, and how long each step may take. */
export function ReviewPlanPage(): JSX.Element {
  useTitle(() => t("title"));
  const load = createLoad(
    () => PLAN_ADDRESS,
    async (address): Promise<Given> => {
      const [plan, staff] = await Promise.all([
        get<SaveReviewPlan>(address),
        get<InferOutput<typeof ColleagueList>>("/api/staff"),
      ]);
      return { plan, staff };
    },
  );
  return (
    <div class="page">
      <h1 class="sr">{t("title")}</h1>
      <Card title={t("title")}>
        <div class="card-body">
          <Loaded load={load} rows={6}>
            {(given) => (
              <PlanForm
                plan={given().plan}
                staff={given().staff.items}
                onSaved={(plan) => {
                  load.put({ ...given(), plan });
                }}
                onStale={load.reload}
              />
            )}
          </Loaded>
        </div>
      </Card>
    </div>
  );
}
