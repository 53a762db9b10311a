import type { Cx } from "@vanthu/platform/context.ts";
import { add, create, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { readCalendar } from "../calendar/service.ts";
import { documentKey, IncomingEntity } from "../incoming/item.ts";
import { AMONG_MANY, writeAgain } from "../write-again.ts";
import { LedOnceEntity, ProposalScoreEntity, RULE_BOOK_KEY, RuleBookEntity } from "./item.ts";
import { DEADLINE_SCORE } from "./score-rules.ts";
import { verdicts, type Decided, type Verdict } from "./verdict-rules.ts";

/**
 * Counts whether what stood before who instructed was decided so, and remembers who leads such documents. Each document counts
 * once, however often it is given out: what says who led it is there only once. One write unit, or a transaction with up to two scores.
 */
export async function judge(cx: Cx, id: string, decided: Decided, at: string): Promise<void> {
  const document = await cx.store.get(IncomingEntity, documentKey(id));
  if (!document) return;
  const judged = await verdictsOn(cx, decided);
  const { issuer, typeName } = document;
  const { leadId: staffId, leadDepartmentId: departmentId } = decided;
  const led = create(LedOnceEntity, { issuer, typeName, documentId: id, staffId, departmentId, at });
  const scores = judged.map(({ subject, isRight }) =>
    add(ProposalScoreEntity, { subject }, { judged: 1, right: isRight ? 1 : 0 }),
  );
  // What was proposed for another document may be decided at the same moment.
  await writeAgain(async () => {
    try {
      await cx.store.write([led, ...scores]);
    } catch (error) {
      if (!(error instanceof WriteConflict && error.of(LedOnceEntity))) throw error;
    }
  }, AMONG_MANY);
}

/** Of rules there are: what a browser sends is no more than a claim. */
async function verdictsOn(cx: Cx, decided: Decided): Promise<Verdict[]> {
  if (decided.proposalIds.length === 0) return [];
  const [book, calendar] = await Promise.all([cx.store.get(RuleBookEntity, RULE_BOOK_KEY), readCalendar(cx)]);
  const known = new Set<string>([DEADLINE_SCORE, ...(book?.rules ?? []).map((rule) => rule.id)]);
  return verdicts(decided, calendar).filter(({ subject }) => known.has(subject));
}
