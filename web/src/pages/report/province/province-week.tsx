import ChevronLeft from "lucide-solid/icons/chevron-left";
import ChevronRight from "lucide-solid/icons/chevron-right";
import Printer from "lucide-solid/icons/printer";
import type { ProvinceDashboard, ProvinceReport } from "@vanthu/office/report/province-schema.ts";
import { Show, type JSX } from "solid-js";
import { get, getNamed } from "../../../api.ts";
import { date, number } from "../../../i18n/format.ts";
import { useMay } from "../../../session.tsx";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { Icon, type IconShape } from "../../../ui/icon.tsx";
import { createLoad, Loaded } from "../../../ui/loaded.tsx";
import { Note } from "../../../ui/note.tsx";
import { useTitle } from "../../../ui/title.ts";
import { Headline } from "../headline.tsx";
import { WeekChart } from "../week-chart.tsx";
import { firstDay, weekNumber } from "../week-number.ts";
import { t as say } from "../words.ts";
import { provinceWeekAddress, provinceWeekApi } from "./address.ts";
import { AttentionCard } from "./attention-card.tsx";
import { unitHeadline } from "./province-headline.ts";
import { UnitTable } from "./unit-table.tsx";
import { t } from "./words.ts";

/** Báo cáo tuần of the province: rolled up from what its units sent, every unit ranked, who has not sent named. */
export function ProvinceWeek(props: { week?: string | undefined }): JSX.Element {
  const load = createLoad(
    () => props.week ?? "latest",
    (week) =>
      week === "latest"
        ? get<ProvinceDashboard>("/api/reports/province/dashboard").then(({ latest }) => latest)
        : getNamed<ProvinceReport>(provinceWeekApi(week)),
  );
  const title = (): string => {
    const report = load.data();
    return report === undefined
      ? say("place")
      : t("title", weekNumber(report.week), firstDay(report.from, report.to), date(report.to));
  };
  useTitle(title);
  return (
    <div class="page rp">
      <div class="page-head">
        <div class="grow">
          <Show when={load.data()}>{(report) => <span class="meta">{sentLine(report())}</span>}</Show>
          <h1 class="rp-title">{title()}</h1>
        </div>
        <Show when={load.data()}>{(report) => <ProvinceToolbar report={report()} />}</Show>
      </div>
      <div class="stack">
        <Loaded load={load} rows={10}>
          {(report) => <ProvinceBody report={report()} />}
        </Loaded>
      </div>
    </div>
  );
}

function sentLine({ units }: ProvinceReport): string {
  if (units.expected === 0) return t("noneExpected");
  const sent = t("sentOf", number(units.sent), number(units.expected));
  return units.sent === 0 ? sent : `${sent} · ${t("pressUnit")}`;
}

function ProvinceToolbar(props: { report: ProvinceReport }): JSX.Element {
  const may = useMay();
  return (
    <div class="toolbar">
      <Show when={may("report.read")}>
        <ButtonLink href="/reports">{t("ownUnit")}</ButtonLink>
      </Show>
      <Turn to={props.report.previous} icon={ChevronLeft} />
      <Turn to={props.report.next} icon={ChevronRight} />
      <Button
        icon={Printer}
        onClick={() => {
          window.print();
        }}
      >
        {say("print")}
      </Button>
    </div>
  );
}

function Turn(props: { to: string | undefined; icon: IconShape }): JSX.Element {
  return (
    <Show when={props.to}>
      {(week) => (
        <a class="btn btn--icon" href={provinceWeekAddress(week())} title={say("weekName", weekNumber(week()))}>
          <Icon of={props.icon} />
          <span class="sr">{say("weekName", weekNumber(week()))}</span>
        </a>
      )}
    </Show>
  );
}

/** Units named in the note before “và … đơn vị khác”: the table has them all. */
const NAMED = 6;

function ProvinceBody(props: { report: ProvinceReport }): JSX.Element {
  const report = (): ProvinceReport => props.report;
  const before = (): string | undefined => {
    const week = report().series.at(-2)?.week;
    return week === undefined ? undefined : say("comparedWith", weekNumber(week));
  };
  const missing = (): string => {
    const { missing } = report();
    const named = missing.slice(0, NAMED).join(", ");
    return missing.length > NAMED ? t("andOthers", named, number(missing.length - NAMED)) : `${named}.`;
  };
  return (
    <>
      <Show when={report().missing.length > 0}>
        <Note kind="warn">
          <b>{t("missing", number(report().missing.length))}</b> {missing()}
        </Note>
      </Show>
      <Show when={report().units.sent > 0} fallback={<Note kind="info">{t("noFigures")}</Note>}>
        <Headline label={say("headline")} figures={unitHeadline(report().total, report().before, before())} />
        <div class="rp-mid">
          <WeekChart series={report().series} />
          <AttentionCard report={report()} />
        </div>
      </Show>
      <UnitTable report={report()} />
    </>
  );
}
