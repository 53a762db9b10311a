import { useNavigate } from "@solidjs/router";
import type { PeriodKind } from "@vanthu/office/report/period-schema.ts";
import { For, type JSX } from "solid-js";
import { officeDate } from "../../i18n/format.ts";
import { REPORTS } from "./address.ts";
import { lastComplete, PERIOD_KINDS } from "./period.ts";
import { t } from "./words.ts";

/** How it stands now, the week, or one of the periods of Decree 09/2019; opens the last complete one. */
export function PeriodChooser(props: { kind: "now" | "week" | PeriodKind }): JSX.Element {
  const navigate = useNavigate();
  const open = (value: string): void => {
    const kind = PERIOD_KINDS.find((one) => one === value);
    const now = value === "now" ? `${REPORTS}/now` : REPORTS;
    navigate(kind === undefined ? now : `${REPORTS}/period/${kind}/${lastComplete(kind, officeDate(Date.now()))}`);
  };
  return (
    <select
      class="input rp-chooser"
      aria-label={t("period")}
      onChange={(event) => {
        open(event.currentTarget.value);
      }}
    >
      <For each={["now", "week", ...PERIOD_KINDS] as const}>
        {(kind) => (
          <option value={kind} selected={kind === props.kind}>
            {t(`period_${kind}`)}
          </option>
        )}
      </For>
    </select>
  );
}
