import type { Cx } from "@vanthu/platform/context.ts";
import type { CivilDate } from "@vanthu/platform/office-time.ts";
import type { DatedWork } from "../dated-work.ts";
import type { Colleague } from "../staff/schema.ts";
import { tellOnce } from "./told-once.ts";

/** What waits for one person this morning. */
export interface DigestTally {
  today: number;
  overdue: number;
  fresh: number;
}

/** Adds a piece of work to its owner's tally; work due later that is not new is not counted. */
export function countWork(
  tallies: Map<string, DigestTally>,
  { ownerId, dueOn, dueAt, since }: DatedWork,
  at: { readonly today: CivilDate; readonly since: string | undefined; readonly now: Date },
): void {
  const tally = tallies.get(ownerId) ?? { today: 0, overdue: 0, fresh: 0 };
  tallies.set(ownerId, tally);
  const isOver = dueAt === undefined ? dueOn !== undefined && dueOn < at.today : dueAt <= at.now.toISOString();
  if (isOver) tally.overdue += 1;
  else if (dueOn === at.today) tally.today += 1;
  if (since !== undefined && at.since !== undefined && since > at.since) tally.fresh += 1;
}

/** The morning's digest of everybody at work for whom something waits; once a day, by its key. */
export async function sendDigests(
  cx: Cx,
  tallies: ReadonlyMap<string, DigestTally>,
  people: readonly Colleague[],
  today: CivilDate,
): Promise<void> {
  for (const { id } of people) {
    const tally = tallies.get(id);
    if (!tally || tally.today + tally.overdue + tally.fresh === 0) continue;
    await tellOnce(cx, {
      type: "digest.made",
      subject: `digest#${id}`,
      id: `digest#${id}#${today}`,
      data: { ...tally, href: "/", toIds: [id] },
    });
  }
}
