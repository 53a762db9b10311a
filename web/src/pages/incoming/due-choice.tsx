import { createSignal, Show, type JSX } from "solid-js";
import { date, weekdayDate } from "../../i18n/format.ts";
import type { words } from "../../i18n/language.ts";
import type { instruct } from "../../i18n/vi/instruct.ts";
import { Chip } from "../../ui/chip.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { addWorkingDays, isWorkingDay, onWorkingDay, type DaysApart } from "../../working-day.ts";

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
  /** A day that has passed cannot be given, so it is not offered; instead of a day off, the next working day. */
  const open = (on: string | undefined): string | undefined =>
    on !== undefined && on >= props.today ? onWorkingDay(on, props.apart) : undefined;
  const own = (): string | undefined => open(props.fromDocument);
  const found = (): string | undefined => {
    const on = open(props.proposed?.dueOn);
    return on === own() ? undefined : on;
  };
  /** A day that is not the one that was named says so. */
  const named = (words: string, on: string, source: string | undefined): string =>
    source === undefined || on === source ? words : `${words} ${props.t("dueMoved", date(source))}`;
  /** What the document gets as the form stands: without a day chosen it keeps its own. */
  const outcome = (): string => {
    if (props.value !== "") return props.t("dueWords", weekdayDate(props.value));
    const kept = props.fromDocument;
    return kept === undefined ? props.t("noDue") : props.t("dueKept", weekdayDate(kept), kept < props.today);
  };
  const choose = (on: string): void => {
    setPicking(false);
    props.onValue(on === props.value ? "" : on);
  };
  return (
    <fieldset id="due" tabindex="-1">
      <legend>{props.t("due")}</legend>
      <div class="chips">
        <Show when={found()}>
          {(on) => (
            <Chip
              on={props.value === on()}
              ticked
              onPress={() => {
                choose(on());
              }}
            >
              {named(
                props.t(props.proposed?.sentence === undefined ? "dueByRule" : "dueFromDocument", date(on())),
                on(),
                props.proposed?.dueOn,
              )}
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
              {named(props.t(ownWord(), date(on())), on(), props.fromDocument)}
            </Chip>
          )}
        </Show>
        {choices()
          .filter((one) => one.on !== own() && one.on !== found())
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
      <p classList={{ meta: props.error === undefined, err: props.error !== undefined }}>{props.error ?? outcome()}</p>
      <Show when={props.proposed?.sentence}>
        {(words) => <blockquote class="quote due-source">{props.t("dueSentence", words())}</blockquote>}
      </Show>
    </fieldset>
  );
}
