import * as v from "valibot";
import type { Consumer } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import { whoIsDone } from "./done-service.ts";
import { settleEarlier } from "./earlier-notice-service.ts";
import { Notice } from "./schema.ts";
import { sendOut } from "./send-service.ts";
import { SETTLINGS, type Settling } from "./settling.ts";
import { TELLINGS, titleOf, type Telling } from "./telling.ts";
import { changeUnread, type UnreadChange } from "./unread-service.ts";

/** Makes the notices of an event and settles those of what it ends, in one write for each person. A second delivery changes nothing. */
export const notificationConsumers: readonly Consumer[] = [
  ...new Set([...TELLINGS, ...SETTLINGS].map(({ on }) => on)),
].map((on): Consumer => {
  const telling = TELLINGS.find((one) => one.on === on);
  const settling = SETTLINGS.find((one) => one.on === on);
  return { name: "notification.hear", on, handle: (cx, event) => hear(cx, event, telling, settling) };
});

const Carried = v.object({
  dueOn: v.optional(v.string()),
  dueAt: v.optional(v.string()),
  count: v.optional(v.number()),
  today: v.optional(v.number()),
  overdue: v.optional(v.number()),
  fresh: v.optional(v.number()),
});

async function hear(cx: Cx, event: DomainEvent, telling?: Telling, settling?: Settling): Promise<void> {
  const [notices, settled] = await Promise.all([
    telling ? noticesOf(cx, event, telling) : [],
    settling?.whose(cx, event),
  ]);
  const wanted = settled ? notices : await stillWanted(cx, notices);
  const changes = new Map<string, UnreadChange>();
  const change = (one: UnreadChange) => {
    const place = `${one.staffId} ${one.about}`;
    changes.set(place, { ...changes.get(place), ...one });
  };
  for (const { staffId, detail } of settled?.people ?? []) {
    change({ staffId, about: settled?.about ?? "", end: { at: event.at, detail } });
  }
  for (const told of wanted) change({ staffId: told.staffId, about: aboutOf(told), told });
  await Promise.all([...changes.values()].map((one) => apply(cx, one)));
  // Everybody has it in the list before the first service outside is asked, and nobody waits for another's.
  const sent = await Promise.allSettled(wanted.map((notice) => sendOut(cx, notice)));
  for (const outcome of sent) if (outcome.status === "rejected") throw outcome.reason;
}

async function apply(cx: Cx, change: UnreadChange): Promise<void> {
  const { staffId, about, end } = change;
  await Promise.all([changeUnread(cx, change), end && settleEarlier(cx, staffId, about, end)]);
}

/** Heard late, what tells of work that was over for its person since waits for nobody. */
async function stillWanted(cx: Cx, notices: readonly Notice[]): Promise<readonly Notice[]> {
  const [first] = notices;
  if (!first) return [];
  // All notices of one event lead to one thing.
  const since = new Map((await whoIsDone(cx, aboutOf(first))).map((done) => [done.staffId, done.since]));
  return notices.filter(({ staffId, at }) => {
    const end = since.get(staffId);
    return end === undefined || end <= at;
  });
}

function aboutOf({ href, id }: Notice): string {
  return href ?? id;
}

/** Nobody is told what they did themselves. */
async function noticesOf(cx: Cx, event: DomainEvent, { kind, whom }: Telling): Promise<readonly Notice[]> {
  const told = (await whom(cx, event)).filter(({ staffId }) => staffId !== event.by);
  if (told.length === 0) return [];
  const named = await titleOf(cx, event);
  const { today, overdue = 0, fresh = 0, ...carried } = v.parse(Carried, event.data);
  const people = new Map(told.map((one) => [one.staffId, one]));
  return [...people.values()].map(({ staffId, detail }) =>
    v.parse(Notice, {
      staffId,
      id: event.id,
      at: event.at,
      type: event.type,
      kind,
      detail,
      ...named,
      // What the system did by itself names for whom, such as who gives repeated work; what it did for nobody, nobody.
      byName: event.by.startsWith("system:") ? event.onBehalfOf : event.byName,
      ...carried,
      ...(today !== undefined && { digest: { today, overdue, fresh } }),
    }),
  );
}
