import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require, signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import type { OfficeCalendar } from "@vanthu/platform/working-day.ts";
import { ProcessMemory } from "../process-memory.ts";
import { CALENDAR_KEY, CalendarEntity } from "./item.ts";
import { amend, calendarOf, yearCalendar } from "./rules.ts";
import type { AmendDay, YearCalendar } from "./schema.ts";

/** Lists count days left by it; an amendment made in another process shows there within a minute. */
const calendars = new ProcessMemory<OfficeCalendar>(60_000);

/** The office's calendar for counting working days. No round trip where the process has read it within the minute. */
export async function readCalendar(cx: Cx): Promise<OfficeCalendar> {
  return (
    calendars.recall(cx) ??
    calendars.keep(cx, calendarOf((await cx.store.get(CalendarEntity, CALENDAR_KEY))?.days ?? []))
  );
}

/** The calendar as one of several items of a `getMany`; for decisions, which must see the latest amendment. */
export const calendarRead = { entity: CalendarEntity, key: CALENDAR_KEY };

export function calendarFrom(found: object | undefined): OfficeCalendar {
  return calendarOf((found as { days: readonly AmendDay[] } | undefined)?.days ?? []);
}

/** Lịch làm việc of a year. */
export async function readYear(cx: Cx, year: number): Promise<YearCalendar> {
  signedIn(cx);
  return yearCalendar(year, (await cx.store.get(CalendarEntity, CALENDAR_KEY))?.days ?? []);
}

/**
 * Enters a day off, or a day worked instead, that no notice in the product knows yet.
 * @throws Refusal `calendar.other_year` when the day is not in the year named
 */
export async function amendDay(cx: Cx, year: number, day: AmendDay): Promise<YearCalendar> {
  require(cx, "calendar.amend");
  if (!day.on.startsWith(`${String(year)}-`)) throw new Refusal("input", "calendar.other_year", { year });
  const item = await cx.store.get(CalendarEntity, CALENDAR_KEY);
  const days = amend(item?.days ?? [], day);
  await cx.store.write([
    item ? replace(CalendarEntity, { ...item, days }) : create(CalendarEntity, { days }),
    event(cx, "calendar.amended", "calendar", { on: day.on, kind: day.kind }),
  ]);
  calendars.forget(cx);
  return yearCalendar(year, days);
}
