import type { StaffActor } from "@vanthu/platform/actor.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { event, type EventData } from "@vanthu/platform/event.ts";
import { holds, onBehalfOf, requireStaff } from "@vanthu/platform/permission.ts";
import { writeAgain } from "../write-again.ts";
import { taskOfActor } from "./access-rules.ts";
import { movedLeadData } from "./counted-rules.ts";
import type { Doer, Handling } from "./handling-rules.ts";
import { incomingPartition } from "./item.ts";
import { readCase, type IncomingCase } from "./case-service.ts";
import { detailAfter } from "./read-service.ts";
import type { IncomingDetail, IncomingId } from "./schema.ts";
import { changedOperations } from "./share-line.ts";

/** What a step made of a case, and what history says of it. */
export interface Step {
  readonly after: Handling;
  readonly type: `${"incoming" | "task"}.${string}`;
  readonly data: EventData;
  /** Set where the step began the work on the document as well (status 05). */
  readonly begins?: boolean;
  /** Taken by who instructs, and not by who has a share: history names whom the actor instructs for. */
  readonly decides?: boolean;
}

/**
 * Reads the case, takes a step in it and writes: the document, the shares concerned and one event. Several people work on
 * one document at once and do not get in each other's way: when another's step came in between, the case is read again.
 * Two round trips.
 * @param needed what else the step needs to know, read beside the case; what is wrong with it is said only to who sees the
 *   document
 */
export async function takeStep<N>(
  cx: Cx,
  id: IncomingId,
  needed: (() => Promise<N>) | undefined,
  step: (before: IncomingCase, doer: Doer, at: string, needed: N) => Step,
): Promise<IncomingDetail> {
  const actor = requireStaff(cx, "task.handle");
  return writeAgain(async () => {
    const [found, read] = await Promise.allSettled([readCase(cx, id), needed?.()]);
    const [before, known] = [valueOf(found), valueOf(read) as N];
    const doer = doerOf(actor, before);
    const { after, type, data, begins, decides } = step(before, doer, cx.clock.now().toISOString(), known);
    const inPlaceOf = decides ? onBehalfOf(actor, "incoming.instruct") : doer.onBehalfOf;
    const tell = (what: Step["type"], said: EventData) => event(cx, what, incomingPartition(id), said, inPlaceOf);
    const operations = [
      ...changedOperations(before, after),
      tell(type, { ...data, ...movedLeadData(before.document, after.document) }),
      ...(begins ? [tell("incoming.started", { staffName: doer.name })] : []),
    ];
    await cx.store.write(operations);
    return detailAfter(cx, before, operations);
  });
}

function valueOf<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === "rejected") throw settled.reason;
  return settled.value;
}

/** The actor, or in whose place the actor handles a share: that of somebody he or she stands in for. */
function doerOf(actor: StaffActor, { tasks }: IncomingCase): Doer {
  const instructs = holds(actor, "incoming.instruct");
  const mine = taskOfActor(actor, tasks);
  if (mine === undefined || mine.staffId === actor.staffId) {
    return { id: actor.staffId, name: actor.name, departmentId: actor.departmentId, instructs };
  }
  const { staffId, staffName, departmentId } = mine;
  return { id: staffId, name: actor.name, departmentId, instructs, onBehalfOf: staffName };
}
