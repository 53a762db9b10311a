import type { Today } from "@vanthu/office/today/schema.ts";
import type { InferOutput } from "valibot";
import { createContext, createSignal, useContext, type Accessor, type JSX } from "solid-js";
import { get } from "../api.ts";
import { createLoad, type Load } from "../ui/loaded.tsx";
import { watchPulse } from "./pulse.ts";

/** Hôm nay as the server tells it. */
export type TodayView = InferOutput<typeof Today>;

export type QueueKey = TodayView["incoming"][number]["key"] | TodayView["outgoing"][number]["key"];

export interface Waiting extends Load<TodayView> {
  /** Changes whenever something that concerns the person did: also what stands in no queue of Hôm nay. */
  readonly changes: Accessor<number>;
}

const WaitingContext = createContext<Waiting>();

/** What waits for the person signed in: read for the numbers of the rail and for Hôm nay, and again while one looks. */
export function WaitingProvider(props: { children: JSX.Element }): JSX.Element {
  const [key] = createSignal("today");
  const read = (): Promise<TodayView> => get<TodayView>("/api/today");
  const waiting = createLoad(key, read);
  const [changes, setChanges] = createSignal(0);

  // Nobody asked for this: what is the same is not drawn again under the reader's hands.
  watchPulse(async () => {
    const today = await read();
    if (JSON.stringify(today) !== JSON.stringify(waiting.data())) waiting.put(today);
    setChanges((known) => known + 1);
  });
  return <WaitingContext.Provider value={{ ...waiting, changes }}>{props.children}</WaitingContext.Provider>;
}

/** What waits; pages that finish something call its `reload`. */
export function useWaiting(): Waiting {
  const waiting = useContext(WaitingContext);
  if (!waiting) throw new Error("useWaiting needs a WaitingProvider around it");
  return waiting;
}

/** Whether a line is only there to be read (để biết): nobody waits for the person to act on it. */
export function isInformed(line: TodayView["incoming"][number]["items"][number]): boolean {
  return line.myTask?.role === "informed";
}

/** How many wait in these queues for the person to act. */
export function countWaiting(today: TodayView | undefined, keys: readonly QueueKey[]): number {
  const incoming = (today?.incoming ?? []).map(({ key, items }) => ({
    key,
    items: items.filter((line) => !isInformed(line)),
  }));
  const queues = [...incoming, ...(today?.outgoing ?? [])];
  return queues.filter((queue) => keys.includes(queue.key)).reduce((sum, queue) => sum + queue.items.length, 0);
}
