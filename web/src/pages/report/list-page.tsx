import ArrowLeft from "lucide-solid/icons/arrow-left";
import FileSearch from "lucide-solid/icons/file-search";
import FileText from "lucide-solid/icons/file-text";
import Share2 from "lucide-solid/icons/share-2";
import { useLocation, useParams, useSearchParams } from "@solidjs/router";
import type { FigureKey, FigureList } from "@vanthu/office/report/list-schema.ts";
import type { Report } from "@vanthu/office/report/schema.ts";
import { For, Show, type JSX } from "solid-js";
import { getNamed, query } from "../../api.ts";
import { date } from "../../i18n/format.ts";
import { useMay } from "../../session.tsx";
import { channelIcon, deadlineOf, IncomingStateBadge } from "../../state/incoming-state.tsx";
import { OutgoingStateBadge } from "../../state/outgoing-state.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { createCursorPages } from "../../ui/cursor-pages.ts";
import { DocumentRow } from "../../ui/document-row.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Icon } from "../../ui/icon.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Pager } from "../../ui/pager.tsx";
import { useTitle } from "../../ui/title.ts";
import { weekAddress, weekApi } from "./address.ts";
import "./report.css";
import { weekNumber } from "./week-number.ts";
import { t } from "./words.ts";

const PAGE = 50;

const FIGURES: readonly FigureKey[] = [
  "received",
  "registeredInTime",
  "registeredLate",
  "notRegistered",
  "notAssigned",
  "refused",
  "assigned",
  "onTime",
  "late",
  "doneWithoutDeadline",
  "inProgress",
  "overdue",
  "carryOver",
  "carryOverOverdue",
  "issued",
  "axis",
  "signedByPerson",
  "signedByAgency",
];

/** The list behind a figure: the documents it counts, each opening itself, as far as the reader may see them. */
export function FigureListPage(): JSX.Element {
  const params = useParams();
  const location = useLocation();
  const [search] = useSearchParams();
  const may = useMay();
  const week = (): string => params["week"] ?? "";
  const figure = (): FigureKey | undefined => FIGURES.find((one) => one === search["figure"]);
  const report = createLoad(week, (of) => getNamed<Report>(weekApi(of)));
  const title = (): string =>
    [figureWord(figure()), ...narrowing(report.data(), search), t("weekLower", weekNumber(week()))].join(", ");
  useTitle(title);
  const pages = createCursorPages(
    () => `${weekApi(week())}/list${location.search}`,
    PAGE,
    (address, after) => getNamed<FigureList>(after === undefined ? address : `${address}&${query({ after }).slice(1)}`),
  );
  const count = (list: FigureList): number => list.incoming.length + list.outgoing.length;

  return (
    <div class="page rp">
      <div class="page-head">
        <div class="grow">
          <a class="flex rp-back" href={weekAddress(week())}>
            <Icon of={ArrowLeft} />
            {t("listBack", weekNumber(week()))}
          </a>
          <h1>{title()}</h1>
          <Show when={!may("incoming.read_all")}>
            <p>{t("listPartial")}</p>
          </Show>
        </div>
      </div>
      <section class="card" aria-label={title()}>
        <Loaded load={pages.load} rows={8} tall>
          {(list) => (
            <>
              <Show when={count(list()) > 0} fallback={<NothingHere more={list().next !== undefined} week={week()} />}>
                <Documents list={list()} />
              </Show>
              <Show when={pages.previous() ?? pages.next()}>
                <Pager
                  from={pages.skipped() + 1}
                  to={pages.skipped() + count(list())}
                  onPrevious={pages.previous()}
                  onNext={pages.next()}
                />
              </Show>
            </>
          )}
        </Loaded>
      </section>
    </div>
  );
}

function figureWord(figure: FigureKey | undefined): string {
  return figure === undefined ? t("listTitle") : t(`figure_${figure}`);
}

/** Whose figure it was, in words: the department or person by its name in the report, the source, the urgency, the type. */
function narrowing(report: Report | undefined, search: Record<string, string | string[] | undefined>): string[] {
  const source = (["paper", "exchange"] as const).find((one) => one === search["source"]);
  const urgency = (["normal", "urgent", "rush", "express"] as const).find((one) => one === search["urgency"]);
  return [
    report?.byPerson.find(({ staffId }) => staffId === search["person"])?.name,
    report?.byDepartment.find(({ departmentId }) => departmentId === search["department"])?.name,
    typeof search["typeName"] === "string" ? search["typeName"] : undefined,
    source && t(`source_${source}`),
    urgency && t(`urgency_${urgency}`),
  ].filter((word) => word !== undefined);
}

function Documents(props: { list: FigureList }): JSX.Element {
  return (
    <ul class="list">
      <For each={props.list.incoming}>
        {(line) => (
          <li>
            <DocumentRow
              href={`/incoming/${line.id}`}
              channel={channelIcon(line.source)}
              number={line.arrivalNumber === undefined ? undefined : String(line.arrivalNumber)}
              reference={`${line.referenceNumber} · ${date(line.issuedOn)}`}
              subject={line.subject}
              from={[line.issuer, line.leadName].filter(Boolean).join(" · ")}
              urgency={line.urgency}
              deadline={deadlineOf(line)}
              state={<IncomingStateBadge state={line.state} />}
            />
          </li>
        )}
      </For>
      <For each={props.list.outgoing}>
        {(line) => (
          <li>
            <DocumentRow
              href={`/outgoing/${line.id}`}
              channel={line.medium === "paper" ? FileText : Share2}
              number={line.referenceNumber ?? line.notation}
              reference={line.issuedOn === undefined ? undefined : date(line.issuedOn)}
              subject={line.subject}
              from={[line.typeName, line.departmentName].join(" · ")}
              urgency={line.urgency}
              state={<OutgoingStateBadge document={line} />}
            />
          </li>
        )}
      </For>
    </ul>
  );
}

function NothingHere(props: { more: boolean; week: string }): JSX.Element {
  return (
    <Empty
      icon={FileSearch}
      title={t(props.more ? "listNoneOnPage" : "listEmpty")}
      text={t(props.more ? "listNoneOnPageText" : "listEmptyText")}
    >
      <ButtonLink size="s" href={weekAddress(props.week)}>
        {t("listBack", weekNumber(props.week))}
      </ButtonLink>
    </Empty>
  );
}
