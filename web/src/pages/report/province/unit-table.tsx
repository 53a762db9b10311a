import CircleCheck from "lucide-solid/icons/circle-check";
import Clock from "lucide-solid/icons/clock";
import Lock from "lucide-solid/icons/lock";
import type { ProvinceReport, UnitRow } from "@vanthu/office/report/province-schema.ts";
import type { InferOutput } from "valibot";
import { createMemo, createSignal, Show, type JSX } from "solid-js";
import { number } from "../../../i18n/format.ts";
import { Badge, type Tone } from "../../../ui/badge.tsx";
import { Chip } from "../../../ui/chip.tsx";
import { ChartLegend } from "../../../ui/chart-legend.tsx";
import { ShareBar } from "../../../ui/chart-share.tsx";
import type { IconShape } from "../../../ui/icon.tsx";
import { Table, type Column, type Sorting } from "../../../ui/table.tsx";
import { percent } from "../percent.ts";
import { t as say } from "../words.ts";
import { unitAddress } from "./address.ts";
import { sortUnits, type UnitSortKey } from "./sort-units.ts";
import { t } from "./words.ts";

export type UnitRowView = InferOutput<typeof UnitRow>;

const STATE: Record<UnitRowView["state"], { tone: Tone; icon: IconShape }> = {
  sent: { tone: "ok", icon: CircleCheck },
  notSent: { tone: "warn", icon: Clock },
  notOpen: { tone: "neutral", icon: Clock },
  closed: { tone: "neutral", icon: Lock },
};

const PARTS = [
  { key: "onTime", word: "legendOnTime", fill: "first" },
  { key: "late", word: "legendLate", fill: "second" },
  { key: "inProgress", word: "inProgress", fill: "dotted" },
  { key: "overdue", word: "overdueNow", fill: "striped" },
] as const;

/** Every unit with its place, its figures and whether it sent; sorted by any column, narrowed to those that have not sent. */
export function UnitTable(props: { report: ProvinceReport }): JSX.Element {
  const [sorting, setSorting] = createSignal<Sorting & { key: UnitSortKey }>({ key: "rank", direction: "ascending" });
  const [onlyMissing, setOnlyMissing] = createSignal(false);
  const rows = createMemo(() => {
    const shown = onlyMissing() ? props.report.rows.filter(({ state }) => state === "notSent") : props.report.rows;
    return sortUnits(shown, sorting());
  });
  const sort = (key: string): void => {
    const chosen = SORTABLE.find((one) => one === key);
    if (chosen === undefined) return;
    const again = sorting().key === chosen && sorting().direction === "ascending";
    setSorting({ key: chosen, direction: again ? "descending" : "ascending" });
  };
  return (
    <section class="card rp-handling" aria-label={t("ranking")}>
      <div class="card-head flex-wrap">
        <h2 class="grow">{t("ranking")}</h2>
        <Show when={props.report.missing.length > 0}>
          <Chip on={onlyMissing()} ticked onPress={() => setOnlyMissing(!onlyMissing())}>
            {t("onlyMissing")}
          </Chip>
        </Show>
        <ChartLegend entries={PARTS.map(({ word, fill }) => ({ name: say(word), fill }))} />
      </div>
      <div class="scroll-x" tabindex="0" role="region" aria-label={t("ranking")}>
        <Table
          caption={t("ranking")}
          middle
          columns={columnsOf(props.report.week)}
          rows={rows()}
          sorting={sorting()}
          onSort={sort}
        />
      </div>
    </section>
  );
}

const SORTABLE: readonly UnitSortKey[] = ["rank", "name", "received", "overdue", "onTime", "registeredInTime", "axis"];

function columnsOf(week: string): Column<UnitRowView>[] {
  const count = (key: "received" | "overdue", head: string): Column<UnitRowView> => ({
    key,
    head,
    num: true,
    sortable: true,
    cell: (row) => (
      <Show when={row.figures}>
        {(figures) => (
          <span classList={{ down: key === "overdue" && figures().overdue > 0 }}>{number(figures()[key])}</span>
        )}
      </Show>
    ),
  });
  const rate = (key: UnitSortKey, head: string, of: (row: UnitRowView) => number | null | undefined) => ({
    key,
    head,
    num: true,
    sortable: true,
    cell: (row: UnitRowView) => (row.figures === undefined ? "" : percent(of(row))),
  });
  return [
    {
      key: "rank",
      head: t("rank"),
      num: true,
      sortable: true,
      class: "rp-rank",
      cell: (row) => (row.rank === undefined ? "" : <b>{number(row.rank)}</b>),
    },
    {
      key: "name",
      head: say("department"),
      sortable: true,
      cell: (row) => (
        <Show when={row.figures} fallback={<span class="rp-name">{row.name}</span>}>
          <a class="rp-name" href={unitAddress(week, row.tenantId)} data-row>
            {row.name}
          </a>
        </Show>
      ),
    },
    {
      key: "state",
      head: t("state"),
      cell: (row) => (
        <Badge tone={STATE[row.state].tone} icon={STATE[row.state].icon}>
          {t(row.state)}
        </Badge>
      ),
    },
    count("received", say("seriesReceived")),
    rate("registeredInTime", t("registeredInTimeShort"), (row) => row.registeredInTimePercent),
    count("overdue", say("overdueNow")),
    {
      key: "share",
      head: say("share"),
      class: "rp-share",
      cell: (row) => (
        <Show when={row.figures}>
          {(figures) => <ShareBar parts={PARTS.map(({ key, fill }) => ({ value: figures()[key], fill }))} />}
        </Show>
      ),
    },
    rate("onTime", say("rate"), (row) => row.onTimePercent),
    rate("axis", t("axisShort"), (row) => row.axisPercent),
  ];
}
