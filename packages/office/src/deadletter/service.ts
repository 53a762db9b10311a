import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require, requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace, type Operation } from "@vanthu/platform/store/operation.ts";
import {
  ALL,
  DeadLetterEntity,
  deadLetterKey,
  deadLetterPartition,
  OPEN,
  stuckOf,
  type DeadLetterItem,
} from "./item.ts";
import type { DeadLetter, DeadLetterId, DeadLetterList, DeadLetterQuery } from "./schema.ts";

const PAGE = 50;
/** One sent again of which nothing was heard for so long may be lost, and is sent once more or dismissed. */
const LOST_MS = 3_600_000;
/** Letter and event of each: within the 25 operations of a transaction. */
const AT_ONCE = 12;
/** Read by one asking for all; who has more asks again. */
const MOST_AT_ONCE = 120;

/** Dead letters of the office, newest first. */
export async function listDeadLetters(cx: Cx, { show, after }: DeadLetterQuery): Promise<DeadLetterList> {
  require(cx, "deadletter.mend");
  const page =
    show === "open"
      ? await cx.store.query(DeadLetterEntity, OPEN, { index: 1, descending: true, limit: PAGE, after })
      : await cx.store.query(DeadLetterEntity, ALL, { index: 2, descending: true, limit: PAGE, after });
  return { items: [...page.items], ...(page.next !== undefined && { next: page.next }) };
}

/**
 * Sends a dead letter back to its queue; it is done when that succeeds, and waits again when it does not.
 * @throws Refusal `deadletter.missing`, `deadletter.decided`
 */
export async function redrive(cx: Cx, id: DeadLetterId): Promise<DeadLetter> {
  const person = requireStaff(cx, "deadletter.mend");
  const letter = await readWaiting(cx, id);
  const sent = sentAgain(letter, cx.clock.now(), person.name);
  await cx.store.write(redriveOperations(cx, sent));
  return sent;
}

/** Sends back all that wait. @returns how many */
export async function redriveAll(cx: Cx): Promise<number> {
  const person = requireStaff(cx, "deadletter.mend");
  const { items } = await cx.store.query(DeadLetterEntity, OPEN, { index: 1, limit: MOST_AT_ONCE });
  const waiting = items.filter((letter) => isToDecide(letter, cx.clock.now()));
  for (let from = 0; from < waiting.length; from += AT_ONCE) {
    const part = waiting.slice(from, from + AT_ONCE);
    await cx.store.write(
      part.flatMap((letter) => redriveOperations(cx, sentAgain(letter, cx.clock.now(), person.name))),
    );
  }
  return waiting.length;
}

/**
 * Lets a dead letter be, with a reason that its history keeps.
 * @throws Refusal `deadletter.missing`, `deadletter.decided`
 */
export async function dismiss(cx: Cx, id: DeadLetterId, reason: string): Promise<DeadLetter> {
  const person = requireStaff(cx, "deadletter.mend");
  const letter = await readWaiting(cx, id);
  const decidedAt = cx.clock.now().toISOString();
  const dismissed = { ...letter, state: "dismissed" as const, decidedAt, decidedByName: person.name, reason };
  await cx.store.write([
    replace(DeadLetterEntity, dismissed),
    event(cx, "deadletter.dismissed", deadLetterPartition(id), { kind: letter.kind, reason }),
  ]);
  return dismissed;
}

/** What of one thing is stuck, for the page of that thing. One query. */
export async function findStuck(cx: Cx, subject: string): Promise<readonly DeadLetter[]> {
  return cx.store.queryAll(DeadLetterEntity, stuckOf(subject), { index: 3 });
}

/** How many wait, at most as many as one page holds, and since when. One query. */
export async function countOpen(cx: Cx): Promise<{ readonly count: number; readonly oldestAt?: string }> {
  const { items } = await cx.store.query(DeadLetterEntity, OPEN, { index: 1, limit: PAGE });
  const [oldest] = items;
  return { count: items.length, ...(oldest && { oldestAt: oldest.failedAt }) };
}

function sentAgain(letter: DeadLetterItem, at: Date, byName: string): DeadLetterItem {
  return {
    ...letter,
    state: "sent",
    redrives: letter.redrives + 1,
    decidedAt: at.toISOString(),
    decidedByName: byName,
  };
}

/** The message goes out by the event, so that it goes when and only when the letter says so. */
function redriveOperations(cx: Cx, letter: DeadLetterItem): Operation[] {
  const { id, kind, redrives } = letter;
  return [
    replace(DeadLetterEntity, letter),
    event(cx, "deadletter.redriven", deadLetterPartition(id), { kind, redrives }),
  ];
}

async function readWaiting(cx: Cx, id: DeadLetterId): Promise<DeadLetterItem> {
  const letter = await cx.store.get(DeadLetterEntity, deadLetterKey(id));
  if (!letter) throw new Refusal("missing", "deadletter.missing");
  if (!isToDecide(letter, cx.clock.now())) throw new Refusal("conflict", "deadletter.decided");
  return letter;
}

function isToDecide({ state, decidedAt }: DeadLetter, now: Date): boolean {
  if (state === "sent") return decidedAt === undefined || Date.parse(decidedAt) + LOST_MS <= now.getTime();
  return state === "waiting";
}
