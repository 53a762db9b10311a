import type { DomainEvent } from "@vanthu/platform/event.ts";
import type { HistoryEntry } from "./schema.ts";

/** The history of a document from its events, newest first. */
export function historyOf(events: readonly DomainEvent[]): HistoryEntry[] {
  return events
    .toSorted((a, b) => compare(b.at, a.at) || compare(b.id, a.id))
    .map(({ id, type, at, byName, onBehalfOf, data }) => ({
      id,
      type,
      at,
      byName,
      ...(onBehalfOf !== undefined && { onBehalfOf }),
      data: withoutGaps(data),
    }));
}

function withoutGaps(data: DomainEvent["data"]): HistoryEntry["data"] {
  const filled = Object.entries(data).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return Object.fromEntries(filled);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
