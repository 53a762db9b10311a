import { writeOnce } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { jitterMs, systemPacing } from "@vanthu/platform/pacing.ts";
import { add, create, replace, WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import { readCalendar } from "../calendar/service.ts";
import { documentKey, IncomingEntity } from "../incoming/item.ts";
import type { IncomingDocument } from "../incoming/schema.ts";
import { withLead } from "./habit-rules.ts";
import { habitKey, ProposalScoreEntity, RoutingHabitEntity, RULE_BOOK_KEY, RuleBookEntity } from "./item.ts";
import { DEADLINE_SCORE } from "./score-rules.ts";
import { verdicts, type Decided, type Verdict } from "./verdict-rules.ts";

const CONSUMER = "proposal.judge";
const MOST_TRIES = 12;

/**
 * Counts whether what stood before who instructed was decided so, and remembers who leads such documents. Each document counts
 * once, however often it is given out. At most four operations, each of one write unit.
 */
export async function judge(cx: Cx, id: string, decided: Decided, at: string): Promise<void> {
  const document = await cx.store.get(IncomingEntity, documentKey(id));
  if (!document) return;
  const judged = await verdictsOn(cx, decided);
  for (let tries = 1; ; tries += 1) {
    try {
      await writeOnce(cx, CONSUMER, id, [
        ...judged.map(({ subject, isRight }) =>
          add(ProposalScoreEntity, { subject }, { judged: 1, right: isRight ? 1 : 0 }),
        ),
        await habitOperation(cx, document, decided, at),
      ]);
      return;
    } catch (error) {
      // Another document of the same body and type was given out at the same moment.
      if (!(error instanceof WriteConflict) || tries === MOST_TRIES) throw error;
      await systemPacing.wait(jitterMs(tries, systemPacing.random()));
    }
  }
}

/** Of rules there are: what a browser sends is no more than a claim. */
async function verdictsOn(cx: Cx, decided: Decided): Promise<Verdict[]> {
  if (decided.proposalIds.length === 0) return [];
  const [book, calendar] = await Promise.all([cx.store.get(RuleBookEntity, RULE_BOOK_KEY), readCalendar(cx)]);
  const known = new Set<string>([DEADLINE_SCORE, ...(book?.rules ?? []).map((rule) => rule.id)]);
  return verdicts(decided, calendar).filter(({ subject }) => known.has(subject));
}

async function habitOperation(
  cx: Cx,
  { issuer, typeName }: IncomingDocument,
  { leadId: staffId, leadDepartmentId: departmentId }: Decided,
  at: string,
): Promise<Operation> {
  const known = await cx.store.get(RoutingHabitEntity, habitKey(issuer, typeName));
  const person = { staffId, departmentId };
  return known
    ? replace(RoutingHabitEntity, { ...withLead(known, person, at), version: known.version })
    : create(RoutingHabitEntity, withLead({ issuer, typeName, leads: [] }, person, at));
}
