import { createSignal, type JSX } from "solid-js";
import { readTime } from "../../../../i18n/time-entry.ts";
import { DateField } from "../../../../ui/date-field.tsx";
import { TimeField } from "../../../../ui/time-field.tsx";
import { t } from "../../draft-words.ts";

/** What an hour is until somebody names another. */
const MORNING = "08:00";

/**
 * A day and an hour, `2026-11-20T14:00`; "" without a day. The day is written as everywhere here: the browser's own field
 * for both shows the month first on many a machine.
 */
export function MomentField(props: {
  id: string;
  label: string;
  value: string;
  onValue: (at: string) => void;
}): JSX.Element {
  const [hour, setHour] = createSignal(props.value.slice(11, 16));
  const day = (): string => props.value.slice(0, 10);
  const give = (on: string, at: string): void => {
    props.onValue(on === "" ? "" : `${on}T${at === "" ? MORNING : at}`);
  };
  return (
    <div class="draft-moment">
      <DateField
        id={props.id}
        label={t("momentDay", props.label)}
        value={day()}
        onValue={(on) => {
          give(on, hour());
        }}
      />
      <TimeField
        id={`${props.id}-hour`}
        label={t("momentHour", props.label)}
        value={props.value === "" ? hour() : props.value.slice(11, 16)}
        onValue={(at) => {
          setHour(at);
          if (at === "" || readTime(at) !== undefined) give(day(), at);
        }}
      />
    </div>
  );
}
