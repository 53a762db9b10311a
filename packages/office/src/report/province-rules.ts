import { percentOf } from "./figures.ts";
import type { UnitFigures, UnitRow } from "./province-schema.ts";

/** The figures of several units as one. */
export function sumOf(units: readonly UnitFigures[]): UnitFigures {
  return units.reduce(plus, NOTHING);
}

const NOTHING: UnitFigures = {
  received: 0,
  bySource: { paper: 0, exchange: 0 },
  byUrgency: { normal: 0, urgent: 0, rush: 0, express: 0 },
  registered: 0,
  registeredInTime: 0,
  refused: 0,
  assigned: 0,
  onTime: 0,
  late: 0,
  doneWithoutDeadline: 0,
  inProgress: 0,
  overdue: 0,
  carryOverOpen: 0,
  carryOverOverdue: 0,
  issued: 0,
  byType: {},
  signedByPerson: 0,
  signedByAgency: 0,
  axis: 0,
  returned: 0,
  undeliverable: 0,
  recalled: 0,
};

function plus(a: UnitFigures, b: UnitFigures): UnitFigures {
  const added = (one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      [...new Set([...Object.keys(one), ...Object.keys(other)])].map((name) => [name, sum(one[name], other[name])]),
    );
  const sum = (one: unknown, other: unknown): unknown =>
    typeof one === "object" || typeof other === "object"
      ? added(recordOf(one), recordOf(other))
      : Number(one ?? 0) + Number(other ?? 0);
  return added(a, b) as UnitFigures;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return value === undefined ? {} : (value as Readonly<Record<string, unknown>>);
}

/** Shares of a unit's, or of all units', figures. */
export function sharesOf(figures: UnitFigures) {
  return {
    onTimePercent: percentOf(figures.onTime, figures.onTime + figures.late + figures.overdue),
    registeredInTimePercent: percentOf(figures.registeredInTime, figures.received - figures.refused),
    axisPercent: percentOf(figures.axis, figures.issued),
  };
}

/**
 * Units with their place: by what was handled on time, then by what is overdue. Equal figures share a place; who had
 * nothing to handle, or sent nothing, has none and stands after.
 */
export function ranked(rows: readonly UnitRow[]): UnitRow[] {
  const placed = rows
    .filter((row) => typeof row.onTimePercent === "number")
    .sort((a, b) => compare(a, b) || a.name.localeCompare(b.name, "vi"));
  const others = rows
    .filter((row) => typeof row.onTimePercent !== "number")
    .sort((a, b) => a.name.localeCompare(b.name, "vi"));
  const withRank: UnitRow[] = [];
  placed.forEach((row, at) => {
    const above = withRank.at(-1);
    const isEqual = above !== undefined && compare(above, row) === 0;
    withRank.push({ ...row, rank: isEqual ? (above.rank ?? at + 1) : at + 1 });
  });
  return [...withRank, ...others];
}

function compare(a: UnitRow, b: UnitRow): number {
  return (b.onTimePercent ?? 0) - (a.onTimePercent ?? 0) || (a.figures?.overdue ?? 0) - (b.figures?.overdue ?? 0);
}
