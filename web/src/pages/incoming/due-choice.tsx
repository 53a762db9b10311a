import { createSignal, Show, type JSX } from "solid-js";
import { date, weekdayDate } from "../../i18n/format.ts";
import type { words } from "../../i18n/language.ts";
import type { instruct } from "../../i18n/vi/instruct.ts";
import { Chip } from "../../ui/chip.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { addWorkingDays, isWorkingDay, type DaysApart } from "../../working-day.ts";

/** What is wrong with a deadline: past, or a day on which nobody works. */
export function dueProblem(dueOn: string, today: string, apart: DaysApart): "past" | "dayOff" | undefined {
  if (dueOn === "") return undefined;
  if (dueOn < today) return "past";
  return isWorkingDay(dueOn, apart) ? undefined : "dayOff";
}

/** The deadline by one press, counted in working days; or typed. */
export function DueChoice(props: {
  value: string;
  fromDocument: string | undefined;
  /** Counted by the unit's own rule; nobody said it. */
  isDefault?: boolean;
  /** It was assigned before: the deadline is the one it had then. */
  isAnew?: boolean;
  /** Found in the text, or set by a rule: with the sentence it comes from. */
  proposed?: { dueOn: string; sentence?: string | undefined; rule?: { name: string } | undefined } | undefined;
  today: string;
  apart: DaysApart;
  error: string | undefined;
  t: ReturnType<typeof words<typeof instruct>>;
  onValue: (on: string) => void;
}): JSX.Element {
  const [picking, setPicking] = createSignal(false);
  const choices = (): { word: "today" | "tomorrow" | "inThree" | "inFive"; on: string }[] => [
    ...(isWorkingDay(props.today, props.apart) ? [{ word: "today" as const, on: props.today }] : []),
    { word: "tomorrow", on: addWorkingDays(props.today, 1, props.apart) },
    { word: "inThree", on: addWorkingDays(props.today, 3, props.apart) },
    { word: "inFive", on: addWorkingDays(props.today, 5, props.apart) },
  ];
  /** What the document's own deadline is called: where another was found in the text, it is the one of the entry. */
  const ownWord = (): "dueNow" | "dueDefault" | "dueRegistered" | "dueFromDocument" => {
    if (props.isAnew) return "dueNow";
    if (props.isDefault) return "dueDefault";
    return props.proposed && props.proposed.dueOn !== props.fromDocument ? "dueRegistered" : "dueFromDocument";
  };
  /** A day that has passed cannot be given, so it is not offered. */
  const open = (on: string | undefined): string | undefined => (on !== undefined && on >= props.today ? on : undefined);
  const own = (): string | undefined => open(props.fromDocument);
  const found = (): typeof props.proposed =>
    open(props.proposed?.dueOn) === undefined || props.proposed?.dueOn === own() ? undefined : props.proposed;
  const choose = (on: string): void => {
    setPicking(false);
    props.onValue(on === props.value ? "" : on);
  };
  return (
    <fieldset id="due" tabindex="-1">
      <legend>{props.t("due")}</legend>
      <div class="chips">
        <Show when={found()}>
          {(one) => (
            <Chip
              on={props.value === one().dueOn}
              ticked
              onPress={() => {
                choose(one().dueOn);
              }}
            >
              {props.t(one().sentence === undefined ? "dueByRule" : "dueFromDocument", date(one().dueOn))}
            </Chip>
          )}
        </Show>
        <Show when={own()}>
          {(on) => (
            <Chip
              on={props.value === on()}
              ticked
              onPress={() => {
                choose(on());
              }}
            >
              {props.t(ownWord(), date(on()))}
            </Chip>
          )}
        </Show>
        {choices()
          .filter((one) => one.on !== own() && one.on !== props.proposed?.dueOn)
          .map((one) => (
            <Chip
              on={props.value === one.on}
              ticked
              onPress={() => {
                choose(one.on);
              }}
            >
              {props.t(one.word)}
            </Chip>
          ))}
        <Chip on={picking()} onPress={() => setPicking(!picking())}>
          {props.t("pick")}
        </Chip>
      </div>
      <Show when={picking()}>
        <DateField label={props.t("pickLabel")} value={props.value} onValue={props.onValue} min={props.today} />
      </Show>
      <p classList={{ meta: props.error === undefined, err: props.error !== undefined }}>
        {props.error ?? (props.value === "" ? props.t("noDue") : props.t("dueWords", weekdayDate(props.value)))}
      </p>
      <Show when={props.proposed?.sentence}>
        {(words) => <blockquote class="quote due-source">{props.t("dueSentence", words())}</blockquote>}
      </Show>
    </fieldset>
  );
}
