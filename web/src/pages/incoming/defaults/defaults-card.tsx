import Plus from "lucide-solid/icons/plus";
import X from "lucide-solid/icons/x";
import type { SetHandlingDefaults } from "@vanthu/office/incoming/defaults-schema.ts";
import type { ColleagueList } from "@vanthu/office/staff/schema.ts";
import type { InferOutput } from "valibot";
import { createSignal, Index, type JSX } from "solid-js";
import { get, put } from "../../../api.ts";
import { colleagueOption } from "../../../colleague/colleague-choice.ts";
import { Button, IconButton } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Check } from "../../../ui/check.tsx";
import { createLoad, Loaded } from "../../../ui/loaded.tsx";
import { SettingsForm, type FieldMarks } from "../../../ui/settings-form.tsx";
import { Select, TextField } from "../../../ui/text-field.tsx";
import { TimeField } from "../../../ui/time-field.tsx";
import { bodyOf, entryOf, problemsOf, type DefaultsEntry } from "./defaults-form.ts";
import "./defaults.css";
import { t } from "./words.ts";

const ADDRESS = "/api/work/handling-defaults";
const INSTRUCTS: readonly string[] = ["chair", "viceChair"];

interface Given {
  set: SetHandlingDefaults;
  staff: InferOutput<typeof ColleagueList>;
}

/** Quy định xử lý văn bản đến: through whose hands, until when where nobody says, and the hours of work. */
export function HandlingDefaultsCard(props: { title?: string }): JSX.Element {
  const load = createLoad(
    () => ADDRESS,
    async (address): Promise<Given> => {
      const [set, staff] = await Promise.all([
        get<SetHandlingDefaults>(address),
        get<InferOutput<typeof ColleagueList>>("/api/staff"),
      ]);
      return { set, staff };
    },
  );
  return (
    <Card title={props.title ?? t("title")}>
      <div class="card-body">
        <Loaded load={load} rows={6}>
          {(given) => (
            <DefaultsForm
              given={given()}
              onSaved={(set) => {
                load.put({ ...given(), set });
              }}
              onStale={load.reload}
            />
          )}
        </Loaded>
      </div>
    </Card>
  );
}

function DefaultsForm(props: {
  given: Given;
  onSaved: (set: SetHandlingDefaults) => void;
  onStale: () => void;
}): JSX.Element {
  const [entry, setEntry] = createSignal<DefaultsEntry>(entryOf(props.given.set));
  const change = (part: Partial<DefaultsEntry>): void => {
    setEntry({ ...entry(), ...part });
  };
  const changeType = (at: number, part: Partial<DefaultsEntry["byType"][number]>): void => {
    change({ byType: entry().byType.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  };

  const number = (id: "days" | "express" | "rush" | "urgent", { errorOf }: FieldMarks): JSX.Element => (
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
  );
  const clock = (
    id: "morningFrom" | "morningTo" | "afternoonFrom" | "afternoonTo",
    { errorOf }: FieldMarks,
  ): JSX.Element => (
    <TimeField
      id={id}
      label={t(id)}
      error={errorOf(id)}
      value={entry()[id]}
      onValue={(value) => {
        change({ [id]: value });
      }}
    />
  );

  return (
    <SettingsForm
      words={{ title: t("title"), lead: t("lead"), save: t("save"), saved: t("saved"), changed: t("changed") }}
      problems={() => problemsOf(entry())}
      send={async () => {
        props.onSaved(await put<SetHandlingDefaults>(ADDRESS, bodyOf(entry(), props.given.set.version)));
      }}
      onStale={props.onStale}
    >
      {(marks) => (
        <>
          <fieldset class="stack-2">
            <legend>{t("way")}</legend>
            <Check
              label={t("throughOffice")}
              hint={t("throughOfficeHint")}
              checked={entry().throughOffice}
              onChecked={(throughOffice) => {
                change({ throughOffice });
              }}
            />
            <Check
              label={t("acrossUnits")}
              hint={t("acrossUnitsHint")}
              checked={entry().acrossUnits}
              onChecked={(acrossUnits) => {
                change({ acrossUnits });
              }}
            />
            <Select
              label={t("instructor")}
              hint={t("instructorHint")}
              placeholder={t("instructorNone")}
              value={entry().instructorId}
              options={props.given.staff.items
                .filter(({ posts }) => posts.some((post) => INSTRUCTS.includes(post)))
                .map(colleagueOption)}
              onValue={(instructorId) => {
                change({ instructorId });
              }}
            />
          </fieldset>
          <fieldset class="stack-2">
            <legend>{t("deadlines")}</legend>
            <div class="def-grid">
              {number("days", marks)}
              {number("express", marks)}
              {number("rush", marks)}
              {number("urgent", marks)}
            </div>
          </fieldset>
          <fieldset class="stack-2" id="byType" tabindex="-1">
            <legend>{t("byType")}</legend>
            <Index each={entry().byType}>
              {(one, at) => (
                <div class="def-type">
                  <TextField
                    label={t("typeName")}
                    value={one().typeName}
                    onValue={(typeName) => {
                      changeType(at, { typeName });
                    }}
                  />
                  <TextField
                    label={t("typeDays")}
                    inputmode="numeric"
                    value={one().days}
                    onValue={(days) => {
                      changeType(at, { days });
                    }}
                  />
                  <IconButton
                    kind="quiet"
                    icon={X}
                    label={t("removeType", one().typeName)}
                    onClick={() => {
                      change({ byType: entry().byType.filter((_, index) => index !== at) });
                    }}
                  />
                </div>
              )}
            </Index>
            <p>
              <Button
                size="s"
                icon={Plus}
                onClick={() => {
                  change({ byType: [...entry().byType, { typeName: "", days: "" }] });
                }}
              >
                {t("addType")}
              </Button>
            </p>
          </fieldset>
          <fieldset class="stack-2">
            <legend>{t("hours")}</legend>
            <div class="def-grid">
              {clock("morningFrom", marks)}
              {clock("morningTo", marks)}
              {clock("afternoonFrom", marks)}
              {clock("afternoonTo", marks)}
            </div>
          </fieldset>
        </>
      )}
    </SettingsForm>
  );
}
