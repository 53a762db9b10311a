import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import { calendarFrom, calendarRead } from "../calendar/service.ts";
import type { DatedWork, DatedWorkSource } from "../dated-work.ts";
import type { Colleague } from "../staff/schema.ts";
import { listStaff } from "../staff/service.ts";
import { readOwnTenant } from "../tenant/service.ts";
import { settleWork } from "../tenant/work-schedule-service.ts";
import { countWork, sendDigests, type DigestTally } from "./digest-service.ts";
import { ReminderStateEntity, STATE_KEY } from "./item.ts";
import { climbsTo } from "./people-rules.ts";
import { dueReminders, isOfficeTime, nextOpening, nextTimed, officeInstant, type Reminder } from "./rules.ts";
import { WORK_ESCALATED } from "./reminder-message.ts";
import { adoptHours } from "./hours-service.ts";
import { readTimedRules } from "./settings-service.ts";
import { tellOnce } from "./told-once.ts";

/**
 * One run of reminding: sends what fell due since the last one, the digest once a working day, and says when the next run is.
 * Reads only open work. Cut off and run again, what was sent is not sent again: each reminder is an event under a key of its
 * own. Outside the hours of the office nothing is sent; it waits for the opening.
 */
export async function runReminders(cx: Cx, sources: readonly DatedWorkSource[]): Promise<void> {
  await adoptHours(cx);
  const now = cx.clock.now();
  const [rules, [days], state] = await Promise.all([
    readTimedRules(cx),
    cx.store.getMany([calendarRead]),
    cx.store.get(ReminderStateEntity, STATE_KEY),
  ]);
  const calendar = calendarFrom(days);
  let next = nextOpening(now, rules, calendar);
  if (isOfficeTime(now, rules, calendar)) {
    const today = officeDate(now);
    const { items: people } = await listStaff(cx);
    const opening = officeInstant(today, rules.opensAt);
    // The first run of a unit speaks of today.
    const window = { after: state ? new Date(state.through) : new Date(opening.getTime() - 1), through: now };
    const countedFrom = new Date(state?.toldThrough ?? window.after);
    const isDigestDue = rules.digest && state?.digestOn !== today;
    const tallies = new Map<string, DigestTally>();
    let escalated = 0;
    for (const source of sources) {
      for await (const work of source.all(cx)) {
        for (const reminder of dueReminders(work, rules, calendar, window)) {
          const isNew = await send(cx, work, reminder, people);
          if (reminder.to === "province" && (isNew || reminder.at > countedFrom)) escalated += 1;
        }
        const timed = nextTimed(work, rules, calendar, now);
        if (timed !== undefined && timed < next) next = timed;
        if (isDigestDue) countWork(tallies, work, { today, since: state?.through, now });
      }
    }
    if (isDigestDue) await sendDigests(cx, tallies, people, today);
    if (escalated > 0) await tellProvince(cx, { count: escalated, on: today, since: window.after.toISOString() });
    const known = { through: now.toISOString(), digestOn: isDigestDue ? today : state?.digestOn };
    await cx.store.write([
      state ? replace(ReminderStateEntity, { ...known, version: state.version }) : create(ReminderStateEntity, known),
    ]);
  }
  await settleWork(cx, "remind", next, now);
}

/** @returns false for what was said before */
async function send(
  cx: Cx,
  work: DatedWork,
  { rule, to, is }: Reminder,
  people: readonly Colleague[],
): Promise<boolean> {
  const { id, title, href, dueOn, dueAt, ownerId } = work;
  const key = `${id}#${rule}#${dueAt ?? dueOn ?? ""}`;
  const data = { title, href, dueOn, dueAt, rule, work: work.kind, ownerId };
  const subject = `reminder#${id}`;
  const isNew = await tellOnce(cx, {
    type: "reminder.sent",
    subject,
    id: key,
    data: { ...data, detail: is, toIds: [ownerId] },
  });
  const above = climbsTo(to, ownerId, people);
  if (above.length === 0) return isNew;
  const ownerName = people.find((one) => one.id === ownerId)?.fullName;
  const told = { ...data, detail: to, ownerName, toIds: above };
  await tellOnce(cx, { type: "reminder.escalated", subject, id: `${key}#up`, data: told });
  return isNew;
}

/** The province learns how many, never which; once for each stretch of time, though it is told again after a break. */
async function tellProvince(
  cx: Cx,
  { count, on, since }: { readonly count: number; readonly on: string; readonly since: string },
): Promise<void> {
  const { id, provinceTenantId } = await readOwnTenant(cx);
  if (provinceTenantId === undefined) return;
  await tellTenant(cx.world, provinceTenantId, {
    id: `escalated#${id}#${on}#${since}`,
    type: WORK_ESCALATED,
    from: id,
    payload: { on, count },
  });
}
