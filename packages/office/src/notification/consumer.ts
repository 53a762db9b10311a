import * as v from "valibot";
import type { Consumer } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import { create, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { NoticeEntity } from "./item.ts";
import { Notice } from "./schema.ts";
import { sendOut } from "./send-service.ts";
import { settleNotices } from "./settle-service.ts";
import { SETTLINGS } from "./settling.ts";
import { TELLINGS, titleOf, type Telling } from "./telling.ts";

/** Makes the notices of an event, and settles those of what it ends. Their key follows from the event, so that a second delivery makes none again. */
export const notificationConsumers: readonly Consumer[] = [
  ...TELLINGS.map((telling): Consumer => ({
    name: "notification.tell",
    on: telling.on,
    handle: (cx, event) => tell(cx, event, telling),
  })),
  ...SETTLINGS.map((settling): Consumer => ({
    name: "notification.settle",
    on: settling.on,
    handle: (cx, event) => settleNotices(cx, event, settling),
  })),
];

const Carried = v.object({
  dueOn: v.optional(v.string()),
  dueAt: v.optional(v.string()),
  count: v.optional(v.number()),
  today: v.optional(v.number()),
  overdue: v.optional(v.number()),
  fresh: v.optional(v.number()),
});

async function tell(cx: Cx, event: DomainEvent, { kind, whom }: Telling): Promise<void> {
  // Nobody is told what they did themselves.
  const told = (await whom(cx, event)).filter(({ staffId }) => staffId !== event.by);
  if (told.length === 0) return;
  const named = await titleOf(cx, event);
  const { today, overdue = 0, fresh = 0, ...carried } = v.parse(Carried, event.data);
  const people = new Map(told.map((one) => [one.staffId, one]));
  const notices: Notice[] = [];
  for (const { staffId, detail } of people.values()) {
    const notice = v.parse(Notice, {
      staffId,
      id: event.id,
      at: event.at,
      type: event.type,
      kind,
      detail,
      ...named,
      ...(!event.by.startsWith("system:") && { byName: event.byName }),
      ...carried,
      ...(today !== undefined && { digest: { today, overdue, fresh } }),
    });
    try {
      await cx.store.write([create(NoticeEntity, notice)]);
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
    }
    notices.push(notice);
  }
  // Everybody has it in the list before the first service outside is asked, and nobody waits for another's.
  const sent = await Promise.allSettled(notices.map((notice) => sendOut(cx, notice)));
  for (const outcome of sent) if (outcome.status === "rejected") throw outcome.reason;
}
