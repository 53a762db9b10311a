/**
 * The Vietnamese lunar calendar: civil days of lunar dates, for the holidays the law sets by it.
 *
 * Rules (Quyết định 121-CP of 1967: meridian 105° E, UTC+7; hence the days on which Viet Nam and China differ): a month
 * begins on the day of the new moon; month 11 holds the winter solstice; where 13 months lie between two months 11, the
 * first that holds no principal solar term repeats the month before it. New moons and the sun's longitude are Jean
 * Meeus's series as Hồ Ngọc Đức applied them to this calendar, right to a few minutes. Compared once with a modern
 * ephemeris for 1968 to 2100: every month 1 and 3 begins on the right day, and all others but 11/2072 and 9/2085, whose
 * new moons fall within a minute of midnight.
 */
import { civilDateOf, dayNumber } from "./office-time.ts";
import type { CivilDate } from "./office-time.ts";

/** The lunar years that can be asked for; the first is that of the calendar reform. */
export const FIRST_LUNAR_YEAR = 1968;
export const LAST_LUNAR_YEAR = 2100;

const UTC_OFFSET_DAYS = 7 / 24;
/** Julian date of 1970-01-01T00:00Z, where day numbers start. */
const EPOCH_JULIAN = 2440587.5;
const J2000_JULIAN = 2451545;
const DAYS_PER_CENTURY = 36525;
/** The mean new moon of January 1900 has number 0. */
const NEW_MOON_ZERO_JULIAN = 2415020.75933;
const SYNODIC_MONTH_DAYS = 29.53058868;
const WINTER_SOLSTICE_TERM = 9;

/**
 * The civil date of a day in a regular (not leap) lunar month. Throws RangeError for a date that does not exist, such as
 * the 30th of a month of 29 days, and outside the years above.
 */
export function civilDateOfLunar(year: number, month: number, day: number): CivilDate {
  const named = `${day}/${month}/${year} (lunar)`;
  if (!Number.isInteger(year) || year < FIRST_LUNAR_YEAR || year > LAST_LUNAR_YEAR)
    throw new RangeError(`Outside the lunar years ${FIRST_LUNAR_YEAR} to ${LAST_LUNAR_YEAR}: ${named}`);
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`No such month: ${named}`);
  const moon = newMoonOfMonth(year, month);
  const start = newMoonDay(moon);
  if (!Number.isInteger(day) || day < 1 || day > newMoonDay(moon + 1) - start)
    throw new RangeError(`No such day: ${named}`);
  return civilDateOf(start + day - 1);
}

/** Tết Nguyên đán: the first day of the first lunar month. */
export function lunarNewYear(year: number): CivilDate {
  return civilDateOfLunar(year, 1, 1);
}

/** Months are counted from month 11 of the year before, as the rules are. */
function newMoonOfMonth(year: number, month: number): number {
  const sinceMonth11 = (month + 1) % 12;
  const solsticeYear = month >= 11 ? year : year - 1;
  const month11 = newMoonOfMonth11(solsticeYear);
  const isLeapCycle = newMoonOfMonth11(solsticeYear + 1) - month11 === 13;
  const isAfterLeap = isLeapCycle && sinceMonth11 >= leapPosition(month11);
  return month11 + sinceMonth11 + (isAfterLeap ? 1 : 0);
}

/** The last new moon before the winter solstice of a Gregorian year, or on its day. */
function newMoonOfMonth11(year: number): number {
  const yearEnd = dayNumber(`${year}-12-31`);
  let moon = Math.floor((yearEnd + EPOCH_JULIAN - NEW_MOON_ZERO_JULIAN) / SYNODIC_MONTH_DAYS) + 1;
  while (newMoonDay(moon) > yearEnd || solarTermAtStartOf(newMoonDay(moon)) >= WINTER_SOLSTICE_TERM) moon -= 1;
  return moon;
}

/** How many months after month 11 the leap month stands: the first in which the sun enters no new term. */
function leapPosition(month11: number): number {
  let position = 1;
  while (termOfMonth(month11 + position) !== termOfMonth(month11 + position + 1)) position += 1;
  return position;
}

function termOfMonth(moon: number): number {
  return solarTermAtStartOf(newMoonDay(moon));
}

/** The office day on which a new moon falls. */
function newMoonDay(moon: number): number {
  return Math.floor(newMoonJulian(moon) - EPOCH_JULIAN + UTC_OFFSET_DAYS);
}

/** Which of the twelve 30° arcs from the spring equinox the sun stands in when an office day begins. */
function solarTermAtStartOf(day: number): number {
  const t = (day + EPOCH_JULIAN - UTC_OFFSET_DAYS - J2000_JULIAN) / DAYS_PER_CENTURY;
  const anomaly = 357.5291 + 35999.0503 * t - 0.0001559 * t ** 2;
  const meanLongitude = 280.46645 + 36000.76983 * t + 0.0003032 * t ** 2;
  const centre =
    (1.9146 - 0.004817 * t) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.00029 * sine(3 * anomaly);
  const apparent = meanLongitude + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t);
  return Math.floor((((apparent % 360) + 360) % 360) / 30);
}

/** Julian date (universal time) of the new moon with a number. */
function newMoonJulian(moon: number): number {
  const t = moon / 1236.85;
  const sun = 359.2242 + 29.10535608 * moon - 0.0000333 * t ** 2 - 0.00000347 * t ** 3;
  const lunar = 306.0253 + 385.81691806 * moon + 0.0107306 * t ** 2 + 0.00001236 * t ** 3;
  const latitude = 21.2964 + 390.67050646 * moon - 0.0016528 * t ** 2 - 0.00000239 * t ** 3;
  const mean =
    NEW_MOON_ZERO_JULIAN +
    SYNODIC_MONTH_DAYS * moon +
    0.0001178 * t ** 2 -
    0.000000155 * t ** 3 +
    0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t ** 2);
  const correction =
    (0.1734 - 0.000393 * t) * sine(sun) +
    0.0021 * sine(2 * sun) -
    0.4068 * sine(lunar) +
    0.0161 * sine(2 * lunar) -
    0.0004 * sine(3 * lunar) +
    0.0104 * sine(2 * latitude) -
    0.0051 * sine(sun + lunar) -
    0.0074 * sine(sun - lunar) +
    0.0004 * sine(2 * latitude + sun) -
    0.0004 * sine(2 * latitude - sun) -
    0.0006 * sine(2 * latitude + lunar) +
    0.001 * sine(2 * latitude - lunar) +
    0.0005 * sine(2 * lunar + sun);
  const dynamicalMinusUniversal = -0.000278 + 0.000265 * t + 0.000262 * t ** 2;
  return mean + correction - dynamicalMinusUniversal;
}

function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}
