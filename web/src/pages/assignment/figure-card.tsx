import type { AssignmentFigures } from "@vanthu/office/assignment/figure-schema.ts";
import { For, Show, type JSX } from "solid-js";
import { get, query } from "../../api.ts";
import { Card } from "../../ui/card.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { t } from "./words.ts";

type Counts = AssignmentFigures["total"];

const FIGURES = ["red", "amber", "green", "waiting"] as const;

/** How the open assignments stand for each unit and person: overdue, due soon, in time (F32). */
export function FigureCard(): JSX.Element {
  const load = createLoad(
    () => true,
    () => get<AssignmentFigures>("/api/work/assignments/figures"),
  );
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
              <LoadList
                title={t("byUnit")}
                rows={figures().units}
                href={({ id }) => `/assignments${query({ view: "unit", departmentId: id })}`}
              />
            </Show>
            <Show when={figures().people.length > 1}>
              <LoadList title={t("byPerson")} rows={figures().people} />
            </Show>
          </>
        )}
      </Loaded>
    </Card>
  );
}

/** A name in a line of its own and its counts in words below: a column beside a list is too narrow for a table. */
function LoadList<Row extends Counts & { id: string; name: string }>(props: {
  title: string;
  rows: readonly Row[];
  href?: (row: Row) => string;
}): JSX.Element {
  const counts = (row: Row): string =>
    FIGURES.filter((key) => row[key] > 0)
      .map((key) => `${t(key)} ${String(row[key])}`)
      .join(" · ");
  return (
    <div class="assignment-load">
      <h3>{props.title}</h3>
      <ul>
        <For each={props.rows}>
          {(row) => (
            <li>
              <Show when={props.href} fallback={<span class="block">{row.name}</span>}>
                {(href) => (
                  <a class="block" href={href()(row)}>
                    {row.name}
                  </a>
                )}
              </Show>
              <span class="meta block">{counts(row)}</span>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
