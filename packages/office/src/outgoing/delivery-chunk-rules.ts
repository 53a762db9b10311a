import type { DeliveryChunk, DeliveryCounts } from "./delivery-chunk-schema.ts";
import type { Delivery } from "./delivery-schema.ts";

/** With the chunk, the note that it is open, and the event, within the 25 operations of a transaction. */
export const CHUNK_SIZE = 22;

/** Whoever sends has failed or is done by then; a receiver's software answers at once. */
const FIRST_LOOK_MS = 15 * 60_000;

/** When somebody looks whether a chunk queued now has gone. */
export function firstLookAt(now: Date): string {
  return new Date(now.getTime() + FIRST_LOOK_MS).toISOString();
}

/** Deliveries in these states are not yet with their receiver. */
const UNDERWAY: readonly Delivery["state"][] = ["queued", "sent"];

type Standing = Pick<Delivery, "state" | "shownCode">;
type Amounts = Readonly<Record<string, number>>;

/** What a chunk counts of these deliveries. */
export function countsOf(deliveries: readonly Standing[]): Amounts {
  const amounts = new Map<string, number>();
  for (const name of deliveries.flatMap(counters)) amounts.set(name, (amounts.get(name) ?? 0) + 1);
  return Object.fromEntries(amounts);
}

/** By how much the counts of a chunk move when deliveries of it change; nothing where they stand as before. */
export function movedCounts(changes: readonly { readonly from: Standing; readonly to: Standing }[]): Amounts {
  const amounts = new Map<string, number>();
  const move = (name: string, by: number) => amounts.set(name, (amounts.get(name) ?? 0) + by);
  for (const { from, to } of changes) {
    for (const name of counters(from)) move(name, -1);
    for (const name of counters(to)) move(name, 1);
  }
  return Object.fromEntries([...amounts].filter(([, by]) => by !== 0));
}

/** The counts of a document: those of its chunks together. */
export function sumOfCounts(chunks: readonly DeliveryChunk[]): DeliveryCounts {
  const sum = (prefix: string): Record<string, number> => {
    const total = new Map<string, number>();
    for (const [name, value] of chunks.flatMap((chunk) => Object.entries(chunk))) {
      if (!name.startsWith(prefix) || typeof value !== "number" || value === 0) continue;
      const key = name.slice(prefix.length);
      total.set(key, (total.get(key) ?? 0) + value);
    }
    return Object.fromEntries([...total].filter(([, value]) => value !== 0));
  };
  const states = sum("s.");
  return { all: Object.values(states).reduce((all, one) => all + one, 0), states, codes: sum("c.") };
}

/** Whether something of the chunk is not yet with its receiver. */
export function isUnderway(chunk: DeliveryChunk): boolean {
  return UNDERWAY.some((state) => Number(chunk[`s.${state}`] ?? 0) > 0);
}

function counters({ state, shownCode }: Standing): string[] {
  return [`s.${state}`, ...(shownCode === undefined ? [] : [`c.${shownCode}`])];
}
