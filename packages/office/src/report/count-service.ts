import { createHash } from "node:crypto";
import { writeOnce } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { add, addOnce, create, WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import { AMONG_MANY, writeAgain } from "../write-again.ts";
import { carriedMove } from "./carried-move.ts";
import { closeDays, mayBeginOpen } from "./close-service.ts";
import { CountedBefore, type EventMove } from "./event-move.ts";
import { cameWhenFull, countOnFullDay, noteFull } from "./full-day-service.ts";
import { standingOf } from "./standing-rules.ts";
import { daySlot, dueSlot, TallyEntity, TOTAL, type TallyItem } from "./tally.ts";
import { together, type Move } from "./tally-moves.ts";

/** 66 bits: two of a thousand events of one day look the same about once in 10^14 days. */
const MARK_CHARACTERS = 11;

/** With so many events a day is full: an item of thousands of marks would cost more with each of them, and it has a limit. */
const FULL = 250;

/** What is counted together in a day: the sum of the moves, and the marks of the events they come from. */
interface Counted {
  readonly marks: readonly string[];
  readonly move: Move;
}

/**
 * Moves the counters of a day by what events of that day come to, in one write. The day keeps a mark of each event, so
 * that it is counted once whatever it is called.
 * @param events at least one, all of one day
 * @throws CountedBefore where several are asked for and at least one of them was counted; nothing was written in the day
 */
export async function count(cx: Cx, consumer: string, events: readonly EventMove[]): Promise<void> {
  // Additions commute, but one that meets a transaction on the same counters is cancelled.
  await writeAgain(() => tryToCount(cx, consumer, events), AMONG_MANY);
}

async function tryToCount(cx: Cx, consumer: string, events: readonly EventMove[]): Promise<void> {
  const [first] = events;
  if (!first) return;
  const { on } = first.move;
  if (cameWhenFull(cx, on, events)) return countOnFullDay(cx, consumer, on, events);
  const missed = await countInDay(cx, countedIn(events));
  if (missed === "before marks") return countBeforeMarks(cx, consumer, events);
  if (missed !== "full") return;
  noteFull(cx, on);
  await countOnFullDay(cx, consumer, on, events);
}

/** @returns what kept them from being counted there */
async function countInDay(cx: Cx, counted: Counted): Promise<"before marks" | "full" | undefined> {
  const { move, marks } = counted;
  try {
    await cx.store.write([moveOf(move, { marks, most: FULL, lacks: ["closedOn"] })]);
    return undefined;
  } catch (error) {
    const missed = error instanceof WriteConflict ? error.of(TallyEntity) : undefined;
    if (!missed) throw error;
    const day = missed.current as TallyItem | undefined;
    if (!day) return begin(cx, counted);
    if (day.marks === undefined) return "before marks";
    if (marks.some((mark) => day.marks?.has(mark))) return already(counted);
    if (day.marks.size >= FULL) return "full";
  }
  await cx.store.write([moveOf(move, { marks, has: ["closedOn"] }), ...carriedMove(move)]);
  return undefined;
}

/** The first of a day. It is also the time to close days that are long past: about once on each working day. */
async function begin(cx: Cx, { move, marks }: Counted): Promise<undefined> {
  const isOpen = mayBeginOpen(cx, move.on);
  const first = {
    slot: daySlot(move.on),
    marks: new Set(marks),
    ...(!isOpen && { closedOn: move.on }),
    ...move.names,
    ...move.amounts,
  };
  await cx.store.write([create(TallyEntity, first), ...(isOpen ? [] : carriedMove(move))]);
  if (isOpen) await closeDays(cx);
}

/** A day that was begun before days kept marks goes on as it was counted: each event with a receipt, what is open apart. */
async function countBeforeMarks(cx: Cx, consumer: string, events: readonly EventMove[]): Promise<void> {
  const [first, ...others] = events;
  if (!first) return;
  if (others.length > 0) throw new CountedBefore();
  const { on, amounts, names } = first.move;
  const { total, due } = standingOf(Object.entries(amounts));
  await writeOnce(cx, consumer, first.eventId, [
    add(TallyEntity, { slot: daySlot(on) }, amounts),
    ...(Object.keys({ ...total, ...names }).length > 0 ? [add(TallyEntity, { slot: TOTAL, ...names }, total)] : []),
    ...[...due].map(([day, open]) => add(TallyEntity, { slot: dueSlot(day) }, open)),
  ]);
}

function already({ marks }: Counted): undefined {
  if (marks.length > 1) throw new CountedBefore();
}

function countedIn(events: readonly EventMove[]): Counted {
  return {
    marks: events.map(({ eventId }) => markOf(eventId)),
    move: events.map(({ move }) => move).reduce(together),
  };
}

function moveOf({ on, amounts, names }: Move, once: Parameters<typeof addOnce>[3]): Operation {
  return addOnce(TallyEntity, { slot: daySlot(on), ...names }, amounts, once);
}

function markOf(eventId: string): string {
  return createHash("sha256").update(eventId).digest("base64url").slice(0, MARK_CHARACTERS);
}
