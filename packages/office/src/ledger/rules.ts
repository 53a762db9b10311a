import { addDays } from "@vanthu/platform/office-time.ts";
import type { Contest, LedgerLine, LedgerWeights, LineStanding, MonthTotals, ShownLine } from "./schema.ts";

/**
 * How a month is scored where the unit has set nothing: each part a third, as near as whole percents come. A beginning of
 * ours, not the decree's: the unit sets its own.
 */
export const FIRST_WEIGHTS: LedgerWeights = {
  quantity: 34,
  timeliness: 33,
  quality: 33,
  late: 50,
  excellent: 100,
  met: 90,
  notMet: 40,
  perReturn: 10,
  fromMonth: "2000-01",
  setByName: "",
  setAt: "",
};

/** The weights that held in a month: the latest set for it or before. */
export function weightsOf(all: readonly LedgerWeights[], month: string): LedgerWeights {
  const held = all.filter(({ fromMonth }) => fromMonth <= month);
  return held.sort((a, b) => b.fromMonth.localeCompare(a.fromMonth))[0] ?? FIRST_WEIGHTS;
}

export function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, "0")}-01`;
  return addDays(next, -1);
}

/**
 * What a line is at the end of a month, or today where the month is not over; undefined where the month has nothing to do
 * with it: given later, or over before.
 */
export function standingIn(line: LedgerLine, month: string, today: string): LineStanding | undefined {
  const end = [lastDayOf(month), today].sort()[0] ?? today;
  if (line.assignedOn > end || (line.endedOn !== undefined && line.endedOn < `${month}-01`)) return undefined;
  const isOverByThen = line.endedOn !== undefined && line.endedOn <= end;
  if (isOverByThen && line.state !== "finished") return line.state === "passed" ? "passed" : "stopped";
  const due = line.dueOn;
  if (isOverByThen) {
    const isLate = line.lateByHour ?? (due !== undefined && line.endedOn !== undefined && line.endedOn > due);
    return isLate ? "late" : "onTime";
  }
  return due !== undefined && due < end ? "overdue" : "running";
}

/** A correction changes what counts, never what happened. */
export function corrected(standing: LineStanding, contest: Contest | undefined): LineStanding {
  return contest?.state === "corrected" && contest.countsOnTime === true && standing === "late" ? "onTime" : standing;
}

/** A month in figures. Who was only informed had nothing to do, and what passed to others or stopped counts for nobody. */
export function totalsOf(lines: readonly ShownLine[], weights: LedgerWeights): MonthTotals {
  const counted = lines.filter(
    ({ role, standing }) => role !== "informed" && standing !== "passed" && standing !== "stopped",
  );
  const count = (standing: LineStanding) => counted.filter((one) => one.standing === standing).length;
  const [onTime, late, overdue, running] = [count("onTime"), count("late"), count("overdue"), count("running")];
  const finished = onTime + late;
  const totals = {
    assigned: counted.length,
    finished,
    onTime,
    late,
    overdue,
    running,
    contested: lines.filter(({ contest }) => contest?.state === "open").length,
  };
  const toFinish = finished + overdue;
  if (toFinish === 0) return totals;
  const quantity = (100 * finished) / toFinish;
  if (finished === 0) return { ...totals, quantity: 0, timeliness: 0, quality: 0, score: 0 };
  const timeliness = (100 * onTime + weights.late * late) / finished;
  const done = counted.filter(({ standing }) => standing === "onTime" || standing === "late");
  const quality = done.reduce((sum, one) => sum + qualityOf(one, weights), 0) / finished;
  const score = (quantity * weights.quantity + timeliness * weights.timeliness + quality * weights.quality) / 100;
  return {
    ...totals,
    quantity: rounded(quantity),
    timeliness: rounded(timeliness),
    quality: rounded(quality),
    score: rounded(score),
  };
}

function qualityOf({ grade, returns, contest }: ShownLine, weights: LedgerWeights): number {
  const judged = contest?.state === "corrected" ? (contest.grade ?? grade) : grade;
  return Math.max(0, weights[judged ?? "met"] - returns * weights.perReturn);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
