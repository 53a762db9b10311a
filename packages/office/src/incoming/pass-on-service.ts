import type { StaffActor } from "@vanthu/platform/actor.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { onBehalfOf, requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { nameToPassOnFor } from "./access-rules.ts";
import { readWay } from "./defaults-service.ts";
import type { PassOnIncoming } from "./handling-schema.ts";
import { atWork, staffReads } from "./holder-service.ts";
import { IncomingEntity, incomingPartition } from "./item.ts";
import { instructorOf, mayInstruct } from "./owner-rules.ts";
import { readCase } from "./case-service.ts";
import { detailAfter } from "./read-service.ts";
import type { IncomingDetail, IncomingId } from "./schema.ts";
import { requireState, requireVersion } from "./state-rules.ts";

/**
 * Passes a registered document on to a leader, with what the head of office proposes to do with it (NĐ 30 Điều 23.1); one
 * leader may pass it on to another; who stands in for either does so with both names. It waits in that leader's hands from then on. Two round trips while the process knows
 * the people.
 * @throws Refusal `incoming.not_instructor`, `incoming.assignee_missing`, `item.changed`, and by the state it is in
 */
export async function passOn(cx: Cx, id: IncomingId, { text, toId, version }: PassOnIncoming): Promise<IncomingDetail> {
  const actor = requireStaff(cx, "incoming.pass_on", "incoming.instruct");
  const { people, defaults } = await readWay(cx);
  const leaderId = toId ?? instructorOf(people, defaults)?.id;
  if (leaderId === undefined) throw new Refusal("conflict", "incoming.not_instructor");
  const [before, found] = await Promise.all([
    readCase(cx, id),
    cx.store.getMany(staffReads([actor.staffId, leaderId])),
  ]);
  const [who, leader] = found.map(atWork);
  if (!who || !leader) throw new Refusal("conflict", "incoming.assignee_missing");
  if (!mayInstruct(leader)) throw new Refusal("conflict", "incoming.not_instructor");
  requireVersion(before.document, version);
  requireState(before.document, "registered");
  const inPlaceOf = nameToPassOnFor(actor, before.document) ?? standsInWithout(actor);
  const submission = {
    text,
    byId: who.id,
    byName: who.fullName,
    byPosition: who.position,
    onBehalfOf: inPlaceOf,
    at: cx.clock.now().toISOString(),
    toId: leader.id,
    toName: leader.fullName,
  };
  const operations = [
    replace(IncomingEntity, { ...before.document, submission, ownerId: leader.id, ownerName: leader.fullName }),
    event(cx, "incoming.passed_on", incomingPartition(id), { toName: leader.fullName, toIds: [leader.id] }, inPlaceOf),
  ];
  await cx.store.write(operations);
  return detailAfter(cx, before, operations);
}

/** For whom somebody passes on whose own posts do not let him or her. */
function standsInWithout(actor: StaffActor): string | undefined {
  if (actor.grants.has("incoming.pass_on") || actor.grants.has("incoming.instruct")) return undefined;
  return onBehalfOf(actor, "incoming.instruct") ?? onBehalfOf(actor, "incoming.pass_on");
}
