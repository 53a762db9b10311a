import type { Report } from "@vanthu/office/report/schema.ts";
import type { WeekList } from "@vanthu/office/report/week-schema.ts";
import ChartColumn from "lucide-solid/icons/chart-column";
import type { InferOutput } from "valibot";
import { createSignal, Show, type Accessor, type JSX } from "solid-js";
import { get, getNamed, post } from "../../api.ts";
import { date, dateTime, number, weekdayMoment } from "../../i18n/format.ts";
import { useMay } from "../../session.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { createLoad, Loaded, type Load } from "../../ui/loaded.tsx";
import { Note } from "../../ui/note.tsx";
import { useTitle } from "../../ui/title.ts";
import { listAddress, REPORTS, rowListAddress, weekApi } from "./address.ts";
import { CommentsCard } from "./comments-card.tsx";
import { headlineOf } from "./figure-headline.ts";
import { FigureTables, type FigureAddresses } from "./figures-view.tsx";
import { Headline } from "./headline.tsx";
import { ReportStateBadge } from "./state-badge.tsx";
import { WeekChart } from "./week-chart.tsx";
import { firstDay, weekNumber } from "./week-number.ts";
import { WeekToolbar } from "./week-toolbar.tsx";
import { t } from "./words.ts";

/** The week one comes for: the report that waits for comments or to be confirmed, or else the week that runs. */
export function UnitHome(): JSX.Element {
  useTitle(() => t("place"));
  const [key] = createSignal("weeks");
  const weeks = createLoad(key, () => get<InferOutput<typeof WeekList>>("/api/reports/weeks"));
  return (
    <Loaded load={weeks} rows={8}>
      {(list) => (
        <Show when={list().items.find(({ state }) => state === "made") ?? list().items[0]} fallback={<NoWeek />}>
          {(line) => <UnitWeek week={line().week} />}
        </Show>
      )}
    </Loaded>
  );
}

function NoWeek(): JSX.Element {
  return (
    <div class="page rp">
      <div class="page-head">
        <h1 class="grow">{t("place")}</h1>
      </div>
      <div class="card">
        <Empty icon={ChartColumn} title={t("emptyTitle")} text={t("emptyText")} />
      </div>
    </div>
  );
}

/** Báo cáo tuần of the unit: figures that open the lists behind them, the comments, what can be done with it. */
export function UnitWeek(props: { week: string }): JSX.Element {
  const may = useMay();
  const load = createLoad(
    () => props.week,
    (week) => getNamed<Report>(weekApi(week)),
  );
  /** What was read before stays while another week comes, but not beside the words that it could not be read. */
  const shown = (): Report | undefined => (load.error() === undefined ? load.data() : undefined);
  const title = (): string => {
    const report = shown();
    return report === undefined ? t("weekName", weekNumber(props.week)) : titleOf(report);
  };
  useTitle(title);
  return (
    <div class="page rp">
      <div class="page-head">
        <div class="grow">
          <div class="flex flex-wrap">
            <Show when={shown()}>
              {(report) => (
                <>
                  <ReportStateBadge report={report()} />
                  <span class="meta">
                    {madeLine(report())}
                    <Show when={may("task.handle")}>
                      <span class="no-print"> · {t("press")}</span>
                    </Show>
                  </span>
                </>
              )}
            </Show>
          </div>
          <h1 class="rp-title">{title()}</h1>
        </div>
        <Show
          when={shown()}
          fallback={
            <Show when={load.error()}>
              <div class="toolbar">
                <ButtonLink href={REPORTS}>{t("latest")}</ButtonLink>
              </div>
            </Show>
          }
        >
          {(report) => <WeekToolbar report={report()} onChanged={load.put} />}
        </Show>
      </div>
      <div class="stack">
        <Loaded load={load} rows={8}>
          {(report) => <WeekBody report={report} load={load} />}
        </Loaded>
      </div>
    </div>
  );
}

function titleOf(report: Report): string {
  return t("weekTitle", weekNumber(report.week), firstDay(report.from, report.to), date(report.to));
}

function madeLine(report: Report): string {
  return report.madeAt === undefined ? t("runningFigures") : t("madeAt", weekdayMoment(report.madeAt));
}

/** Whether nothing at all happened in the week and nothing was carried over. */
function isEmpty(report: Report): boolean {
  const { headline, handling, carryOver } = report;
  return [headline.received.value, headline.issued.value, handling.assigned, carryOver.open.value].every((n) => !n);
}

function WeekBody(props: { report: Accessor<Report>; load: Load<Report> }): JSX.Element {
  const may = useMay();
  const report = (): Report => props.report();
  const addresses: FigureAddresses = {
    list: (query) => (may("task.handle") ? listAddress(report().week, query) : undefined),
    row: (figure, query) => (may("task.handle") ? rowListAddress(report().week, figure, query) : undefined),
  };
  const comparedWith = (): string => t("comparedWith", weekNumber(report().series.at(-2)?.week ?? report().week));
  const afterCut = (): boolean => report().afterCut.received + report().afterCut.issued > 0;

  return (
    <>
      <Show when={isEmpty(report())}>
        <Note kind="info">
          <b>{t("emptyTitle")}.</b> {t(report().next === undefined ? "emptyText" : "emptyPast")}
        </Note>
      </Show>
      <Headline
        label={t("headline")}
        figures={headlineOf(report().headline, addresses, report().series.length > 1 ? comparedWith() : undefined)}
      />
      <div class="rp-mid">
        <WeekChart series={report().series} />
        <CommentsCard
          comments={report().comments}
          closed={report().state === "open" ? t("commentsNotYet") : undefined}
          onComment={
            report().actions.includes("comment")
              ? async (text) => {
                  props.load.put(await post<Report>(`${weekApi(report().week)}/comments`, { text }));
                }
              : undefined
          }
        />
      </div>
      <Show when={!isEmpty(report())}>
        <FigureTables figures={report()} addresses={addresses} />
      </Show>
      <Show when={afterCut()}>
        <p class="meta">{t("afterCut", number(report().afterCut.received), number(report().afterCut.issued))}</p>
      </Show>
      <p class="meta rp-proof">
        {[
          t("automatic"),
          t("code", report().week),
          report().madeAt === undefined ? "" : t("madeAt", dateTime(report().madeAt ?? "")),
          report().sha256 === undefined ? "" : t("hash", report().sha256 ?? ""),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </>
  );
}
