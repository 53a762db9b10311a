import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate, officeYear, type CivilDate } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { Entity, LocalKey } from "@vanthu/platform/store/entity.ts";
import { create, replace, WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import type { World } from "@vanthu/platform/world.ts";
import { bookPartition, counterKey, RegisterEntity, RegisterRowEntity, type RegisterItem } from "./item.ts";
import { nextNumber, unopenedRegister } from "./number-rules.ts";
import { jitterMs, systemPacing, type Pacing } from "@vanthu/platform/pacing.ts";
import type { RegisterKind, RegisterRow } from "./schema.ts";
import { TurnQueue } from "./turn-queue.ts";

/** A number and what was read off the clock in the same instant. */
export interface TakenNumber {
  readonly number: number;
  /** Day the number bears; the document bears the same. */
  readonly on: CivilDate;
  readonly year: number;
  /** The clock reading, UTC ISO. */
  readonly at: string;
}

/** What the book says of the document; kind, year, number, day and state follow from the number. */
export type RowEntry = Omit<
  RegisterRow,
  "kind" | "series" | "year" | "number" | "on" | "state" | "voidReason" | "corrected"
>;

/** What is written with the number. Without an entry no number is taken and nothing is written (a repeated request). */
export type Made<T> =
  | { readonly entry: RowEntry; readonly operations: readonly Operation[]; readonly result: T }
  | { readonly entry?: undefined; readonly result: T };

export interface NumberUse<T> {
  readonly kind: RegisterKind;
  /** The series within the kind, where the document is numbered in one of its own. */
  readonly series?: string | undefined;
  /** Items the use case reads, fetched in the same round trip as the counter. */
  readonly reads?: readonly { readonly entity: Entity; readonly key: LocalKey }[];
  /**
   * Judges what was read (throws a Refusal and no number is taken) and makes what is written with the number: at most 23
   * operations. Called anew for each attempt, so it must change nothing itself. `found` is in the order of `reads`.
   */
  make(taken: TakenNumber, found: readonly (object | undefined)[]): Made<T>;
}

/** About 20 seconds of losing races: far beyond any office, within what a request may last. */
const MOST_ATTEMPTS = 150;
/** Another's change to an item of the use case itself: read again this often, then it is the caller's conflict. */
const MOST_REREADS = 3;

/** One queue a process: a process has one World. */
const queues = new WeakMap<World, TurnQueue<RegisterItem>>();

/**
 * Takes the next number of this year's book and writes it with the document that bears it and its row, in one
 * transaction: no number is given twice and none is lost (NĐ 30 Điều 15, 22). Two round trips, and one more for each race
 * lost against another process; requests of one process queue up. A book never opened starts at 1.
 * @throws Refusal `register.busy` after about 20 seconds of lost races; WriteConflict when an item of the use case
 *   itself keeps changing
 */
export async function takeNumber<T>(cx: Cx, use: NumberUse<T>, pacing: Pacing = systemPacing): Promise<T> {
  for (;;) {
    const year = officeYear(cx.clock.now());
    const read = await readAll(cx, use, year);
    const outcome = await queueOf(cx.world).run(
      `${cx.actor.tenantId}#${bookPartition(use.kind, year, use.series)}`,
      (line) => takeInTurn(cx, use, year, read, line, pacing),
    );
    if (outcome !== "year_ended") return outcome.result;
  }
}

interface Read {
  readonly counter: RegisterItem | undefined;
  readonly found: readonly (object | undefined)[];
}

async function readAll<T>(cx: Cx, { kind, series, reads = [] }: NumberUse<T>, year: number): Promise<Read> {
  const [counter, ...found] = await cx.store.getMany([
    { entity: RegisterEntity, key: counterKey(kind, year, series) },
    ...reads,
  ]);
  return { counter: counter as RegisterItem | undefined, found };
}

async function takeInTurn<T>(
  cx: Cx,
  use: NumberUse<T>,
  year: number,
  first: Read,
  line: { memo: RegisterItem | undefined },
  pacing: Pacing,
): Promise<{ readonly result: T } | "year_ended"> {
  let { found } = first;
  let counter = newer(line.memo, first.counter);
  let rereads = 0;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const now = cx.clock.now();
    // The wait in line may have passed midnight of 31 December: the number then belongs to another book.
    if (officeYear(now) !== year) return "year_ended";
    const next = nextNumber(
      counter ?? { ...unopenedRegister(use.kind, year, use.series), version: 0 },
      officeDate(now),
    );
    const taken = { number: next.lastNumber, on: next.lastOn, year, at: now.toISOString() };
    const made = use.make(taken, found);
    if (!made.entry) return { result: made.result };
    try {
      await cx.store.write([
        counter ? replace(RegisterEntity, next) : create(RegisterEntity, next),
        row(use, taken, made.entry),
        ...made.operations,
      ]);
      line.memo = { ...next, version: next.version + 1 };
      return { result: made.result };
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
      const lost = error.of(RegisterEntity);
      const othersFailed = error.failed.some(({ operation }) => operation.entity.name !== RegisterEntity.name);
      if (othersFailed && !lost && (rereads += 1) > MOST_REREADS) throw error;
      await pacing.wait(jitterMs(attempt, pacing.random()));
      if (lost?.current && !othersFailed) counter = lost.current as RegisterItem;
      else ({ counter, found } = await readAll(cx, use, year));
    }
  }
  throw new Refusal("unavailable", "register.busy");
}

function queueOf(world: World): TurnQueue<RegisterItem> {
  const queue = queues.get(world) ?? new TurnQueue<RegisterItem>();
  queues.set(world, queue);
  return queue;
}

function row(
  { kind, series }: Pick<NumberUse<unknown>, "kind" | "series">,
  { number, on, year }: TakenNumber,
  entry: RowEntry,
): Operation {
  return create(RegisterRowEntity, { ...entry, kind, series, year, number, on, state: "active" });
}

function newer(one: RegisterItem | undefined, other: RegisterItem | undefined): RegisterItem | undefined {
  return (one?.version ?? 0) > (other?.version ?? 0) ? one : other;
}
