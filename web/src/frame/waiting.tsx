import type { Today } from "@vanthu/office/today/schema.ts";
import type { InferOutput } from "valibot";
import { createContext, createSignal, useContext, type JSX } from "solid-js";
import { get } from "../api.ts";
import { createLoad, type Load } from "../ui/loaded.tsx";

/** Hôm nay as the server tells it. */
export type TodayView = InferOutput<typeof Today>;

export type QueueKey = TodayView["incoming"][number]["key"] | TodayView["outgoing"][number]["key"];

const WaitingContext = createContext<Load<TodayView>>();

/** What waits for the person signed in: read once for the numbers of the rail and for the page Hôm nay. */
export function WaitingProvider(props: { children: JSX.Element }): JSX.Element {
  const [key] = createSignal("today");
  const waiting = createLoad(key, () => get<TodayView>("/api/today"));
  return <WaitingContext.Provider value={waiting}>{props.children}</WaitingContext.Provider>;
}

/** What waits; pages that finish something call its `reload`. */
export function useWaiting(): Load<TodayView> {
  const waiting = useContext(WaitingContext);
  if (!waiting) throw new Error("useWaiting needs a WaitingProvider around it");
  return waiting;
}

/** How many wait in these queues, and whether there are more than were sent. */
export function countWaiting(today: TodayView | undefined, keys: readonly QueueKey[]): number {
  const queues = [...(today?.incoming ?? []), ...(today?.outgoing ?? [])];
  return queues.filter((queue) => keys.includes(queue.key)).reduce((sum, queue) => sum + queue.items.length, 0);
}
