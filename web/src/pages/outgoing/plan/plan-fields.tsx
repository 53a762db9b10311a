import Plus from "lucide-solid/icons/plus";
import type { SaveReviewPlan } from "@vanthu/office/outgoing/circuit-schema.ts";
import type { Colleague } from "@vanthu/office/staff/schema.ts";
import { createEffect, createSignal, For, Index, on, Show, type JSX } from "solid-js";
import { put } from "../../../api.ts";
import { Button } from "../../../ui/button.tsx";
import { SettingsForm } from "../../../ui/settings-form.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { DaysFields } from "./days-fields.tsx";
import "./plan.css";
import { bodyOf, entryOf, newType, problemsOf, type PlanEntry } from "./plan-form.ts";
import { TypeFields } from "./type-fields.tsx";
import { t } from "./words.ts";

export const PLAN_ADDRESS = "/api/work/outgoing/review-plan";

/** The fields of the plan; what is wrong stands beside its field and above all. */
export function PlanForm(props: {
  plan: SaveReviewPlan;
  staff: readonly Colleague[];
  onSaved: (plan: SaveReviewPlan) => void;
  onStale: () => void;
}): JSX.Element {
  const [entry, setEntry] = createSignal<PlanEntry>(entryOf(props.plan));
  createEffect(
    on(
      () => props.plan,
      (plan) => setEntry(entryOf(plan)),
      { defer: true },
    ),
  );
  const change = (part: Partial<PlanEntry>): void => {
    setEntry({ ...entry(), ...part });
  };
  return (
    <SettingsForm
      words={{ title: t("title"), lead: t("lead"), save: t("save"), saved: t("saved"), changed: t("changed") }}
      problems={() => problemsOf(entry())}
      send={async () => {
        props.onSaved(await put<SaveReviewPlan>(PLAN_ADDRESS, bodyOf(entry(), props.plan.version)));
      }}
      onStale={props.onStale}
    >
      {({ errorOf, clear }) => (
        <>
          <fieldset class="stack-2">
            <legend>{t("days")}</legend>
            <p class="meta">{t("daysHint")}</p>
            <div class="plan-days">
              <DaysFields
                id="days"
                days={entry().days}
                errorOf={errorOf}
                onDays={(days) => {
                  change({ days });
                }}
              />
              <For each={["visaDays", "opinionDays"] as const}>
                {(id) => (
                  <TextField
                    id={id}
                    label={t(id)}
                    inputmode="numeric"
                    error={errorOf(id)}
                    value={entry()[id]}
                    onValue={(value) => {
                      change({ [id]: value });
                    }}
                  />
                )}
              </For>
            </div>
          </fieldset>
          <fieldset class="stack-2">
            <legend>{t("types")}</legend>
            <Show when={entry().types.length === 0}>
              <p class="meta">{t("typesNone")}</p>
            </Show>
            <Index each={entry().types}>
              {(one, at) => (
                <TypeFields
                  id={`type-${at}`}
                  type={one()}
                  staff={props.staff}
                  usualDays={entry().visaDays}
                  errorOf={errorOf}
                  onType={(type) => {
                    change({ types: entry().types.map((other, index) => (index === at ? type : other)) });
                  }}
                  onRemove={() => {
                    clear();
                    change({ types: entry().types.filter((_, index) => index !== at) });
                  }}
                />
              )}
            </Index>
            <p>
              <Button
                size="s"
                icon={Plus}
                onClick={() => {
                  change({ types: [...entry().types, newType(entry())] });
                }}
              >
                {t("addType")}
              </Button>
            </p>
          </fieldset>
        </>
      )}
    </SettingsForm>
  );
}
