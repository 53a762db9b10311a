import { writeOnce } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { jitterMs, systemPacing } from "@vanthu/platform/pacing.ts";
import { add, create, replace, WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import { documentKey, IncomingEntity } from "../incoming/item.ts";
import type { IncomingDocument } from "../incoming/schema.ts";
import type { DepartmentId, StaffId } from "../staff/schema.ts";
import { withLead } from "./habit-rules.ts";
import {
  FindingsEntity,
  findingsKey,
  habitKey,
  ProposalScoreEntity,
  RoutingHabitEntity,
  type Findings,
} from "./item.ts";
import { DEADLINE_SCORE, type Proposed } from "./propose-rules.ts";
import { proposeFor } from "./read-service.ts";

/** Who was given a document, and until when. */
export interface Decided {
  readonly leadId: StaffId;
  readonly leadDepartmentId: DepartmentId;
  readonly dueOn?: string | undefined;
}

const CONSUMER = "proposal.judge";
const MOST_TRIES = 12;

/**
 * Counts whether what was proposed was decided so, and remembers who leads such documents. Each document counts once, however
 * often it is given out. At most four operations, each of one write unit.
 */
export async function judge(cx: Cx, id: string, decided: Decided, at: string): Promise<void> {
  const [document, findings] = (await cx.store.getMany([
    { entity: IncomingEntity, key: documentKey(id) },
    { entity: FindingsEntity, key: findingsKey(id) },
  ])) as readonly [IncomingDocument | undefined, Findings | undefined];
  if (!document) return;
  // Who instructed may have changed the date of the document; what the text asks for has not changed.
  const proposed = await proposeFor(cx, document, findings);
  for (let tries = 1; ; tries += 1) {
    try {
      await writeOnce(cx, CONSUMER, id, [
        ...scoreOperations(proposed, decided),
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

function scoreOperations({ assignments, dueOn }: Proposed, decided: Decided): Operation[] {
  const lead = assignments.find(({ role, source }) => role === "lead" && source === "rule");
  const agreed = lead && (lead.staffId === decided.leadId || lead.departmentId === decided.leadDepartmentId);
  return [
    ...(lead?.rule ? [scored(lead.rule.id, agreed === true)] : []),
    ...(dueOn?.source === "text" ? [scored(DEADLINE_SCORE, dueOn.dueOn === decided.dueOn)] : []),
  ];
}

function scored(subject: string, isRight: boolean): Operation {
  return add(ProposalScoreEntity, { subject }, { judged: 1, right: isRight ? 1 : 0 });
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
