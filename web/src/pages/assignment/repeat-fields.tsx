import { Show, type JSX } from "solid-js";
import { DateField } from "../../ui/date-field.tsx";
import { Select, TextField } from "../../ui/text-field.tsx";
import type { RepeatForm } from "./repeat-form.ts";
import { TURNS, WEEKDAYS, weekdayWord } from "./repeat-words.ts";
import { t } from "./words.ts";

const EVERY = ["never", "week", "month", "quarter", "year"] as const;

/** How work repeats: every week, month, quarter or year, on which day, and how long before it is given. */
export function RepeatFields(props: {
  form: RepeatForm;
  /** What is wrong with the day it begins. */
  fromError: string | undefined;
  onForm: (form: RepeatForm) => void;
}): JSX.Element {
  const set = (fields: Partial<RepeatForm>): void => {
    props.onForm({ ...props.form, ...fields });
  };
  const byMonth = (): boolean => props.form.every !== "never" && props.form.every !== "week";
  const inLonger = (): boolean => props.form.every === "quarter" || props.form.every === "year";
  const byWeekday = (): boolean => props.form.every === "week" || (byMonth() && props.form.dayKind === "weekday");
  const months = (): { value: string; label: string }[] =>
    Array.from({ length: props.form.every === "quarter" ? 3 : 12 }, (_, at) => String(at + 1)).map((value) => ({
      value,
      label: value,
    }));
  return (
    <div class="assignment-pair">
      <Select
        label={t("everyLabel")}
        value={props.form.every}
        options={EVERY.map((value) => ({ value, label: t(value) }))}
        onValue={(value) => set({ every: EVERY.find((one) => one === value) ?? "never", month: "1" })}
      />
      <Show when={inLonger()}>
        <Select
          label={t(props.form.every === "quarter" ? "quarterMonth" : "yearMonth")}
          value={props.form.month}
          options={months()}
          onValue={(month) => set({ month })}
        />
      </Show>
      <Show when={byMonth()}>
        <Select
          label={t("dayKind")}
          value={props.form.dayKind}
          options={[
            { value: "date", label: t("byDate") },
            { value: "weekday", label: t("byWeekday") },
          ]}
          onValue={(value) => set({ dayKind: value === "date" ? "date" : "weekday" })}
        />
        <Show
          when={props.form.dayKind === "weekday"}
          fallback={
            <TextField
              label={t("dateLabel")}
              type="number"
              min={1}
              max={31}
              value={props.form.date}
              onValue={(date) => set({ date })}
            />
          }
        >
          <Select
            label={t("nthLabel")}
            value={props.form.nth}
            options={TURNS.map((value) => ({ value, label: t(`nth${value}`) }))}
            onValue={(nth) => set({ nth })}
          />
        </Show>
      </Show>
      <Show when={byWeekday()}>
        <Select
          label={t("weekdayLabel")}
          value={props.form.weekday}
          options={WEEKDAYS.map((day) => ({ value: String(day), label: weekdayWord(day) }))}
          onValue={(weekday) => set({ weekday })}
        />
      </Show>
      <Show when={props.form.every !== "never"}>
        <TextField
          label={t("daysAhead")}
          type="number"
          min={0}
          max={30}
          value={props.form.daysAhead}
          onValue={(daysAhead) => set({ daysAhead })}
        />
        <DateField
          id="template-from"
          label={t("fromOn")}
          error={props.fromError}
          value={props.form.from}
          onValue={(from) => set({ from })}
          required
        />
      </Show>
    </div>
  );
}
