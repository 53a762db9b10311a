import type { Dashboard } from "@vanthu/office/report/dashboard-schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { number } from "../../i18n/format.ts";
import { ChartLegend } from "../../ui/chart-legend.tsx";
import { ShareBar } from "../../ui/chart-share.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Table } from "../../ui/table.tsx";
import { Headline } from "./headline.tsx";
import { t } from "./words.ts";

type Load = Dashboard["load"][number];

/** Bảng điều hành of the unit: how it stands this moment, and who holds how much. */
export function DashboardCards(): JSX.Element {
  const [key] = createSignal("/api/reports/dashboard");
  const load = createLoad(key, (path) => get<Dashboard>(path));
  return (
    <Loaded load={load} rows={2}>
      {(dashboard) => (
        <>
          <Headline
            label={t("nowTitle")}
            figures={[
              { label: t("todayReceived"), value: number(dashboard().today.received) },
              { label: t("todayNotRegistered"), value: number(dashboard().today.notRegistered) },
              { label: t("todayIssued"), value: number(dashboard().today.issued) },
              { label: t("openNow"), value: number(dashboard().open) },
              { label: t("dueSoon"), value: number(dashboard().dueSoon) },
              { label: t("overdueNowShort"), value: number(dashboard().overdue), late: dashboard().overdue > 0 },
            ]}
          />
          <LoadTable load={dashboard().load} />
        </>
      )}
    </Loaded>
  );
}

/** Who leads how many open documents, the most overdue first. */
function LoadTable(props: { load: readonly Load[] }): JSX.Element {
  const most = (): number => Math.max(1, ...props.load.map(({ open }) => open));
  return (
    <section class="card rp-handling" aria-label={t("load")}>
      <div class="card-head">
        <h2 class="grow">{t("load")}</h2>
        <ChartLegend
          entries={[
            { name: t("loadInTime"), fill: "first" },
            { name: t("loadOverdue"), fill: "striped" },
          ]}
        />
      </div>
      <Show when={props.load.length > 0} fallback={<p class="card-body meta">{t("loadNone")}</p>}>
        <Table
          caption={t("load")}
          middle
          rows={props.load}
          columns={[
            {
              key: "name",
              head: t("person"),
              cell: (person) => (
                <span class="rp-name">
                  {person.name}
                  <span class="meta block">{person.departmentName}</span>
                </span>
              ),
            },
            { key: "open", head: t("loadOpen"), num: true, cell: (person) => number(person.open) },
            { key: "dueSoon", head: t("loadDueSoon"), num: true, cell: (person) => number(person.dueSoon) },
            {
              key: "overdue",
              head: t("loadOverdue"),
              num: true,
              cell: (person) => <span classList={{ down: person.overdue > 0 }}>{number(person.overdue)}</span>,
            },
            {
              key: "share",
              head: t("share"),
              class: "rp-load",
              cell: (person) => (
                <ShareBar
                  total={most()}
                  parts={[
                    { value: person.open - person.overdue, fill: "first" },
                    { value: person.overdue, fill: "striped" },
                  ]}
                />
              ),
            },
          ]}
        />
      </Show>
    </section>
  );
}
