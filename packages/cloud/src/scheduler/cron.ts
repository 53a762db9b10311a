import { addDays, daysIn, weekday, type CivilDay } from "./zone.ts";

/** An expression `cron(minutes hours day-of-month month day-of-week year)` of EventBridge Scheduler, read. */
export interface Cron {
  /** Minutes of the day, ascending. */
  readonly minutesOfDay: readonly number[];
  readonly years: ReadonlySet<number>;
  isOn(day: CivilDay): boolean;
}

type DayRule = (day: CivilDay) => boolean;

const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/** @throws RangeError when the six fields are not what AWS takes */
export function readCron(fields: string): Cron {
  const parts = fields.trim().toUpperCase().split(/\s+/);
  const [minutes, hours, dayOfMonth, month, dayOfWeek, year] = parts;
  if (parts.length !== 6 || !minutes || !hours || !dayOfMonth || !month || !dayOfWeek || !year) {
    throw new RangeError("six fields");
  }
  // AWS wants exactly one of the two to be left open.
  if ((dayOfMonth === "?") === (dayOfWeek === "?")) throw new RangeError("one of the day fields is ?");
  const minuteSet = [...numbers(minutes, 0, 59)].sort((a, b) => a - b);
  const hourSet = [...numbers(hours, 0, 23)].sort((a, b) => a - b);
  const monthSet = numbers(month, 1, 12, months);
  const years = numbers(year, 1970, 2199);
  const isDay = dayOfMonth === "?" ? dayOfWeekRule(dayOfWeek) : dayOfMonthRule(dayOfMonth);
  return {
    minutesOfDay: hourSet.flatMap((hour) => minuteSet.map((minute) => hour * 60 + minute)),
    years,
    isOn: (day) => years.has(day.year) && monthSet.has(day.month) && isDay(day),
  };
}

function dayOfMonthRule(field: string): DayRule {
  if (field === "L") return ({ year, month, day }) => day === daysIn(year, month);
  const [, nearest] = /^(\d{1,2})W$/.exec(field) ?? [];
  if (nearest !== undefined) {
    const wanted = within(Number(nearest), 1, 31);
    return (day) => day.day === nearestWorkday(day.year, day.month, wanted);
  }
  const days = numbers(field, 1, 31);
  return ({ day }) => days.has(day);
}

function dayOfWeekRule(field: string): DayRule {
  const [, nth, count] = /^(\w{1,3})#([1-5])$/.exec(field) ?? [];
  if (nth !== undefined) {
    const wanted = number(nth, 1, 7, weekdays);
    return (day) => weekday(day) === wanted && Math.ceil(day.day / 7) === Number(count);
  }
  const [, last] = /^(\w{1,3})L$/.exec(field) ?? [];
  if (last !== undefined) {
    const wanted = number(last, 1, 7, weekdays);
    return (day) => weekday(day) === wanted && day.day + 7 > daysIn(day.year, day.month);
  }
  const days = field === "L" ? new Set([7]) : numbers(field, 1, 7, weekdays);
  return (day) => days.has(weekday(day));
}

/** The working day (Monday to Friday) nearest to a day, within its month; undefined in a month without that day. */
function nearestWorkday(year: number, month: number, day: number): number | undefined {
  if (day > daysIn(year, month)) return undefined;
  const date = { year, month, day };
  const isWorkday = (shift: number) => ![1, 7].includes(weekday(addDays(date, shift)));
  const inMonth = (shift: number) => addDays(date, shift).month === month;
  return day + ([0, -1, 1, -2, 2].find((shift) => inMonth(shift) && isWorkday(shift)) ?? 0);
}

/** The numbers a field names: `*`, lists, ranges and steps, with names where the field has them. */
function numbers(field: string, min: number, max: number, names: readonly string[] = []): ReadonlySet<number> {
  const found = new Set<number>();
  for (const part of field.split(",")) {
    const [range = "", step] = part.split("/");
    const every = step === undefined ? 1 : within(wholeNumber(step), 1, max);
    const [from, to] = bounds(range, step !== undefined, min, max, names);
    for (let value = from; value <= to; value += every) found.add(value);
  }
  return found;
}

function bounds(
  range: string,
  stepped: boolean,
  min: number,
  max: number,
  names: readonly string[],
): readonly [number, number] {
  if (range === "*") return [min, max];
  const [first = "", last] = range.split("-");
  const from = number(first, min, max, names);
  // `5/15` goes on to the end, `5` is itself alone.
  const to = last === undefined ? (stepped ? max : from) : number(last, min, max, names);
  if (from > to) throw new RangeError("a range goes upwards");
  return [from, to];
}

function number(text: string, min: number, max: number, names: readonly string[]): number {
  const named = names.indexOf(text);
  return within(named >= 0 ? named + 1 : wholeNumber(text), min, max);
}

function wholeNumber(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new RangeError("not a number");
  return Number(text);
}

function within(value: number, min: number, max: number): number {
  if (value < min || value > max) throw new RangeError("out of range");
  return value;
}
