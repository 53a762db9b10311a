import type { Cx } from "@vanthu/platform/context.ts";
import { holds, signedIn, stoodInFor } from "@vanthu/platform/permission.ts";
import { findStuck } from "../deadletter/service.ts";
import { ISSUED, OutgoingEntity, outgoingPartition } from "./item.ts";
import { readToOpine } from "./opinion-queue.ts";
import type { OutgoingDetail, OutgoingList, OutgoingListQuery, OutgoingState, OutgoingSummary } from "./schema.ts";
import { summaryOf } from "./summary.ts";
import { detailOf, readView } from "./view.ts";
import { readWantedPage } from "./wanted-page.ts";

const PAGE = 50;

/** States whose documents all stand in one queue, the most urgent first. */
const QUEUE_OF = { signed: "queue#number", numbered: "queue#seal", sealed: "queue#issue" } as const;

/**
 * Documents newest first, those that wait for the clerk as they wait: all of the office for those who may read all, else
 * those of one's own department. One read without a state. A page of one state is read until it is full; where such
 * documents are rare it may hold fewer than `limit`, also none, and `next` says where to look on.
 */
export async function listOutgoing(
  cx: Cx,
  { view, state, limit = PAGE, after }: OutgoingListQuery,
): Promise<OutgoingList> {
  const person = signedIn(cx);
  const ofUnit = view === "all" && holds(person, "outgoing.read_all") ? undefined : person.departmentId;
  const { partition, ...order } = sourceOf(state, ofUnit);
  const page = await readWantedPage(
    (rows, from) => cx.store.query(OutgoingEntity, partition, { ...order, limit: rows, after: from }),
    (document) =>
      (state === undefined || document.state === state) && (ofUnit === undefined || document.departmentId === ofUnit),
    { limit, after },
  );
  const items = page.items.map((document) => summaryOf(person, document));
  return page.next === undefined ? { items } : { items, next: page.next };
}

/** Where documents of a state stand closest together. */
function sourceOf(state: OutgoingState | undefined, ofUnit: string | undefined) {
  const queue = QUEUE_OF[state as keyof typeof QUEUE_OF];
  if (queue) return { partition: queue, index: 2, descending: false } as const;
  if (ofUnit !== undefined) return { partition: `outgoing-of#${ofUnit}`, index: 3, descending: true } as const;
  return state === "issued"
    ? ({ partition: ISSUED, index: 2, descending: true } as const)
    : ({ partition: "outgoing", index: 1, descending: true } as const);
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
    ["toNumber", QUEUE_OF.signed, grants.has("outgoing.number")],
    ["toSeal", QUEUE_OF.numbered, grants.has("outgoing.seal")],
    ["toIssue", QUEUE_OF.sealed, grants.has("outgoing.issue")],
  ];
  const [toOpine, ...others] = await Promise.all([
    readToOpine(cx, staffId, limit),
    ...queues
      .filter(([, , may]) => may)
      .map(async ([key, partition]) => {
        const page = await cx.store.query(OutgoingEntity, partition, { index: 2, limit });
        return {
          key,
          items: page.items.map((document) => summaryOf(cx.actor, document)),
          more: page.next !== undefined,
        };
      }),
  ]);
  // Few are asked for either: a queue that is always empty is not shown.
  return [...others, { key: "toOpine" as const, ...toOpine }].filter(
    ({ key, items }) => items.length > 0 || (key !== "toVisa" && key !== "toOpine"),
  );
}
