import { contextOf, type Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import type { Staff } from "../staff/schema.ts";
import { readStaff } from "../staff/service.ts";
import {
  HANDOVERS,
  HandoverEntity,
  HandoverLineEntity,
  handoverPartition,
  type HandoverItem,
  type HandoverLineItem,
} from "./item.ts";
import type { HandoverId } from "./schema.ts";
import { sourceOf } from "./sources.ts";

/** Tells a unit to go on with one of its handovers. */
export const HANDOVER_DUE = "handover.due";

/** Lines in one go: a request answers in a few seconds, a message well within its time. */
const LINES_IN_ONE_GO = 30;
const MOST_TRIES = 3;

/**
 * Moves the lines that wait, each in a transaction of its own together with its line: whatever breaks off, no line is
 * moved twice and the rest is found. What is left after one go is told to the unit's queue.
 */
export async function carryOn(asked: Cx, id: HandoverId): Promise<void> {
  const handover = await asked.store.get(HandoverEntity, [HANDOVERS, id]);
  if (!handover || handover.state === "done") return;
  const cx = asStarter(asked, handover);
  const lines = await cx.store.queryAll(HandoverLineEntity, handoverPartition(id), { prefix: "line#" });
  const waiting = lines.filter(({ state }) => state === "waiting");
  const people = await peopleOf(cx, handover, waiting);
  for (const line of waiting.slice(0, LINES_IN_ONE_GO)) await moveLine(cx, line, people);
  if (waiting.length > LINES_IN_ONE_GO) {
    const message = { id: `${id}#${waiting.length}`, type: HANDOVER_DUE, payload: { id } };
    return tellTenant(cx.world, cx.store.tenantId, message);
  }
  await finish(cx, id);
}

async function moveLine(cx: Cx, first: HandoverLineItem, people: ReadonlyMap<string, Staff>): Promise<void> {
  const from = people.get("from");
  const to = people.get(first.toId ?? "default");
  const source = sourceOf(first.kind);
  if (!from || !to || !source) return;
  for (let tries = 1; ; tries += 1) {
    try {
      // Locked since the handover began.
      if (first.how === "give" && to.state !== "active") throw new Refusal("conflict", "handover.to_locked");
      const moved = await source.move(cx, first.ref, from, to);
      const state = moved?.ends ?? "gone";
      await cx.store.write([...(moved?.operations ?? []), replace(HandoverLineEntity, { ...first, state })]);
      return;
    } catch (error) {
      // What cannot go to this person stops none of the lines behind it.
      if (error instanceof Refusal) return noteFailed(cx, first);
      if (!(error instanceof WriteConflict)) throw error;
      // Another run was first with this line.
      if (error.of(HandoverLineEntity)) return;
      if (tries === MOST_TRIES) return noteFailed(cx, first);
    }
  }
}

async function noteFailed(cx: Cx, line: HandoverLineItem): Promise<void> {
  try {
    await cx.store.write([replace(HandoverLineEntity, { ...line, state: "failed" })]);
  } catch (error) {
    // Another run has settled it.
    if (!(error instanceof WriteConflict)) throw error;
  }
}

async function finish(cx: Cx, id: HandoverId): Promise<void> {
  const handover = await cx.store.get(HandoverEntity, [HANDOVERS, id]);
  if (!handover || handover.state === "done") return;
  try {
    await cx.store.write([
      replace(HandoverEntity, { ...handover, state: "done", finishedAt: cx.clock.now().toISOString() }),
      event(cx, "handover.finished", handoverPartition(id), {
        fromName: handover.fromName,
        toIds: [handover.startedById],
      }),
    ]);
  } catch (error) {
    // Another run has finished it.
    if (!(error instanceof WriteConflict)) throw error;
  }
}

async function peopleOf(
  cx: Cx,
  { fromId, toId }: HandoverItem,
  lines: readonly HandoverLineItem[],
): Promise<ReadonlyMap<string, Staff>> {
  const ids = [...new Set([fromId, toId, ...lines.flatMap((line) => line.toId ?? [])])];
  const people = new Map((await readStaff(cx, ids)).map((person) => [person.id as string, person]));
  const [from, to] = [people.get(fromId), people.get(toId)];
  if (from) people.set("from", from);
  if (to) people.set("default", to);
  return people;
}

/** History names who hands over, also where the queue goes on with it; no grant goes along. */
function asStarter(cx: Cx, { startedById, startedByName, startedByDepartmentId }: HandoverItem): Cx {
  if (cx.actor.kind === "staff") return cx;
  return contextOf(
    cx.world,
    {
      kind: "staff",
      tenantId: cx.store.tenantId,
      staffId: startedById,
      name: startedByName,
      departmentId: startedByDepartmentId,
      grants: new Set(),
    },
    cx.meter,
  );
}
