import type { Cx } from "@vanthu/platform/context.ts";
import { ProcessMemory } from "../process-memory.ts";
import { ProposalScoreEntity, RULE_BOOK_KEY, RuleBookEntity, SCORES } from "./item.ts";
import { readyRules, type ReadyRule } from "./match-rules.ts";
import { UNJUDGED, type Score } from "./score-rules.ts";

/** A changed rule shows within a minute where another process proposes. */
const ready = new ProcessMemory<readonly ReadyRule[]>(60_000);

/** The rules of the office ready to be tried. No read where the process has read them within the minute. */
export async function readReadyRules(cx: Cx): Promise<readonly ReadyRule[]> {
  return (
    ready.recall(cx) ?? ready.keep(cx, readyRules((await cx.store.get(RuleBookEntity, RULE_BOOK_KEY))?.rules ?? []))
  );
}

export function forgetRules(cx: Cx): void {
  ready.forget(cx);
}

/** How often each rule, and the finder of deadlines, was right. One query, none for an office without any. */
export async function readScores(cx: Cx): Promise<(subject: string) => Score> {
  const items = await cx.store.queryAll(ProposalScoreEntity, SCORES);
  const scores = new Map(items.map((item) => [item.subject, scoreOf(item)]));
  return (subject) => scores.get(subject) ?? UNJUDGED;
}

function scoreOf({ judged, right }: Readonly<Record<string, unknown>>): Score {
  return { judged: typeof judged === "number" ? judged : 0, right: typeof right === "number" ? right : 0 };
}
