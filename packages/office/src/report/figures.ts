import * as v from "valibot";
import { DepartmentId, StaffId } from "../staff/schema.ts";
import type { Counts, PersonCounts } from "./counts.ts";
import type { Compared } from "./item.ts";
import type { DepartmentRow, Figures, Headline, PersonRow } from "./schema.ts";
import type { FigureKey } from "./list-schema.ts";

type Handled = Pick<PersonCounts, "onTime" | "late" | "doneWithoutDeadline" | "inProgress" | "overdue">;

/** Figures as the page shows them: counts with their shares, totals, changes and the lists behind them. */
export function figuresOf(counts: Counts, before?: Compared): Figures {
  const { unit } = counts;
  const { onTime, late, doneWithoutDeadline, inProgress, overdue } = unit;
  const compared = comparedOf(counts);
  const headline = (name: keyof Compared, figure: FigureKey): Headline => ({
    value: compared[name],
    ...(before && { before: before[name] }),
    list: query({ figure }),
  });
  const count = (value: number, asked: { figure: FigureKey } & Record<string, string>) => ({
    value,
    list: query(asked),
  });
  return {
    headline: {
      received: headline("received", "received"),
      registeredInTime: headline("registeredInTime", "registeredInTime"),
      onTime: headline("onTime", "onTime"),
      overdue: headline("overdue", "overdue"),
      issued: headline("issued", "issued"),
      axis: headline("axis", "axis"),
    },
    handling: handling({ onTime, late, doneWithoutDeadline, inProgress, overdue }),
    byDepartment: departmentRows(counts.people),
    byPerson: counts.people.map(personRow),
    receivedBySource: (["exchange", "paper"] as const).map((source) => ({
      source,
      ...count(unit.bySource[source], { figure: "received", source }),
    })),
    receivedByUrgency: (["express", "rush", "urgent", "normal"] as const).map((urgency) => ({
      urgency,
      ...count(unit.byUrgency[urgency], { figure: "received", urgency }),
    })),
    notRegistered: count(unit.received - unit.registered - unit.refused, { figure: "notRegistered" }),
    notAssigned: count(unit.registered - unit.assigned, { figure: "notAssigned" }),
    refused: count(unit.refused, { figure: "refused" }),
    voided: { incoming: counts.voidedIncoming, outgoing: counts.voidedOutgoing },
    issuedByType: Object.entries(unit.byType)
      .sort(([a, many], [b, more]) => more - many || a.localeCompare(b, "vi"))
      .map(([typeName, value]) => ({ typeName, ...count(value, { figure: "issued", typeName }) })),
    issuedByDepartment: counts.departments
      .map(({ departmentId, name, issued }) => ({
        departmentId: v.parse(DepartmentId, departmentId),
        name,
        ...count(issued, { figure: "issued", department: departmentId }),
      }))
      .sort((a, b) => b.value - a.value || a.name.localeCompare(b.name, "vi")),
    signedByPerson: count(unit.signedByPerson, { figure: "signedByPerson" }),
    signedByAgency: count(unit.signedByAgency, { figure: "signedByAgency" }),
    axis: { ...count(unit.axis, { figure: "axis" }), percent: compared.axis },
    returned: unit.returned,
    undeliverable: unit.undeliverable,
    recalled: unit.recalled,
    carryOver: {
      open: count(unit.carryOverOpen, { figure: "carryOver" }),
      overdue: count(unit.carryOverOverdue, { figure: "carryOverOverdue" }),
    },
  };
}

/** The figures at the head, as the next week is compared with them. */
export function comparedOf({ unit }: Counts): Compared {
  return {
    received: unit.received,
    registeredInTime: percentOf(unit.registeredInTime, unit.received - unit.refused),
    onTime: percentOf(unit.onTime, unit.onTime + unit.late + unit.overdue),
    overdue: unit.overdue,
    issued: unit.issued,
    axis: percentOf(unit.axis, unit.issued),
  };
}

/** A share of 100 with one decimal; null of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole <= 0 ? null : Math.round((part / whole) * 1000) / 10;
}

function handling(handled: Handled) {
  const { onTime, late, doneWithoutDeadline, inProgress, overdue } = handled;
  return {
    assigned: onTime + late + doneWithoutDeadline + inProgress + overdue,
    onTime,
    late,
    doneWithoutDeadline,
    inProgress,
    overdue,
    rate: percentOf(onTime, onTime + late + overdue),
  };
}

function departmentRows(people: readonly PersonCounts[]): DepartmentRow[] {
  const departments = new Map<string, PersonCounts[]>();
  for (const person of people) {
    departments.set(person.departmentId, [...(departments.get(person.departmentId) ?? []), person]);
  }
  const sum = (rows: readonly PersonCounts[], of: keyof Handled) => rows.reduce((all, row) => all + row[of], 0);
  return [...departments]
    .map(([id, rows]) => ({
      departmentId: v.parse(DepartmentId, id),
      name: rows.find(({ departmentName }) => departmentName !== "")?.departmentName ?? "",
      ...handling({
        onTime: sum(rows, "onTime"),
        late: sum(rows, "late"),
        doneWithoutDeadline: sum(rows, "doneWithoutDeadline"),
        inProgress: sum(rows, "inProgress"),
        overdue: sum(rows, "overdue"),
      }),
      list: query({ department: id }),
    }))
    .sort((a, b) => b.assigned - a.assigned || a.name.localeCompare(b.name, "vi"));
}

function personRow({ staffId, departmentId, name, departmentName, ...handled }: PersonCounts): PersonRow {
  return {
    staffId: v.parse(StaffId, staffId),
    departmentId: v.parse(DepartmentId, departmentId),
    name,
    departmentName,
    ...handling(handled),
    list: query({ department: departmentId, person: staffId }),
  };
}

function query(parts: Readonly<Record<string, string>>): string {
  return new URLSearchParams(parts).toString();
}
