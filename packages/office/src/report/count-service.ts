import { createHash } from "node:crypto";
import { writeOnce } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { jitterMs, systemPacing } from "@vanthu/platform/pacing.ts";
import { add, addOnce, create, WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import { closeDays, mayBeginOpen } from "./close-service.ts";
import { standingOf } from "./standing-rules.ts";
import { CARRIED, daySlot, dueSlot, OPEN, pageSlot, TallyEntity, TOTAL, type TallyItem } from "./tally.ts";
import { together, type Move } from "./tally-moves.ts";

/** Additions commute, but one that meets a transaction on the same counters is cancelled. */
const MOST_TRIES = 12;
/** 66 bits: two of a thousand events of one day look the same about once in 10^14 days. */
const MARK_CHARACTERS = 11;

/**
 * A day with so many events is full, and the rest of them goes to its pages: an item of thousands of marks would cost more
 * with each of them, and an item has a limit.
 */
const FULL = 250;
const PAGES = 16;

/** What one event moves. */
export interface EventMove {
  readonly eventId: string;
  readonly move: Move;
}

/** What is counted together in one tally: the sum of the moves, and the marks of the events they come from. */
interface Counted {
  readonly slot: string;
  readonly marks: readonly string[];
  readonly move: Move;
}

/** Some of the events were counted before: each has to be looked at by itself. */
export class CountedBefore extends Error {}

/**
 * Moves the counters of a day by what events of that day come to, in one write. The day keeps a mark of each event, so
 * that it is counted once whatever it is called.
 * @param events at least one, all of one day
 * @throws CountedBefore where several are asked for and at least one of them was counted; none of that one's page was
 */
export async function count(cx: Cx, consumer: string, events: readonly EventMove[]): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await tryToCount(cx, consumer, events);
      return;
    } catch (error) {
      if (!(error instanceof WriteConflict) || attempt === MOST_TRIES) throw error;
      await systemPacing.wait(jitterMs(attempt, systemPacing.random()));
    }
  }
}

async function tryToCount(cx: Cx, consumer: string, events: readonly EventMove[]): Promise<void> {
  const [first] = events;
  if (!first) return;
  const missed = await countIn(cx, countedIn(daySlot(first.move.on), events), FULL);
  if (missed === "before marks") return countBeforeMarks(cx, consumer, events);
  if (missed !== "full") return;
  const pages = new Map<string, EventMove[]>();
  for (const one of events) {
    const slot = pageSlot(one.move.on, pageOf(one.eventId));
    pages.set(slot, [...(pages.get(slot) ?? []), one]);
  }
  for (const [slot, ofPage] of pages) await countIn(cx, countedIn(slot, ofPage));
}

/** @param most marks of a tally that is full. @returns what kept them from being counted there */
async function countIn(cx: Cx, counted: Counted, most?: number): Promise<"before marks" | "full" | undefined> {
  const { slot, move, marks } = counted;
  try {
    await cx.store.write([moveOf(slot, move, { marks, lacks: ["closedOn"], ...(most !== undefined && { most }) })]);
    return undefined;
  } catch (error) {
    const missed = error instanceof WriteConflict ? error.of(TallyEntity) : undefined;
    if (!missed) throw error;
    const day = missed.current as TallyItem | undefined;
    if (!day) return begin(cx, counted);
    if (day.marks === undefined) return "before marks";
    if (marks.some((mark) => day.marks?.has(mark))) return already(counted);
    if (most !== undefined && day.marks.size >= most) return "full";
  }
  await cx.store.write([moveOf(slot, move, { marks, has: ["closedOn"] }), ...carriedMove(move)]);
  return undefined;
}

/** The first of a day. It is also the time to close days that are long past: about once on each working day. */
async function begin(cx: Cx, { slot, move, marks }: Counted): Promise<undefined> {
  const isOpen = mayBeginOpen(cx, move.on);
  const first = { slot, marks: new Set(marks), ...(!isOpen && { closedOn: move.on }), ...move.names, ...move.amounts };
  await cx.store.write([create(TallyEntity, first), ...(isOpen ? [] : carriedMove(move))]);
  if (isOpen) await closeDays(cx);
}

/** What a move on a closed day does to what is carried. */
function carriedMove({ amounts, names }: Move): Operation[] {
  const open = Object.fromEntries(Object.entries(amounts).filter(([name]) => name.startsWith(OPEN)));
  return Object.keys(open).length === 0 ? [] : [add(TallyEntity, { slot: CARRIED, ...names }, open)];
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

function countedIn(slot: string, events: readonly EventMove[]): Counted {
  return {
    slot,
    marks: events.map(({ eventId }) => markOf(eventId)),
    move: events.map(({ move }) => move).reduce(together),
  };
}

function moveOf(slot: string, { amounts, names }: Move, once: Parameters<typeof addOnce>[3]): Operation {
  return addOnce(TallyEntity, { slot, ...names }, amounts, once);
}

function markOf(eventId: string): string {
  return digestOf(eventId).toString("base64url").slice(0, MARK_CHARACTERS);
}

/** Of a byte the mark does not show, so that marks of a page differ in all their characters. */
function pageOf(eventId: string): number {
  return (digestOf(eventId).at(-1) ?? 0) % PAGES;
}

function digestOf(eventId: string): Buffer {
  return createHash("sha256").update(eventId).digest();
}
