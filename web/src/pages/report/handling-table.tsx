import type { DepartmentRow } from "@vanthu/office/report/schema.ts";
import { Show, type JSX } from "solid-js";
import { ChartLegend } from "../../ui/chart-legend.tsx";
import { ShareBar } from "../../ui/chart-share.tsx";
import { Table, type Column } from "../../ui/table.tsx";
import { FigureLink } from "./figure-link.tsx";
import { percent } from "./percent.ts";
import { t } from "./words.ts";

/** How a department or a person handled what was assigned. */
export type HandlingLine = Omit<DepartmentRow, "departmentId"> & { detail?: string };

/** The figures of a line that have a list behind them. */
export type HandlingFigure = "assigned" | "onTime" | "late" | "doneWithoutDeadline" | "inProgress" | "overdue";

const PARTS = [
  { key: "onTime", head: "doneOnTime", legend: "legendOnTime", fill: "first" },
  { key: "late", head: "doneLate", legend: "legendLate", fill: "second" },
  { key: "doneWithoutDeadline", head: "doneWithoutDeadline", legend: "legendWithoutDeadline", fill: "pale" },
  { key: "inProgress", head: "inProgress", legend: "inProgress", fill: "dotted" },
  { key: "overdue", head: "overdueNow", legend: "overdueNow", fill: "striped" },
] as const;

/** Assigned, on time, late, in progress, overdue: in figures, and as one bar for each line. */
export function HandlingTable(props: {
  title: string;
  who: string;
  lines: readonly HandlingLine[];
  href: (line: HandlingLine, figure: HandlingFigure) => string | undefined;
}): JSX.Element {
  /** Most offices give each document a deadline: a part that nobody has takes no room. */
  const parts = (): (typeof PARTS)[number][] =>
    PARTS.filter(({ key }) => key !== "doneWithoutDeadline" || props.lines.some((line) => line[key] > 0));
  const figure = (key: HandlingFigure, head: string): Column<HandlingLine> => ({
    key,
    head,
    num: true,
    cell: (line) => (
      <FigureLink n={line[key]} href={props.href(line, key)} late={key === "overdue"} of={`${head}, ${line.name}`} />
    ),
  });
  const columns = (): Column<HandlingLine>[] => [
    {
      key: "name",
      head: props.who,
      cell: (line) => (
        <span class="rp-name">
          {line.name}
          <Show when={line.detail}>
            <span class="meta block">{line.detail}</span>
          </Show>
        </span>
      ),
    },
    figure("assigned", t("assigned")),
    ...parts().map(({ key, head }) => figure(key, t(head))),
    {
      key: "share",
      head: t("share"),
      cell: (line) => <ShareBar parts={parts().map(({ key, fill }) => ({ value: line[key], fill }))} />,
      class: "rp-share",
    },
    { key: "rate", head: t("rate"), num: true, cell: (line) => <b>{percent(line.rate)}</b> },
  ];
  return (
    <section class="card rp-handling" aria-label={props.title}>
      <div class="card-head">
        <h2 class="grow">{props.title}</h2>
        <ChartLegend entries={parts().map(({ legend, fill }) => ({ name: t(legend), fill }))} />
      </div>
      <Show when={props.lines.length > 0} fallback={<p class="card-body meta">{t("noHandling")}</p>}>
        <div class="scroll-x" tabindex="0" role="region" aria-label={props.title}>
          <Table caption={props.title} middle columns={columns()} rows={props.lines} />
        </div>
      </Show>
    </section>
  );
}
