import type { Cx } from "@vanthu/platform/context.ts";
import { holds, signedIn, stoodInFor } from "@vanthu/platform/permission.ts";
import { readCalendar } from "../calendar/service.ts";
import { OPEN, TaskEntity, todoPartition } from "../task/item.ts";
import type { Task } from "../task/schema.ts";
import { ALL_DOCUMENTS, IncomingEntity, statePartition } from "./item.ts";
import type { IncomingList, IncomingListQuery, IncomingState, IncomingSummary } from "./schema.ts";
import { stateForShare } from "./share-line.ts";
import { summaryOf, taskSummary } from "./summary.ts";

const PAGE = 50;

/**
 * One page of documents: one's own work, open shares first; or all, newest first, where one may see all. A state narrows
 * it: of all documents, in the order they are to be handled. One round trip while the process knows the calendar.
 */
export async function list(cx: Cx, { view, state, limit = PAGE, after }: IncomingListQuery): Promise<IncomingList> {
  return view === "mine" || !holds(cx.actor, "incoming.read_all")
    ? listMine(cx, { state, limit, after })
    : listAll(cx, { state, limit, after });
}

interface PageQuery {
  readonly state?: IncomingState | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
  /** Only shares not finished. */
  readonly open?: boolean;
}

/** Documents the actor has a share in (việc của tôi); on the first page also the open work of who he or she stands in for. */
export async function listMine(cx: Cx, { state, limit, after, open }: PageQuery): Promise<IncomingList> {
  const { staffId } = signedIn(cx);
  const options = { index: 1, limit, ...(open && { prefix: OPEN }) } as const;
  const absent = after === undefined ? stoodInFor(cx.actor, "task.handle") : [];
  const [calendar, page, ...theirs] = await Promise.all([
    readCalendar(cx),
    cx.store.query(TaskEntity, todoPartition(staffId), { ...options, after }),
    ...absent.map((person) => cx.store.query(TaskEntity, todoPartition(person.staffId), { ...options, prefix: OPEN })),
  ]);
  const now = cx.clock.now();
  const isWanted = (task: Task) => state === undefined || stateForShare(task) === state;
  const own = page.items.filter(isWanted).map((task) => taskSummary(task, now, calendar));
  const stoodIn = theirs.flatMap(({ items }) =>
    items.filter(isWanted).map((task) => ({ ...taskSummary(task, now, calendar), onBehalfOf: task.staffName })),
  );
  return pageOf([...stoodIn, ...own], page.next);
}

/** Documents of the office; of a state, in the order they are to be handled: by urgency, then by deadline. */
export async function listAll(cx: Cx, { state, limit, after }: PageQuery): Promise<IncomingList> {
  const [calendar, page] = await Promise.all([
    readCalendar(cx),
    state === undefined
      ? cx.store.query(IncomingEntity, ALL_DOCUMENTS, { index: 1, limit, after, descending: true })
      : cx.store.query(IncomingEntity, statePartition(state), { index: 2, limit, after }),
  ]);
  const now = cx.clock.now();
  return pageOf(
    page.items.map((document) => summaryOf(document, now, calendar)),
    page.next,
  );
}

function pageOf(items: IncomingSummary[], next: string | undefined): IncomingList {
  return next === undefined ? { items } : { items, next };
}
