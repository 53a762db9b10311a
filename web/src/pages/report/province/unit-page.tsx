import ArrowLeft from "lucide-solid/icons/arrow-left";
import { useParams } from "@solidjs/router";
import type { ProvinceReport } from "@vanthu/office/report/province-schema.ts";
import { Show, type JSX } from "solid-js";
import { getNamed } from "../../../api.ts";
import { date, number, weekdayMoment } from "../../../i18n/format.ts";
import { Icon } from "../../../ui/icon.tsx";
import { createLoad, Loaded } from "../../../ui/loaded.tsx";
import { Note } from "../../../ui/note.tsx";
import { useTitle } from "../../../ui/title.ts";
import { NotFoundPage } from "../../not-found/not-found-page.tsx";
import { Breakdown, type BreakdownLine } from "../breakdown.tsx";
import { Headline } from "../headline.tsx";
import { percent } from "../percent.ts";
import "../report.css";
import { firstDay, weekNumber } from "../week-number.ts";
import { t as say } from "../words.ts";
import { provinceWeekAddress, provinceWeekApi } from "./address.ts";
import { unitHeadline, type UnitFiguresView } from "./province-headline.ts";
import type { UnitRowView } from "./unit-table.tsx";
import { t } from "./words.ts";

/** One unit's week as the province sees it: the figures it sent, and nothing behind them. */
export function ProvinceUnitPage(): JSX.Element {
  const params = useParams();
  const week = (): string => params["week"] ?? "";
  const load = createLoad(week, (of) => getNamed<ProvinceReport>(provinceWeekApi(of)));
  const row = (): UnitRowView | undefined => load.data()?.rows.find(({ tenantId }) => tenantId === params["tenant"]);
  useTitle(() => row()?.name ?? say("place"));
  return (
    <Loaded load={load} rows={8}>
      {(report) => (
        <Show when={row()} fallback={<NotFoundPage />}>
          {(unit) => <Unit report={report()} row={unit()} />}
        </Show>
      )}
    </Loaded>
  );
}

function Unit(props: { report: ProvinceReport; row: UnitRowView }): JSX.Element {
  const shorter = (): boolean =>
    (props.row.from !== undefined && props.row.from !== props.report.from) ||
    (props.row.to !== undefined && props.row.to !== props.report.to);
  const from = (): string => props.row.from ?? props.report.from;
  const to = (): string => props.row.to ?? props.report.to;
  return (
    <div class="page rp">
      <div class="page-head">
        <div class="grow">
          <a class="flex rp-back" href={provinceWeekAddress(props.report.week)}>
            <Icon of={ArrowLeft} />
            {t("back", weekNumber(props.report.week))}
          </a>
          <h1>{props.row.name}</h1>
          <p>
            {say("weekTitle", weekNumber(props.report.week), firstDay(from(), to()), date(to()))}
            <Show when={props.row.sentAt}>{(at) => <> · {t("unitSentAt", weekdayMoment(at()))}</>}</Show>
            <Show when={props.row.rank}>
              {(rank) => <> · {t("rankOf", number(rank()), number(props.report.units.sent))}</>}
            </Show>
          </p>
        </div>
      </div>
      <div class="stack">
        <Show when={shorter()}>
          <Note kind="info">{t("shorter", date(from()), date(to()))}</Note>
        </Show>
        <Show when={props.row.figures} fallback={<Note kind="warn">{t("nothingSent")}</Note>}>
          {(figures) => <UnitFiguresCards figures={figures()} axisPercent={props.row.axisPercent} />}
        </Show>
        <p class="meta">{t("endsHere")}</p>
      </div>
    </div>
  );
}

function UnitFiguresCards(props: { figures: UnitFiguresView; axisPercent: number | null | undefined }): JSX.Element {
  const figures = (): UnitFiguresView => props.figures;
  const types = (): BreakdownLine[] => Object.entries(figures().byType).map(([name, n]) => ({ name, n }));
  return (
    <>
      <Headline label={say("headline")} figures={unitHeadline(figures())} />
      <div class="rp-small">
        <Breakdown
          title={t("handling")}
          lines={[
            { name: say("assigned"), n: figures().assigned },
            { name: say("doneOnTime"), n: figures().onTime },
            { name: say("doneLate"), n: figures().late },
            { name: say("doneWithoutDeadline"), n: figures().doneWithoutDeadline },
            { name: say("inProgress"), n: figures().inProgress },
            { name: say("overdueNow"), n: figures().overdue, late: true },
          ]}
        />
        <Breakdown
          title={say("receivedTitle")}
          lines={[
            { name: say("source_exchange"), n: figures().bySource.exchange },
            { name: say("source_paper"), n: figures().bySource.paper },
            { name: say("refused"), n: figures().refused },
          ]}
        />
        <Breakdown
          title={say("byUrgency")}
          lines={(["normal", "urgent", "rush", "express"] as const).map((urgency) => ({
            name: say(`urgency_${urgency}`),
            n: figures().byUrgency[urgency],
          }))}
        />
        <Breakdown
          title={say("carryOver")}
          note={say("carryOverText")}
          lines={[
            { name: say("carryOverOpen"), n: figures().carryOverOpen },
            { name: say("carryOverOverdue"), n: figures().carryOverOverdue, late: true },
          ]}
        />
        <Breakdown title={say("byType")} empty={say("noIssued")} lines={types()} />
        <Breakdown
          title={say("signatures")}
          lines={[
            { name: say("signedByPerson"), n: figures().signedByPerson },
            { name: say("signedByAgency"), n: figures().signedByAgency },
          ]}
        />
        <Breakdown
          title={say("axisTitle")}
          lines={[
            { name: say("axisSent"), n: figures().axis },
            { name: say("axisShare"), n: 0, value: percent(props.axisPercent) },
            { name: say("returned"), n: figures().returned },
            { name: say("undeliverable"), n: figures().undeliverable, late: true },
            { name: say("recalled"), n: figures().recalled },
          ]}
        />
      </div>
    </>
  );
}
