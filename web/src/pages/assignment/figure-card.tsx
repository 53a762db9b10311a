import type { AssignmentFigures } from "@vanthu/office/assignment/figure-schema.ts";
import { For, Show, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { Card } from "../../ui/card.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Table } from "../../ui/table.tsx";
import { t } from "./words.ts";

type Row = Pick<AssignmentFigures["people"][number], "name" | "red" | "amber" | "green" | "waiting">;

const FIGURES = ["red", "amber", "green", "waiting"] as const;

/** How the open assignments stand for each unit and person: overdue, due soon, in time (F32). */
export function FigureCard(): JSX.Element {
  const load = createLoad(
    () => true,
    () => get<AssignmentFigures>("/api/work/assignments/figures"),
  );
  const columns = [
    { key: "name", head: t("who"), cell: (row: Row) => row.name },
    ...FIGURES.map((key) => ({ key, head: t(key), num: true, cell: (row: Row) => row[key] })),
  ];
  return (
    <Card title={t("figures")}>
      <Loaded load={load} rows={3}>
        {(figures) => (
          <>
            <dl class="assignment-tiles">
              <For each={FIGURES}>
                {(key) => (
                  <div class={`assignment-tile assignment-tile--${key}`}>
                    <dt>{t(key)}</dt>
                    <dd>{figures().total[key]}</dd>
                  </div>
                )}
              </For>
            </dl>
            <Show when={figures().units.length > 1}>
              <Table caption={t("byUnit")} columns={columns} rows={figures().units} />
            </Show>
            <Show when={figures().people.length > 1}>
              <Table caption={t("byPerson")} columns={columns} rows={figures().people} />
            </Show>
          </>
        )}
      </Loaded>
    </Card>
  );
}
