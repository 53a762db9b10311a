import type { JSX } from "solid-js";
import { number } from "../../i18n/format.ts";
import { Table, type Column } from "../../ui/table.tsx";
import { stageWord } from "./stage-word.ts";
import { HealthBadge } from "./health.tsx";
import { lastUsed } from "./last-used.ts";
import { todoText } from "./todo-text.ts";
import type { UnitLine } from "@vanthu/office/onboarding/unit-schema.ts";
import { t } from "./words.ts";

/** Nothing to count yet is a dash, not a zero. */
function figure(value: number | undefined, show: (value: number) => string = number): string {
  return value === undefined ? "–" : show(value);
}

/** The units with their state, their figures of the week and what is to be done first. */
export function UnitTable(props: {
  units: readonly UnitLine[];
  current: string | undefined;
  now: number;
  onChoose: (event: MouseEvent, id: string) => void;
}): JSX.Element {
  const columns: Column<UnitLine>[] = [
    {
      key: "name",
      head: t("unit"),
      cell: (unit) => (
        <a
          href={`/province/units/${unit.id}`}
          aria-current={unit.id === props.current ? "true" : undefined}
          onClick={(event) => {
            props.onChoose(event, unit.id);
          }}
        >
          <b>{unit.name}</b>
        </a>
      ),
    },
    { key: "health", head: t("health"), cell: (unit) => <HealthBadge unit={unit} /> },
    {
      key: "stage",
      head: t("stage"),
      cell: (unit) => <span class="nowrap">{unit.suspended ? t("suspended") : stageWord(unit.stage)}</span>,
    },
    { key: "people", head: t("people"), num: true, cell: (unit) => number(unit.people) },
    { key: "arrived", head: t("arrivedWeek"), num: true, cell: (unit) => figure(unit.arrivedWeek) },
    {
      key: "onTime",
      head: t("onTime"),
      num: true,
      cell: (unit) => figure(unit.onTimePercent, (value) => `${number(value)} %`),
    },
    {
      key: "used",
      head: t("lastUsed"),
      cell: (unit) => <span class="nowrap">{lastUsed(unit.lastUsedOn, props.now)}</span>,
    },
    { key: "todo", head: t("todo"), cell: (unit) => <span class="unit-todo">{todoText(unit)}</span> },
  ];
  return (
    <Table
      caption={t("list")}
      columns={columns}
      rows={props.units}
      middle
      rowClass={(unit) => (unit.id === props.current ? "is-current" : undefined)}
    />
  );
}
