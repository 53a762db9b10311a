import { contextOf, type Cx } from "@vanthu/platform/context.ts";
import { EventEntity, type DomainEvent } from "@vanthu/platform/event.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import * as v from "valibot";
import { finish, start } from "../incoming/handling-service.ts";
import { findCase } from "../incoming/case-service.ts";
import { IncomingId } from "../incoming/schema.ts";
import { AssignmentEntity, AssignmentLinkEntity, linkPartition, OPEN, type AssignmentItem } from "./item.ts";
import { readMany } from "./read-service.ts";

/** Who takes up an assignment that carries a document begins the lead's share of it (05 flows to the superior). */
export async function carryStart(cx: Cx, { data, subject }: DomainEvent): Promise<void> {
  const carried = await carriedBy(cx, data, subject);
  if (!carried || carried.share.state !== "assigned") return;
  await unlessRefused(cx, () => start(carried.as, carried.id));
}

/**
 * Once every assignment that carries a document is done, the lead's share of it is, with the result of the last: the
 * document is handled and its sender learns of it (06).
 */
export async function carryFinish(cx: Cx, { data, subject }: DomainEvent): Promise<void> {
  const carried = await carriedBy(cx, data, subject);
  if (!carried || (await isStillCarried(cx, carried))) return;
  const { as, id, share, assignment } = carried;
  // The share may be due before its assignment was: then the result has to say why.
  const { result = assignment.title, lateReason = result.slice(0, 500) } = await lastSaid(cx, subject);
  await unlessRefused(cx, async () => {
    if (share.state === "assigned") await start(as, id);
    await finish(as, id, { result, lateReason });
  });
}

/** The share moves in the name of who has it, and only where that person gave or led the assignment. */
async function carriedBy(cx: Cx, data: DomainEvent["data"], subject: string) {
  const id = v.safeParse(IncomingId, data["sourceId"]);
  if (!id.success) return undefined;
  const [assignment, found] = await Promise.all([
    cx.store.get(AssignmentEntity, [subject, "assignment"]),
    findCase(cx, id.output),
  ]);
  const share = found?.tasks.find(({ role }) => role === "lead");
  if (!assignment || !share || ![assignment.by.id, assignment.lead.id].includes(share.staffId)) return undefined;
  const { staffId, staffName, departmentId } = share;
  const { tenantId } = cx.actor;
  const grants = new Set(["task.handle"]);
  const as = contextOf(cx.world, { kind: "staff", tenantId, staffId, name: staffName, departmentId, grants }, cx.meter);
  return { as, id: id.output, share, assignment };
}

async function isStillCarried(
  cx: Cx,
  { id, assignment }: { readonly id: IncomingId; readonly assignment: AssignmentItem },
): Promise<boolean> {
  const links = await cx.store.queryAll(AssignmentLinkEntity, linkPartition("source", id), { index: 1, prefix: OPEN });
  const others = await readMany(
    cx,
    links.map(({ assignmentId }) => assignmentId).filter((other) => other !== assignment.id),
  );
  return others.some(
    ({ origin, state }) =>
      origin.kind === "incoming" && origin.carriesSource && state !== "finished" && state !== "recalled",
  );
}

/** What its lead said when it was handed in last: the result, and why so late. */
async function lastSaid(cx: Cx, subject: string): Promise<{ readonly result?: string; readonly lateReason?: string }> {
  const events = await cx.store.queryAll(EventEntity, subject, { prefix: "event#" });
  const last = events.findLast(({ data }) => typeof data["result"] === "string");
  return v.parse(Said, last?.data ?? {});
}

const Said = v.object({ result: v.optional(v.string()), lateReason: v.optional(v.string()) });

/** The document went another way meanwhile, or this was heard before: the share stays as it is. */
async function unlessRefused(cx: Cx, step: () => Promise<unknown>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    cx.log.info("assignment.source_not_moved", { code: error.code });
  }
}
