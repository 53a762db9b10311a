import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate, officeYear } from "@vanthu/platform/office-time.ts";
import { holds, signedIn } from "@vanthu/platform/permission.ts";
import { countWaitingCopies } from "../copy/list-service.ts";
import { countOpen } from "../deadletter/service.ts";
import { readInbox } from "../exchange/inbox-service.ts";
import { listAll, listMine } from "../incoming/list-service.ts";
import { listToPassOn } from "../incoming/pass-on-queue-service.ts";
import type { IncomingList } from "../incoming/schema.ts";
import { readQueues } from "../outgoing/list-service.ts";
import { nextNumbers } from "../register/read-service.ts";
import { certificateNotices } from "../signing/notice-service.ts";
import { reportWaiting } from "../report/waiting-service.ts";
import type { IncomingQueue, Today } from "./schema.ts";

const ROWS = 20;
/** A packet that could not be read is spoken of for a week; then it is only in the list. */
const REJECTED_SHOWN_DAYS = 7;

/**
 * Hôm nay: what waits for the person, a queue for each thing he or she may do, by urgency and deadline. All reads at once,
 * one for each queue.
 */
export async function readToday(cx: Cx): Promise<Today> {
  const person = signedIn(cx);
  const isClerk = person.grants.has("incoming.register");
  const now = cx.clock.now();
  const [incoming, outgoing, numbers, exchangeProblems, report, certificates, copiesWaiting, stuck] = await Promise.all(
    [
      incomingQueues(cx),
      readQueues(cx, ROWS),
      isClerk ? nextNumbers(cx, officeYear(now)) : undefined,
      isClerk ? countExchangeProblems(cx) : undefined,
      holds(cx.actor, "report.submit") ? reportWaiting(cx) : undefined,
      certificateNotices(cx),
      countWaitingCopies(cx, ROWS),
      holds(cx.actor, "deadletter.mend") ? countOpen(cx) : undefined,
    ],
  );
  return {
    on: officeDate(now),
    incoming,
    outgoing,
    exchangeProblems,
    reportWaiting: report,
    ...(certificates.length > 0 && { certificates }),
    nextNumbers: numbers,
    copiesWaiting,
    ...(stuck && stuck.count > 0 && { stuckJobs: stuck.count }),
  };
}

/** Packets held, which wait for a decision, what senders did to their documents, and packets lately rejected. */
async function countExchangeProblems(cx: Cx): Promise<number> {
  const { held, rejected, notices } = await readInbox(cx);
  const since = new Date(cx.clock.now().getTime() - REJECTED_SHOWN_DAYS * 86_400_000).toISOString();
  return held.length + notices.length + rejected.filter(({ arrivedAt }) => arrivedAt >= since).length;
}

type Rows = IncomingList & { readonly more?: boolean };

async function incomingQueues(cx: Cx): Promise<IncomingQueue[]> {
  const queues: readonly (readonly [IncomingQueue["key"], boolean, () => Promise<Rows>])[] = [
    ["toAccept", holds(cx.actor, "incoming.register"), () => listAll(cx, { state: "arrived", limit: ROWS })],
    ["toPassOn", holds(cx.actor, "incoming.pass_on"), () => listToPassOn(cx, ROWS)],
    ["toInstruct", holds(cx.actor, "incoming.instruct"), () => listAll(cx, { state: "registered", limit: ROWS })],
    ["myTasks", holds(cx.actor, "task.handle"), () => listMine(cx, { open: true, limit: ROWS })],
  ];
  const read = await Promise.all(
    queues
      .filter(([, may]) => may)
      .map(async ([key, , rowsOf]) => {
        const { items, next, more = next !== undefined } = await rowsOf();
        return { key, items, more };
      }),
  );
  // A leader who stands in for the head of office finds a document once, where it waits.
  const toPassOn = new Set(read.find(({ key }) => key === "toPassOn")?.items.map(({ id }) => id));
  return read.map((queue) =>
    queue.key === "toInstruct" ? { ...queue, items: queue.items.filter(({ id }) => !toPassOn.has(id)) } : queue,
  );
}
