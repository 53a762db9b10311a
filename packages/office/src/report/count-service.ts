import { createHash } from "node:crypto";
import { writeOnce } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { jitterMs, systemPacing } from "@vanthu/platform/pacing.ts";
import { add, addOnce, create, WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import { closeDays, mayBeginOpen } from "./close-service.ts";
import { standingOf } from "./standing-rules.ts";
import { CARRIED, daySlot, dueSlot, OPEN, TallyEntity, TOTAL, type TallyItem } from "./tally.ts";
import type { Move } from "./tally-moves.ts";

/** Additions commute, but one that meets a transaction on the same counters is cancelled. */
const MOST_TRIES = 12;
/** 66 bits: two of a thousand events of one day look the same about once in 10^14 days. */
const MARK_CHARACTERS = 11;

/** What is counted together, all of one day: the sum of the moves, and the events they come from. */
export interface Counted {
  readonly eventIds: readonly string[];
  readonly move: Move;
}

/** Some of the events were counted before: each has to be looked at by itself. */
export class CountedBefore extends Error {}

/**
 * Moves the counters of a day by what events come to, in one write. The day keeps a mark of each event, so that it is
 * counted once whatever it is called.
 * @throws CountedBefore where several are asked for and at least one of them was counted; nothing was written
 */
export async function count(cx: Cx, consumer: string, counted: Counted): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await tryToCount(cx, consumer, counted);
      return;
    } catch (error) {
      if (!(error instanceof WriteConflict) || attempt === MOST_TRIES) throw error;
      await systemPacing.wait(jitterMs(attempt, systemPacing.random()));
    }
  }
}

async function tryToCount(cx: Cx, consumer: string, counted: Counted): Promise<void> {
  const { move, eventIds } = counted;
  const marks = eventIds.map(markOf);
  try {
    await cx.store.write([moveOf(daySlot(move.on), move, { marks, lacks: ["closedOn"] })]);
    return;
  } catch (error) {
    const missed = error instanceof WriteConflict ? error.of(TallyEntity) : undefined;
    if (!missed) throw error;
    const day = missed.current as TallyItem | undefined;
    if (!day) return begin(cx, counted);
    if (day.marks === undefined) return countBeforeMarks(cx, consumer, counted);
    if (marks.some((mark) => day.marks?.has(mark))) return already(counted);
  }
  await cx.store.write([moveOf(daySlot(move.on), move, { marks, has: ["closedOn"] }), ...carriedMove(move)]);
}

/** The first of a day. It is also the time to close days that are long past: about once on each working day. */
async function begin(cx: Cx, { move, eventIds }: Counted): Promise<void> {
  const isOpen = mayBeginOpen(cx, move.on);
  const first = {
    slot: daySlot(move.on),
    marks: new Set(eventIds.map(markOf)),
    ...(!isOpen && { closedOn: move.on }),
    ...move.names,
    ...move.amounts,
  };
  await cx.store.write([create(TallyEntity, first), ...(isOpen ? [] : carriedMove(move))]);
  if (isOpen) await closeDays(cx);
}

/** What a move on a closed day does to what is carried. */
function carriedMove({ amounts, names }: Move): Operation[] {
  const open = Object.fromEntries(Object.entries(amounts).filter(([name]) => name.startsWith(OPEN)));
  return Object.keys(open).length === 0 ? [] : [add(TallyEntity, { slot: CARRIED, ...names }, open)];
}

/** A day that was begun before days kept marks goes on as it was counted: each event with a receipt, what is open apart. */
async function countBeforeMarks(cx: Cx, consumer: string, counted: Counted): Promise<void> {
  const [eventId, ...others] = counted.eventIds;
  if (eventId === undefined) return;
  if (others.length > 0) throw new CountedBefore();
  const { on, amounts, names } = counted.move;
  const { total, due } = standingOf(Object.entries(amounts));
  await writeOnce(cx, consumer, eventId, [
    add(TallyEntity, { slot: daySlot(on) }, amounts),
    ...(Object.keys({ ...total, ...names }).length > 0 ? [add(TallyEntity, { slot: TOTAL, ...names }, total)] : []),
    ...[...due].map(([day, open]) => add(TallyEntity, { slot: dueSlot(day) }, open)),
  ]);
}

function already({ eventIds }: Counted): void {
  if (eventIds.length > 1) throw new CountedBefore();
}

function moveOf(slot: string, { amounts, names }: Move, once: Parameters<typeof addOnce>[3]): Operation {
  return addOnce(TallyEntity, { slot, ...names }, amounts, once);
}

function markOf(eventId: string): string {
  return createHash("sha256").update(eventId).digest("base64url").slice(0, MARK_CHARACTERS);
}
