import ChartColumn from "lucide-solid/icons/chart-column";
import type { UnitMonth } from "@vanthu/office/ledger/schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { get, query } from "../../api.ts";
import { number } from "../../i18n/format.ts";
import { useMay } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Table } from "../../ui/table.tsx";
import { WeightsDialog } from "./weights-dialog.tsx";
import { t } from "./words.ts";

type Row = UnitMonth["people"][number];

const COUNTS = ["assigned", "finished", "onTime", "late", "overdue", "running"] as const;

/** Everybody the reader answers for, each with the month's figures. */
export function PeopleMonth(props: { month: string }): JSX.Element {
  const may = useMay();
  const [weighing, setWeighing] = createSignal(false);
  const load = createLoad(
    () => props.month,
    (month) => get<UnitMonth>(`/api/work/ledger/people${query({ month })}`),
  );
  return (
    <Loaded load={load} rows={6}>
      {(unit) => (
        <Card
          title={t("people")}
          count={unit().people.length}
          aside={
            <Show when={may("ledger.configure")}>
              <Button size="s" onClick={() => setWeighing(true)}>
                {t("weightsEdit")}
              </Button>
            </Show>
          }
          help={t("weights", unit().weights.quantity, unit().weights.timeliness, unit().weights.quality)}
        >
          <Show
            when={unit().people.length > 0}
            fallback={<Empty icon={ChartColumn} title={t("none")} text={t("noneText")} />}
          >
            <Table
              caption={t("people")}
              rows={unit().people}
              columns={[
                {
                  key: "person",
                  head: t("person"),
                  cell: ({ staffId, fullName, position }: Row) => (
                    <span>
                      <a href={`/ledger${query({ month: props.month, person: staffId })}`}>{fullName}</a>
                      <span class="meta block">{position}</span>
                    </span>
                  ),
                },
                { key: "department", head: t("department"), cell: ({ departmentName }: Row) => departmentName },
                ...COUNTS.map((key) => ({ key, head: t(key), num: true, cell: (row: Row) => row[key] })),
                {
                  key: "score",
                  head: t("score"),
                  num: true,
                  cell: ({ score }: Row) => (score === undefined ? "–" : number(score, 1)),
                },
              ]}
            />
          </Show>
          <WeightsDialog
            open={weighing()}
            weights={unit().weights}
            onSaved={load.reload}
            onClose={() => setWeighing(false)}
          />
        </Card>
      )}
    </Loaded>
  );
}
