import type { Cx } from "@vanthu/platform/context.ts";
import { holds, signedIn, stoodInFor } from "@vanthu/platform/permission.ts";
import { findStuck } from "../deadletter/service.ts";
import { OutgoingEntity, outgoingPartition } from "./item.ts";
import { readToOpine } from "./opinion-queue.ts";
import type { OutgoingDetail, OutgoingList, OutgoingListQuery, OutgoingSummary } from "./schema.ts";
import { summaryOf } from "./summary.ts";
import { detailOf, readView } from "./view.ts";

const PAGE = 50;

/**
 * Documents newest first: all of the office for those who may read all, else those of one's own department. One read.
 * A page filtered by state may hold fewer than `limit`, also none; `next` says whether there is more.
 */
export async function listOutgoing(cx: Cx, query: OutgoingListQuery): Promise<OutgoingList> {
  const person = signedIn(cx);
  const isAll = query.view === "all" && holds(person, "outgoing.read_all");
  const page = await cx.store.query(OutgoingEntity, isAll ? "outgoing" : `outgoing-of#${person.departmentId}`, {
    index: isAll ? 1 : 3,
    limit: query.limit ?? PAGE,
    after: query.after,
    descending: true,
  });
  const items = page.items.filter(({ state }) => query.state === undefined || state === query.state).map(summaryOf);
  return page.next === undefined ? { items } : { items, next: page.next };
}

/** @throws Refusal `outgoing.missing` */
export async function readOutgoing(cx: Cx, id: string): Promise<OutgoingDetail> {
  const view = await readView(cx, id);
  const detail = detailOf(cx, view);
  const { state, filling } = view.document;
  // Its file is filled within seconds of the number: only meanwhile is it asked whether that job is stuck.
  if (state !== "numbered" || filling?.done !== false) return detail;
  const [stuck] = await findStuck(cx, outgoingPartition(id));
  return stuck ? { ...detail, stuckSince: stuck.failedAt } : detail;
}

export type QueueKey =
  | "myDrafts"
  | "toVisa"
  | "toOpine"
  | "toApproveContent"
  | "toApproveLayout"
  | "toSign"
  | "toNumber"
  | "toSeal"
  | "toIssue";

/** What waits for this person (Hôm nay), sorted by deadline: a queue for each thing he or she may do; one read each. */
export async function readQueues(
  cx: Cx,
  limit = 20,
): Promise<{ key: QueueKey; items: OutgoingSummary[]; more: boolean }[]> {
  const { staffId, departmentId, grants } = signedIn(cx);
  const queues: readonly (readonly [QueueKey, string, boolean])[] = [
    ["myDrafts", `queue#draft#${staffId}`, grants.has("outgoing.draft")],
    ["toVisa", `queue#visa#${staffId}`, grants.has("outgoing.draft")],
    ["toApproveContent", `queue#content#${departmentId}`, grants.has("outgoing.approve_content")],
    // Of the units whose heads are away.
    ...stoodInFor(cx.actor, "outgoing.approve_content").map(
      (head) => ["toApproveContent", `queue#content#${head.departmentId}`, true] as const,
    ),
    ["toApproveLayout", "queue#layout", grants.has("outgoing.approve_layout")],
    // The head of a unit signs under a delegation.
    ["toSign", `queue#sign#${staffId}`, grants.has("outgoing.sign") || grants.has("signing.own")],
    ["toNumber", "queue#number", grants.has("outgoing.number")],
    ["toSeal", "queue#seal", grants.has("outgoing.seal")],
    ["toIssue", "queue#issue", grants.has("outgoing.issue")],
  ];
  const [toOpine, ...others] = await Promise.all([
    readToOpine(cx, staffId, limit),
    ...queues
      .filter(([, , may]) => may)
      .map(async ([key, partition]) => {
        const page = await cx.store.query(OutgoingEntity, partition, { index: 2, limit });
        return { key, items: page.items.map(summaryOf), more: page.next !== undefined };
      }),
  ]);
  // Few are asked for either: a queue that is always empty is not shown.
  return [...others, { key: "toOpine" as const, ...toOpine }].filter(
    ({ key, items }) => items.length > 0 || (key !== "toVisa" && key !== "toOpine"),
  );
}
