import type { SeriesPoint } from "@vanthu/office/report/schema.ts";
import type { JSX } from "solid-js";
import { number } from "../../i18n/format.ts";
import { BarChart } from "../../ui/chart-bars.tsx";
import { weekNumber } from "./week-number.ts";
import { t } from "./words.ts";

/** What the server gives at most. */
const WEEKS = 8;

/** Documents in and out over the last weeks; the last is the one read about. */
export function WeekChart(props: { series: readonly SeriesPoint[] }): JSX.Element {
  const names = (): string[] => props.series.map(({ week }) => String(weekNumber(week)));
  const last = (): SeriesPoint | undefined => props.series.at(-1);
  return (
    <BarChart
      title={t("seriesTitle", props.series.length)}
      summary={t(
        "seriesSummary",
        names()[0] ?? "",
        names().at(-1) ?? "",
        number(last()?.received ?? 0),
        number(last()?.issued ?? 0),
      )}
      groupHead={t("week")}
      groups={names()}
      current={props.series.length - 1}
      slots={WEEKS}
      series={[
        { name: t("seriesReceived"), fill: "first", values: props.series.map(({ received }) => received) },
        { name: t("seriesIssued"), fill: "second", values: props.series.map(({ issued }) => issued) },
      ]}
    />
  );
}
