import { receipt, ReceiptEntity } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { addOnce, create, WriteConflict } from "@vanthu/platform/store/operation.ts";
import type { World } from "@vanthu/platform/world.ts";
import { mayBeginOpen } from "./close-service.ts";
import { carriedMove } from "./carried-move.ts";
import { CountedBefore, type EventMove } from "./event-move.ts";
import { fullDaySlot, TallyEntity } from "./tally.ts";
import { together } from "./tally-moves.ts";

/** With its receipts, its tally and what is carried this is a transaction. */
const MOST_AT_ONCE = 20;
/** Clocks of two processes differ by less. */
const CLOCKS_DIFFER_MS = 60_000;

/** Of each process: since when it knows a day of a tenant to be full. */
const fullSince = new WeakMap<World, Map<string, number>>();

/** Notes that the tally of the day takes no more marks. */
export function noteFull(cx: Cx, on: string): void {
  const days = fullSince.get(cx.world) ?? new Map<string, number>();
  fullSince.set(cx.world, days);
  const key = `${cx.store.tenantId} ${on}`;
  if (!days.has(key)) days.set(key, cx.clock.now().getTime());
}

/** Whether these events happened when the day was full already, so that none of them can have been counted in it before. */
export function cameWhenFull(cx: Cx, on: string, events: readonly EventMove[]): boolean {
  const since = fullSince.get(cx.world)?.get(`${cx.store.tenantId} ${on}`);
  return since !== undefined && events.every(({ at }) => Date.parse(at) > since + CLOCKS_DIFFER_MS);
}

/**
 * Counts events of a day that is full: in a tally beside it that does not grow, with a receipt for each.
 * @param events all of one day
 * @throws CountedBefore where one of several was counted before
 */
export async function countOnFullDay(
  cx: Cx,
  consumer: string,
  on: string,
  events: readonly EventMove[],
): Promise<void> {
  for (let from = 0; from < events.length; from += MOST_AT_ONCE) {
    const part = events.slice(from, from + MOST_AT_ONCE);
    try {
      await countPart(cx, consumer, on, part);
    } catch (error) {
      if (!(error instanceof WriteConflict) || !error.of(ReceiptEntity)) throw error;
      if (part.length > 1) throw new CountedBefore();
    }
  }
}

async function countPart(cx: Cx, consumer: string, on: string, events: readonly EventMove[]): Promise<void> {
  const receipts = events.map(({ eventId }) => receipt(cx, consumer, eventId));
  const move = events.map((one) => one.move).reduce(together);
  const tally = { slot: fullDaySlot(on), ...move.names };
  const isThere = { marks: [] };
  try {
    await cx.store.write([addOnce(TallyEntity, tally, move.amounts, { ...isThere, lacks: ["closedOn"] }), ...receipts]);
    return;
  } catch (error) {
    const missed = error instanceof WriteConflict && !error.of(ReceiptEntity) ? error.of(TallyEntity) : undefined;
    if (!missed) throw error;
    if (missed.current) {
      const closed = addOnce(TallyEntity, tally, move.amounts, { ...isThere, has: ["closedOn"] });
      await cx.store.write([closed, ...carriedMove(move), ...receipts]);
      return;
    }
  }
  const isOpen = mayBeginOpen(cx, on);
  // Its one mark says that what is open stands in it, as in a day that keeps marks.
  const first = { ...tally, ...move.amounts, marks: new Set([on]), ...(!isOpen && { closedOn: on }) };
  await cx.store.write([create(TallyEntity, first), ...(isOpen ? [] : carriedMove(move)), ...receipts]);
}
