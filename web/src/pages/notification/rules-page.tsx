import type { ReminderLevel, ReminderRules } from "@vanthu/office/reminder/schema.ts";
import { createSignal, Index, Show, type JSX } from "solid-js";
import { get, put } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import { useMay } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Check } from "../../ui/check.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Select, TextField } from "../../ui/text-field.tsx";
import { useTitle } from "../../ui/title.ts";
import { toast } from "../../ui/toast.tsx";
import { NoticeTabs } from "./notice-tabs.tsx";
import { formOf, rulesOf, type RulesForm, type RulesProblems } from "./rules-form.ts";
import { t } from "./words.ts";
import "./notification.css";

const LEVELS: readonly ReminderLevel[] = ["owner", "head", "chair", "province"];
const MOST_STEPS = 8;

/** Quy tắc nhắc hạn: when the unit reminds and how far it climbs. */
export function ReminderRulesPage(): JSX.Element {
  useTitle(() => t("rules"));
  const load = createLoad(
    () => "rules",
    () => get<ReminderRules>("/api/work/reminders/rules"),
  );
  return (
    <div class="page">
      <div class="page-head">
        <div class="grow">
          <h1>{t("title")}</h1>
          <p>{t("rulesLead")}</p>
        </div>
      </div>
      <NoticeTabs />
      <Loaded load={load} rows={6}>
        {(rules) => <RulesCard rules={rules()} onSaved={load.put} />}
      </Loaded>
    </div>
  );
}

function RulesCard(props: { rules: ReminderRules; onSaved: (rules: ReminderRules) => void }): JSX.Element {
  const may = useMay();
  const mayChange = (): boolean => may("reminder.configure") || may("unit.set_up");
  // The card begins with what stands; afterwards the fields are the person's.
  const [form, setForm] = createSignal<RulesForm>(formOf(props.rules));
  const [problems, setProblems] = createSignal<RulesProblems>({ after: [] });
  const change = (part: Partial<RulesForm>): void => {
    setForm({ ...form(), ...part });
  };
  const changeStep = (at: number, part: Partial<ReminderRules["after"][number]>): void => {
    change({ after: form().after.map((step, index) => (index === at ? { ...step, ...part } : step)) });
  };
  const said = (word: "wrongBefore" | "wrongHours" | "wrongDays" | "daysTwice" | undefined): string | undefined =>
    word && t(word);

  async function save(): Promise<void> {
    const meant = rulesOf(form());
    setProblems("problems" in meant ? meant.problems : { after: [] });
    if (!("rules" in meant)) return;
    try {
      props.onSaved(await put<ReminderRules>("/api/work/reminders/rules", meant.rules));
      toast(t("rulesSaved"));
    } catch (error) {
      toast(sentence(error));
    }
  }

  return (
    <Card title={t("rules")}>
      <form
        class="card-body stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <fieldset class="stack plain" disabled={!mayChange()}>
          <TextField
            label={t("before")}
            hint={t("beforeHint")}
            error={said(problems().before)}
            value={form().before}
            onValue={(before) => {
              change({ before });
            }}
          />
          <Check
            label={t("onDay")}
            checked={form().onDay}
            onChecked={(onDay) => {
              change({ onDay });
            }}
          />
          <Index each={form().after}>
            {(step, at) => (
              <div class="step-row">
                <TextField
                  label={t("afterDays")}
                  type="number"
                  min={1}
                  max={60}
                  error={said(problems().after[at])}
                  value={String(step().days)}
                  onValue={(days) => {
                    changeStep(at, { days: Number(days) });
                  }}
                />
                <Select
                  label={t("afterTo")}
                  value={step().to}
                  options={LEVELS.map((level) => ({ value: level, label: t(level) }))}
                  onValue={(to) => {
                    changeStep(at, { to: to as ReminderLevel });
                  }}
                />
                <Button
                  onClick={() => {
                    change({ after: form().after.filter((_step, index) => index !== at) });
                  }}
                >
                  {t("removeStep")}
                </Button>
              </div>
            )}
          </Index>
          <Show when={form().after.length < MOST_STEPS}>
            <div>
              <Button
                onClick={() => {
                  const last = form().after.at(-1)?.days ?? 0;
                  change({ after: [...form().after, { days: Math.min(60, last + 1), to: "owner" }] });
                }}
              >
                {t("addStep")}
              </Button>
            </div>
          </Show>
          <TextField
            label={t("hoursBefore")}
            error={said(problems().hoursBefore)}
            value={form().hoursBefore}
            onValue={(hoursBefore) => {
              change({ hoursBefore });
            }}
          />
          <p class="meta">
            {t("hoursElsewhere")} <a href="/unit/handling">{t("hoursPage")}</a>
          </p>
          <Check
            label={t("digestOn")}
            checked={form().digest}
            onChecked={(digest) => {
              change({ digest });
            }}
          />
        </fieldset>
        <Show when={mayChange()} fallback={<p class="meta">{t("readOnly")}</p>}>
          <div>
            <Button kind="main" type="submit">
              {t("save")}
            </Button>
          </div>
        </Show>
      </form>
    </Card>
  );
}
