import type { Cx } from "@vanthu/platform/context.ts";
import { endOfOfficeDay, addDays, type CivilDate } from "@vanthu/platform/office-time.ts";
import { holds, signedIn } from "@vanthu/platform/permission.ts";
import { readCalendar } from "../calendar/service.ts";
import { TaskEntity, todoPartition } from "../task/item.ts";
import { ALL_DOCUMENTS, IncomingEntity, statePartition } from "./item.ts";
import type { IncomingDocument, IncomingList } from "./schema.ts";
import { stateForShare } from "./share-line.ts";
import { summaryOf, taskSummary } from "./summary.ts";

const PAGE = 100;

/** What a figure is told by, of a document as its reader may know it. */
export type Received = Pick<
  IncomingDocument,
  "state" | "source" | "urgency" | "arrivedOn" | "arrivedAt" | "arrivalNumber" | "dueOn" | "finishedAt"
> & {
  readonly leadId?: string | undefined;
  readonly leadDepartmentId?: string | undefined;
  readonly assignedAt?: string | undefined;
};

interface DaysAsked {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly after?: string | undefined;
}

/**
 * One page of the documents that came on these days and are wanted, as far as the reader may see them: all, or those he
 * or she has a share in.
 */
export async function listReceived(
  cx: Cx,
  { from, to, after }: DaysAsked,
  isWanted: (document: Received) => boolean,
): Promise<IncomingList> {
  const since = endOfOfficeDay(addDays(from, -1)).toISOString();
  const until = endOfOfficeDay(to).toISOString();
  if (!holds(cx.actor, "incoming.read_all")) {
    return listOwn(
      cx,
      after,
      (document) => document.arrivedAt >= since && document.arrivedAt < until && isWanted(document),
    );
  }
  const [calendar, page] = await Promise.all([
    readCalendar(cx),
    cx.store.query(IncomingEntity, ALL_DOCUMENTS, { index: 1, from: since, to: until, limit: PAGE, after }),
  ]);
  const now = cx.clock.now();
  const items = page.items.filter((item) => isWanted(receivedOf(item))).map((item) => summaryOf(item, now, calendar));
  return page.next === undefined ? { items } : { items, next: page.next };
}

/** The same of what is assigned and not finished, whenever it came. Not in pages: it is what people have in hand. */
export async function listOpen(cx: Cx, isWanted: (document: Received) => boolean): Promise<IncomingList> {
  if (!holds(cx.actor, "incoming.read_all")) return listOwn(cx, undefined, isWanted);
  const [calendar, ...open] = await Promise.all([
    readCalendar(cx),
    ...(["routed", "inProgress"] as const).map((state) =>
      cx.store.queryAll(IncomingEntity, statePartition(state), { index: 2 }),
    ),
  ]);
  const now = cx.clock.now();
  return {
    items: open
      .flat()
      .filter((item) => isWanted(receivedOf(item)))
      .map((item) => summaryOf(item, now, calendar)),
  };
}

async function listOwn(
  cx: Cx,
  after: string | undefined,
  isWanted: (document: Received) => boolean,
): Promise<IncomingList> {
  const { staffId } = signedIn(cx);
  const [calendar, page] = await Promise.all([
    readCalendar(cx),
    cx.store.query(TaskEntity, todoPartition(staffId), { index: 1, limit: PAGE, after }),
  ]);
  const now = cx.clock.now();
  const items = page.items
    .filter((task) => {
      const { document, role, departmentId, assignedAt, finishedAt, dueOn } = task;
      const lead = role === "lead" ? { leadId: staffId, leadDepartmentId: departmentId } : {};
      return isWanted({ ...document, ...lead, state: stateForShare(task), assignedAt, finishedAt, dueOn });
    })
    .map((task) => taskSummary(task, now, calendar));
  return page.next === undefined ? { items } : { items, next: page.next };
}

function receivedOf(document: IncomingDocument): Received {
  const { leadId, leadDepartmentId, at } = document.instruction ?? {};
  return { ...document, leadId, leadDepartmentId, assignedAt: at };
}
