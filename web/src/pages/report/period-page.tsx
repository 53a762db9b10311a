import ChevronLeft from "lucide-solid/icons/chevron-left";
import ChevronRight from "lucide-solid/icons/chevron-right";
import Printer from "lucide-solid/icons/printer";
import { useParams } from "@solidjs/router";
import type { PeriodKind, PeriodReport } from "@vanthu/office/report/period-schema.ts";
import type { InferOutput } from "valibot";
import { Show, type JSX } from "solid-js";
import { getNamed, query } from "../../api.ts";
import { date } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Icon, type IconShape } from "../../ui/icon.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { useTitle } from "../../ui/title.ts";
import { NotFoundPage } from "../not-found/not-found-page.tsx";
import { REPORTS } from "./address.ts";
import { headlineOf } from "./figure-headline.ts";
import { FigureTables, type FigureAddresses } from "./figures-view.tsx";
import { Headline } from "./headline.tsx";
import { PeriodChooser } from "./period-chooser.tsx";
import { periodTitle } from "./period-title.ts";
import { neighbour, PERIOD_KINDS } from "./period.ts";
import "./report.css";
import { t } from "./words.ts";

/** A period reaches over many weeks; its figures stand plain, the lists are behind those of the weeks. */
const PLAIN: FigureAddresses = { list: () => undefined, row: () => undefined };

/** Báo cáo định kỳ: the figures of a month, a quarter, half a year, nine months or a year by Decree 09/2019. */
export function PeriodPage(): JSX.Element {
  const params = useParams();
  const kind = (): PeriodKind | undefined => PERIOD_KINDS.find((one) => one === params["kind"]);
  return (
    <Show when={kind()} fallback={<NotFoundPage />}>
      {(known) => <Period kind={known()} key={params["key"] ?? ""} />}
    </Show>
  );
}

function Period(props: { kind: PeriodKind; key: string }): JSX.Element {
  const load = createLoad(
    () => query({ kind: props.kind, key: props.key }),
    (search) => getNamed<InferOutput<typeof PeriodReport>>(`/api/reports/period${search}`),
  );
  const title = (): string => periodTitle(props.kind, props.key);
  useTitle(title);
  return (
    <div class="page rp">
      <div class="page-head">
        <div class="grow">
          <Show when={load.data()}>
            {(report) => <span class="meta">{t("periodRange", date(report().from), date(report().to))}</span>}
          </Show>
          <h1 class="rp-title">{title()}</h1>
        </div>
        <div class="toolbar">
          <PeriodChooser kind={props.kind} />
          <Turn kind={props.kind} period={props.key} by={-1} icon={ChevronLeft} />
          <Turn kind={props.kind} period={props.key} by={1} icon={ChevronRight} />
          <Button
            icon={Printer}
            onClick={() => {
              window.print();
            }}
          >
            {t("print")}
          </Button>
        </div>
      </div>
      <div class="stack">
        <Loaded load={load} rows={8}>
          {(report) => (
            <>
              <Headline label={t("headline")} figures={headlineOf(report().headline, PLAIN)} />
              <FigureTables figures={report()} addresses={PLAIN} />
            </>
          )}
        </Loaded>
      </div>
    </div>
  );
}

function Turn(props: { kind: PeriodKind; period: string; by: 1 | -1; icon: IconShape }): JSX.Element {
  const label = (): string => t(props.by === 1 ? "nextPeriod" : "previousPeriod");
  return (
    <Show when={neighbour(props.kind, props.period, props.by)}>
      {(key) => (
        <a class="btn btn--icon" href={`${REPORTS}/period/${props.kind}/${key()}`} title={label()}>
          <Icon of={props.icon} />
          <span class="sr">{label()}</span>
        </a>
      )}
    </Show>
  );
}
