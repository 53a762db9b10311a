import type { ProvinceReport } from "@vanthu/office/report/province-schema.ts";
import { For, Show, type JSX } from "solid-js";
import { number } from "../../../i18n/format.ts";
import { Card } from "../../../ui/card.tsx";
import { ShareBar } from "../../../ui/chart-share.tsx";
import { unitAddress } from "./address.ts";
import { sortUnits } from "./sort-units.ts";
import type { UnitRowView } from "./unit-table.tsx";
import { t } from "./words.ts";

const SHOWN = 6;

/** The units with the most overdue documents: where the province looks first. */
export function AttentionCard(props: { report: ProvinceReport }): JSX.Element {
  const overdueOf = (row: UnitRowView): number => row.figures?.overdue ?? 0;
  const rows = (): UnitRowView[] =>
    sortUnits(props.report.rows, { key: "overdue", direction: "descending" })
      .filter((row) => overdueOf(row) > 0)
      .slice(0, SHOWN);
  const most = (): number => Math.max(1, ...rows().map(overdueOf));
  return (
    <Card title={t("mostOverdue")}>
      <Show when={rows().length > 0} fallback={<p class="card-body meta">{t("noneOverdue")}</p>}>
        <ul class="rp-attention">
          <For each={rows()}>
            {(row) => (
              <li>
                <a class="grow" href={unitAddress(props.report.week, row.tenantId)}>
                  {row.name}
                </a>
                <b class="down">{number(overdueOf(row))}</b>
                <ShareBar parts={[{ value: overdueOf(row), fill: "striped" }]} total={most()} />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Card>
  );
}
