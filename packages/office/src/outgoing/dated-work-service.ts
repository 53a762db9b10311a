import type { Cx } from "@vanthu/platform/context.ts";
import type { DatedWork, DatedWorkSource } from "../dated-work.ts";
import type { Post } from "../staff/post.ts";
import type { Colleague } from "../staff/schema.ts";
import { listStaff } from "../staff/service.ts";
import { leaverOf, namedDecider } from "./circuit-rules.ts";
import { OutgoingEntity } from "./item.ts";
import type { OutgoingDocument, OutgoingState } from "./schema.ts";
import { unsignedQueues } from "./unsigned-service.ts";

type WaitingState = Exclude<OutgoingState, "issued" | "void">;

/** What has to be done with a document in each state. */
const KINDS: Readonly<Record<WaitingState, string>> = {
  draft: "outgoing.toDraft",
  contentReview: "outgoing.toApproveContent",
  layoutReview: "outgoing.toApproveLayout",
  awaitingSignature: "outgoing.toSign",
  signed: "outgoing.toNumber",
  numbered: "outgoing.toSeal",
  sealed: "outgoing.toIssue",
};

/** Documents on their way out, each with whom it waits for. One query for each queue of the office. */
export const outgoingWork: DatedWorkSource = {
  name: "outgoing",
  async of(cx, staffId) {
    const people = await listStaff(cx);
    const work: DatedWork[] = [];
    for (const queue of queuesOf(people.items, [staffId])) {
      for await (const one of read(cx, queue, people.items)) if (one.ownerId === staffId) work.push(one);
    }
    return work;
  },
  async *all(cx) {
    const { items } = await listStaff(cx);
    for (const queue of queuesOf(
      items,
      items.map(({ id }) => id),
    )) {
      yield* read(cx, queue, items);
    }
  },
};

/** Queues where something may wait for these people. */
function queuesOf(people: readonly Colleague[], ids: readonly string[]): string[] {
  const departments = [...new Set(people.map(({ departmentId }) => departmentId))];
  return [...unsignedQueues(ids, departments), ...["number", "seal", "issue"].map((step) => `queue#${step}`)];
}

async function* read(cx: Cx, queue: string, people: readonly Colleague[]): AsyncIterable<DatedWork> {
  let after: string | undefined;
  do {
    const page = await cx.store.query(OutgoingEntity, queue, { index: 2, after });
    for (const document of page.items) {
      const ownerId = holderOf(document, people);
      if (ownerId !== undefined && isWaiting(document.state)) yield workOf(document, document.state, ownerId);
    }
    after = page.next;
  } while (after !== undefined);
}

function isWaiting(state: OutgoingState): state is WaitingState {
  return state !== "issued" && state !== "void";
}

/** Whom a document waits for; of several who may, the first. Undefined where the office has nobody for it. */
function holderOf(document: OutgoingDocument, people: readonly Colleague[]): string | undefined {
  const first = (post: Post, departmentId?: string) =>
    people
      .filter((one) => one.posts.includes(post) && (departmentId === undefined || one.departmentId === departmentId))
      .map(({ id }) => id)
      .sort()[0];
  if (leaverOf(document)) return document.draftedById;
  const named = namedDecider(document);
  if (named) return named.staffId;
  switch (document.state) {
    case "draft":
      return document.editorId ?? document.draftedById;
    case "contentReview":
      return first("unitHead", document.departmentId);
    case "layoutReview":
      return first("headOfOffice");
    case "awaitingSignature":
      return document.signerId;
    default:
      return first("clerk");
  }
}

function workOf(document: OutgoingDocument, state: WaitingState, ownerId: string): DatedWork {
  const { id, typeName, referenceNumber, answersReference, dueOn, stepDueOn, updatedAt } = document;
  const answers = answersReference === undefined ? "" : ` trả lời ${answersReference}`;
  return {
    kind: KINDS[state],
    id: `outgoing#${id}#${state}`,
    title: `${typeName} ${referenceNumber ?? "(chưa có số)"}${answers}`,
    ownerId,
    dueOn: stepDueOn ?? dueOn,
    since: updatedAt,
    href: `/outgoing/${id}`,
  };
}
