import { language } from "./language.ts";

/** Vietnam keeps one offset all year, so office time is arithmetic and needs no time zone data. */
const OFFICE_OFFSET_MS = 7 * 60 * 60 * 1000;

const WEEKDAYS = {
  vi: ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
} as const;

const two = (n: number): string => String(n).padStart(2, "0");

/** The civil date (`YYYY-MM-DD`) in the office of an instant (UTC ISO). */
export function officeDate(at: string | number | Date): string {
  return new Date(new Date(at).getTime() + OFFICE_OFFSET_MS).toISOString().slice(0, 10);
}

/** `2026-11-25` as 25/11/2026, in both languages: the form on every document. */
export function date(on: string): string {
  const [year, month, day] = on.slice(0, 10).split("-");
  return `${day}/${month}/${year}`;
}

/** `2026-11-25` as 25/11, where the year is said by the heading. */
export function dayMonth(on: string): string {
  return date(on).slice(0, 5);
}

/** An instant as 17:00, in office time. */
export function time(at: string): string {
  return new Date(new Date(at).getTime() + OFFICE_OFFSET_MS).toISOString().slice(11, 16);
}

/** An instant as “16:40 ngày 24/11/2026”. */
export function dateTime(at: string): string {
  const on = date(officeDate(at));
  return language() === "vi" ? `${time(at)} ngày ${on}` : `${time(at)} on ${on}`;
}

/** An instant as people say it: “08:14”, “16:05 24/11”, “16:05 24/11/2025”. */
export function moment(at: string, now: string | number | Date): string {
  const on = officeDate(at);
  const today = officeDate(now);
  if (on === today) return time(at);
  return on.slice(0, 4) === today.slice(0, 4) ? `${time(at)} ${dayMonth(on)}` : `${time(at)} ${date(on)}`;
}

/** An instant with its weekday, where the year is said by the heading: “15:00 thứ Sáu 20/11”. */
export function weekdayMoment(at: string): string {
  const on = officeDate(at);
  return `${time(at)} ${weekday(on)} ${dayMonth(on)}`;
}

/** “thứ Tư 25/11/2026” */
export function weekdayDate(on: string): string {
  return `${weekday(on)} ${date(on)}`;
}

/** The name of a day of the week, 1 Monday to 7 Sunday: “thứ Hai”. */
export function weekdayName(day: number): string {
  return WEEKDAYS[language()][day % 7] ?? "";
}

/** “thứ Tư” */
function weekday(on: string): string {
  return WEEKDAYS[language()][new Date(`${on}T00:00:00Z`).getUTCDay()] ?? "";
}

/**
 * “ngày 05 tháng 02 năm 2026”, as Decree 30 (Annex I, II.4.b) writes it:
 * a zero stands before days under 10 and before the months 1 and 2.
 */
export function documentDate(on: string): string {
  const [year = 0, month = 0, day = 0] = on.split("-").map(Number);
  return `ngày ${two(day)} tháng ${month < 3 ? two(month) : month} năm ${year}`;
}

/** 1482 as 1.482 (English: 1,482); decimals with a comma: 3,2. */
export function number(value: number, decimals = 0): string {
  const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const [group, point] = language() === "vi" ? [".", ","] : [",", "."];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, group);
  return `${value < 0 ? "−" : ""}${grouped}${fraction === undefined ? "" : point + fraction}`;
}

/** The size of a file: 412 KB, 3,4 MB. */
export function fileSize(sizeBytes: number): string {
  if (sizeBytes < 1_000_000) return `${number(Math.max(1, Math.round(sizeBytes / 1000)))} KB`;
  const megabytes = sizeBytes / 1_000_000;
  return `${number(megabytes, megabytes < 10 ? 1 : 0)} MB`;
}
