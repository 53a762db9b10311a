import type { Cx } from "@vanthu/platform/context.ts";
import { EventEntity } from "@vanthu/platform/event.ts";
import { historyOf } from "./history.ts";
import type { HistoryEntry } from "./schema.ts";

const MOST = 100;

/**
 * What happened to things that have no page of their own, newest first, at most a hundred of each. The caller has seen to it
 * that the reader may know.
 * @param kind what types of events begin with: a person's partition holds others too
 */
export async function readHistory(cx: Cx, kind: string, ...subjects: readonly string[]): Promise<HistoryEntry[]> {
  const options = { prefix: "event#", descending: true, limit: MOST };
  const pages = await Promise.all(subjects.map((subject) => cx.store.query(EventEntity, subject, options)));
  return historyOf(pages.flatMap(({ items }) => items).filter(({ type }) => type.startsWith(`${kind}.`)));
}
