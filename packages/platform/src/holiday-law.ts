/**
 * The days off the law gives: Điều 111 and 112 Bộ luật Lao động 2019, for offices that rest on Saturday and Sunday.
 */
import { civilDateOfLunar } from "./lunar-date.ts";
import { addDays, dayNumber, weekdayOf } from "./office-time.ts";
import type { CivilDate } from "./office-time.ts";

/**
 * - `holiday`: a day off by law (ngày lễ, Tết), on whatever day of the week;
 * - `compensation`: a weekday off for a holiday on a rest day (nghỉ bù) or for a rest day worked instead (hoán đổi);
 * - `worked`: a rest day on which offices work (ngày làm bù).
 */
export type HolidayKind = "holiday" | "compensation" | "worked";

export type Holiday = {
  on: CivilDate;
  /** In Vietnamese, as shown. */
  name: string;
  kind: HolidayKind;
  /** The law or notice that sets the day. */
  source: string;
  /** Computed from the law while the year's notice is not yet known; the days in fact given off may differ. */
  provisional: boolean;
};

export const LABOUR_CODE = "Điều 112 Bộ luật Lao động 2019";
export const COMPENSATION_RULE = "Khoản 3 Điều 111 Bộ luật Lao động 2019";
export const CULTURE_DAY_RESOLUTION = "Điều 2 Nghị quyết 28/2026/QH16";
const FIRST_CULTURE_DAY_YEAR = 2026;

const SUNDAY = 0;
const MONDAY = 1;
const THURSDAY = 4;
const SATURDAY = 6;

/**
 * The days off the law gives in a year, by date. Where it leaves a choice to the year's notice: Tết from the last day of
 * the old year to the fourth of the new, as in 2026; the second National Day on the side that lengthens the weekend, as
 * in 2025 and 2026. Exchanged working days are never guessed. All are provisional.
 */
export function lawfulHolidays(year: number): Holiday[] {
  const holidays = statutoryHolidays(year);
  const taken = new Set(holidays.map(({ on }) => on));
  const compensations: Holiday[] = [];
  for (const { on, name } of holidays.filter((holiday) => isRestDay(holiday.on))) {
    const instead = nextFreeDay(on, taken);
    taken.add(instead);
    compensations.push(lawful(instead, `Nghỉ bù ${name}`, "compensation", COMPENSATION_RULE));
  }
  return [...holidays, ...compensations].sort(byDate);
}

export function isRestDay(on: CivilDate): boolean {
  const weekday = weekdayOf(dayNumber(on));
  return weekday === SATURDAY || weekday === SUNDAY;
}

function statutoryHolidays(year: number): Holiday[] {
  const holiday = (on: CivilDate, name: string, source = LABOUR_CODE) => lawful(on, name, "holiday", source);
  const newYear = civilDateOfLunar(year, 1, 1);
  const tet = [-1, 0, 1, 2, 3].map((offset) => holiday(addDays(newYear, offset), "Tết Nguyên đán"));
  const cultureDay = holiday(`${year}-11-24`, "Ngày Văn hóa Việt Nam", CULTURE_DAY_RESOLUTION);
  return [
    holiday(`${year}-01-01`, "Tết Dương lịch"),
    ...tet,
    holiday(civilDateOfLunar(year, 3, 10), "Giỗ Tổ Hùng Vương"),
    holiday(`${year}-04-30`, "Ngày Chiến thắng"),
    holiday(`${year}-05-01`, "Ngày Quốc tế lao động"),
    holiday(`${year}-09-02`, "Quốc khánh"),
    holiday(secondNationalDay(year), "Quốc khánh"),
    ...(year >= FIRST_CULTURE_DAY_YEAR ? [cultureDay] : []),
  ].sort(byDate);
}

/** The law leaves the choice between 1 and 3 September to the notice of the year. */
function secondNationalDay(year: number): CivilDate {
  const weekday = weekdayOf(dayNumber(`${year}-09-02`));
  return [SUNDAY, MONDAY, THURSDAY].includes(weekday) ? `${year}-09-03` : `${year}-09-01`;
}

function nextFreeDay(after: CivilDate, taken: ReadonlySet<CivilDate>): CivilDate {
  let day = addDays(after, 1);
  while (taken.has(day) || isRestDay(day)) day = addDays(day, 1);
  return day;
}

function lawful(on: CivilDate, name: string, kind: HolidayKind, source: string): Holiday {
  return { on, name, kind, source, provisional: true };
}

export function byDate(a: Holiday, b: Holiday): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : 0;
}
