import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newId } from "@vanthu/platform/id.ts";
import { require, requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create } from "@vanthu/platform/store/operation.ts";
import { grantsOf } from "../staff/post.ts";
import { refuseAboveRemit } from "../staff/remit-rules.ts";
import type { Staff, StaffId } from "../staff/schema.ts";
import { readStaff } from "../staff/service.ts";
import { carryOn } from "./carry-service.ts";
import { HandoverEntity, HandoverLineEntity, handoverPartition } from "./item.ts";
import { readHandover } from "./read-service.ts";
import {
  HandoverId,
  type Handover,
  type HandoverLine,
  type HandoverView,
  type Held,
  type HeldList,
  type StartHandover,
} from "./schema.ts";
import { heldBy } from "./sources.ts";

const LINES_AT_ONCE = 20;

/** Everything a person holds, for who hands over. @throws Refusal `staff.missing` */
export async function listHeld(cx: Cx, staffId: StaffId): Promise<HeldList> {
  require(cx, "handover.make");
  const [person] = await readStaff(cx, [staffId]);
  if (!person) throw new Refusal("missing", "staff.missing");
  const { id, fullName, position, state } = person;
  return { person: { id, fullName, position, state }, items: await heldBy(cx, staffId) };
}

/**
 * Hands over everything a person holds, to one person or line by line. Small handovers are done at once; of large ones
 * the rest goes on by itself, line by line, and is taken up again after an interruption.
 * @throws Refusal `staff.missing`, `staff.above_remit`, `handover.to_oneself`, `handover.to_locked`,
 *   `handover.to_handles_nothing`,
 *   `handover.nothing_held`
 */
export async function startHandover(cx: Cx, input: StartHandover): Promise<HandoverView> {
  const actor = requireStaff(cx, "handover.make");
  const takers = await readTakers(cx, input);
  const [from] = await readStaff(cx, [input.fromId]);
  const to = takers.get(input.toId);
  if (!from || !to) throw new Refusal("missing", "staff.missing");
  refuseAboveRemit(cx.actor, ...from.posts);
  const held = await heldBy(cx, from.id);
  if (held.length === 0) throw new Refusal("conflict", "handover.nothing_held");
  const chosen = new Map(input.others.map(({ ref, toId }) => [ref, takers.get(toId)]));
  const now = cx.clock.now();
  const handover: Handover = {
    id: newId(HandoverId, "hov", now),
    fromId: from.id,
    fromName: from.fullName,
    fromPosition: from.position,
    toId: to.id,
    toName: to.fullName,
    toPosition: to.position,
    reason: input.reason,
    state: "running",
    lines: held.length,
    startedAt: now.toISOString(),
    startedById: actor.staffId as StaffId,
    startedByName: actor.name,
    startedByDepartmentId: actor.departmentId,
  };
  const lines = held.map((one, at) => lineOf(handover.id, at + 1, one, chosen.get(one.ref) ?? to));
  for (let at = 0; at < lines.length; at += LINES_AT_ONCE) {
    await cx.store.write(lines.slice(at, at + LINES_AT_ONCE).map((line) => create(HandoverLineEntity, line)));
  }
  // Last, so that a handover without all its lines is never seen.
  await cx.store.write([
    create(HandoverEntity, handover),
    event(cx, "handover.started", handoverPartition(handover.id), {
      fromName: from.fullName,
      toName: to.fullName,
      lines: lines.length,
      toIds: [...new Set(lines.flatMap(({ toId }) => toId ?? []))],
    }),
  ]);
  await carryOn(cx, handover.id);
  return readHandover(cx, handover.id);
}

async function readTakers(cx: Cx, { fromId, toId, others }: StartHandover): Promise<ReadonlyMap<StaffId, Staff>> {
  const ids = [...new Set([toId, ...others.map((one) => one.toId)])];
  const takers = await readStaff(cx, ids);
  if (ids.includes(fromId)) throw new Refusal("input", "handover.to_oneself");
  if (takers.some(({ state }) => state !== "active")) throw new Refusal("conflict", "handover.to_locked");
  // Who looks after the system sees no document, also not by having the work of others handed over.
  if (takers.some(({ posts }) => !grantsOf(posts).has("task.handle")))
    throw new Refusal("conflict", "handover.to_handles_nothing");
  return new Map(takers.map((person) => [person.id, person]));
}

/** A line as it begins; what needs a person's decision waits for no machine. */
export function lineOf(handoverId: HandoverId, no: number, held: Held, to: Staff): HandoverLine {
  return {
    ...held,
    handoverId,
    no,
    ...(held.how === "give" && { toId: to.id, toName: to.fullName }),
    state: held.how === "byHand" ? "byHand" : "waiting",
  };
}
