import * as v from "valibot";
import { CivilDate, line } from "../field.ts";
import { StaffId } from "../staff/schema.ts";
import { TaskRole } from "../task/schema.ts";

/** `2026-11` */
export const MonthKey = v.pipe(v.string(), v.regex(/^20\d\d-(?:0[1-9]|1[0-2])$/));
export type MonthKey = v.InferOutput<typeof MonthKey>;

/** xuất sắc · đạt · chưa đạt, as who gave the work judged it. */
export const LineGrade = v.picklist(["excellent", "met", "notMet"]);
export type LineGrade = v.InferOutput<typeof LineGrade>;

/**
 * LedgerLine (dòng minh chứng): one person's work on one thing, as it happened: evidence for the monthly evaluation of
 * officials (NĐ 335/2025). Written from events only; nobody edits it.
 */
export const LedgerLine = v.object({
  staffId: StaffId,
  /** `task#in_01J…`, `assignment#asg_01J…` */
  workId: v.string(),
  title: v.string(),
  href: v.string(),
  role: TaskRole,
  assignedOn: CivilDate,
  assignedByName: v.string(),
  dueOn: v.optional(CivilDate),
  /** passed: đã chuyển người khác · stopped: dừng, thu hồi */
  state: v.picklist(["open", "finished", "passed", "stopped"]),
  /** The day the person was done with it, or it left the person. */
  endedOn: v.optional(CivilDate),
  /** Finished after its hour, where an hour was set. */
  lateByHour: v.optional(v.boolean()),
  /** Why it was late: said at the end, or when more time was asked for. */
  reason: v.optional(line(500)),
  grade: v.optional(LineGrade),
});
export type LedgerLine = v.InferOutput<typeof LedgerLine>;

/** Contest (ý kiến về dòng minh chứng): what the person holds against a line, and what came of it. */
export const Contest = v.object({
  staffId: StaffId,
  workId: v.string(),
  text: line(1000),
  at: v.string(),
  state: v.picklist(["open", "kept", "corrected"]),
  answer: v.optional(line(1000)),
  answeredByName: v.optional(v.string()),
  answeredAt: v.optional(v.string()),
  /** What counts from then on, where the line was corrected. */
  countsOnTime: v.optional(v.boolean()),
  grade: v.optional(LineGrade),
});
export type Contest = v.InferOutput<typeof Contest>;

const Percent = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));

/** How a unit scores; whole percents. The three weights come to 100. */
const WeightFields = {
  /** Khối lượng: finished of what was to be finished. */
  quantity: Percent,
  /** Tiến độ: on time of what was finished. */
  timeliness: Percent,
  /** Chất lượng: as judged. */
  quality: Percent,
  /** What a late piece of work still counts for in tiến độ. */
  late: Percent,
  /** What each judgement counts for; work nobody judged counts as met. */
  excellent: Percent,
  met: Percent,
  notMet: Percent,
  /** Taken off the quality of a piece of work for each time its answer came back. */
  perReturn: Percent,
};

export const SetWeights = v.pipe(
  v.object({ ...WeightFields, fromMonth: MonthKey }),
  v.check(({ quantity, timeliness, quality }) => quantity + timeliness + quality === 100, "weights_are_100"),
);
export type SetWeights = v.InferOutput<typeof SetWeights>;

/** LedgerWeights (trọng số chấm điểm): how a unit scores from a month on; an earlier month keeps what held then. */
export const LedgerWeights = v.object({
  ...WeightFields,
  fromMonth: MonthKey,
  setByName: v.string(),
  setAt: v.string(),
});
export type LedgerWeights = v.InferOutput<typeof LedgerWeights>;

/** What a line is in one month. */
export const LineStanding = v.picklist(["onTime", "late", "overdue", "running", "passed", "stopped"]);
export type LineStanding = v.InferOutput<typeof LineStanding>;

export const ShownLine = v.object({
  ...LedgerLine.entries,
  standing: LineStanding,
  returns: v.number(),
  contest: v.optional(Contest),
});
export type ShownLine = v.InferOutput<typeof ShownLine>;

/** A month of a person in figures; a score is 0 to 100, absent where nothing was to be done. */
export const MonthTotals = v.object({
  assigned: v.number(),
  finished: v.number(),
  onTime: v.number(),
  late: v.number(),
  overdue: v.number(),
  running: v.number(),
  contested: v.number(),
  quantity: v.optional(v.number()),
  timeliness: v.optional(v.number()),
  quality: v.optional(v.number()),
  score: v.optional(v.number()),
});
export type MonthTotals = v.InferOutput<typeof MonthTotals>;

const Person = v.object({ staffId: StaffId, fullName: v.string(), position: v.string(), departmentName: v.string() });

export const MonthSheet = v.object({
  month: MonthKey,
  person: Person,
  totals: MonthTotals,
  weights: LedgerWeights,
  lines: v.array(ShownLine),
  mayContest: v.boolean(),
  mayAnswer: v.boolean(),
});
export type MonthSheet = v.InferOutput<typeof MonthSheet>;

export const UnitMonth = v.object({
  month: MonthKey,
  weights: LedgerWeights,
  people: v.array(v.object({ ...Person.entries, ...MonthTotals.entries })),
});
export type UnitMonth = v.InferOutput<typeof UnitMonth>;

export const MonthQuery = v.object({ month: MonthKey, staffId: v.optional(StaffId) });
export const LedgerHistoryQuery = v.object({ staffId: v.optional(StaffId) });
export const UnitMonthQuery = v.object({ month: MonthKey });
export const ContestLine = v.object({ month: MonthKey, workId: line(200), text: line(1000, 10) });
export type ContestLine = v.InferOutput<typeof ContestLine>;
export const AnswerContest = v.object({
  month: MonthKey,
  staffId: StaffId,
  workId: line(200),
  decision: v.picklist(["kept", "corrected"]),
  answer: line(1000, 5),
  countsOnTime: v.optional(v.boolean()),
  grade: v.optional(LineGrade),
});
export type AnswerContest = v.InferOutput<typeof AnswerContest>;
