import { foldedMatcher, fold } from "@vanthu/platform/text.ts";
import type { RememberedRecipients } from "./schema.ts";

export type Remembered = RememberedRecipients["items"][number];

/** A name stands here once for each it is remembered for; those used least and longest ago make room. */
const MOST = 100;
/** A document to hundreds says nothing about whom one writes to. */
const MOST_OF_ONE = 30;

/** Of an agency written to this often and this lately, one more document says nothing new. */
const OFTEN = 10;
const LATELY_MS = 10 * 60_000;

/** Whether all of these were remembered often and just now: who sends one document after another wears no item out with it. */
export function areFresh(
  known: readonly Remembered[],
  sent: readonly Pick<Remembered, "agencyId">[],
  at: string,
): boolean {
  const since = new Date(Date.parse(at) - LATELY_MS).toISOString();
  const fresh = new Set(
    known.filter(({ uses, lastAt }) => uses >= OFTEN && lastAt > since).map(({ agencyId }) => agencyId),
  );
  return sent.every(({ agencyId }) => fresh.has(agencyId));
}

/** What is remembered after a document went to these agencies. */
export function remember(
  known: readonly Remembered[],
  sent: readonly Pick<Remembered, "agencyId" | "name">[],
  at: string,
): Remembered[] {
  if (sent.length > MOST_OF_ONE) return [...known];
  const before = new Map(known.map((one) => [one.agencyId, one]));
  for (const { agencyId, name } of sent) {
    before.set(agencyId, { agencyId, name, uses: (before.get(agencyId)?.uses ?? 0) + 1, lastAt: at });
  }
  return byUse([...before.values()]).slice(0, MOST);
}

/** Of a person and of his unit: the person's own first, then the unit's. */
export function together(lists: readonly (readonly Remembered[])[]): Remembered[] {
  const found = new Map<string, Remembered>();
  for (const one of lists.flat()) if (!found.has(one.agencyId)) found.set(one.agencyId, one);
  return [...found.values()];
}

/** Those a typed text finds, without accents. */
export function matching(remembered: readonly Remembered[], query: string): Remembered[] {
  const matches = foldedMatcher(query);
  return remembered.filter(({ name }) => matches(fold(name)));
}

function byUse(remembered: readonly Remembered[]): Remembered[] {
  return remembered.toSorted((a, b) => b.uses - a.uses || b.lastAt.localeCompare(a.lastAt));
}
