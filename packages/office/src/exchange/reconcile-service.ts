import type { Cx } from "@vanthu/platform/context.ts";
import { csv } from "@vanthu/platform/csv.ts";
import { officeTimestamp } from "@vanthu/platform/office-time.ts";
import { require } from "@vanthu/platform/permission.ts";
import { arrivalsOf, listFromExchange } from "../incoming/exchange-period-service.ts";
import type { IncomingItem } from "../incoming/item.ts";
import { listUnfinished, type Unfinished } from "../outgoing/unfinished-service.ts";
import { readInbox } from "./inbox-service.ts";
import { SentStatusEntity } from "./item.ts";
import { KIND_WORDS } from "./reconcile-words.ts";
import type { ReconcileKind, ReconcileList, ReconcileQuery, ReconcileRow } from "./reconcile-schema.ts";

/** Of a file: more than a person goes through in a day. */
const MOST_ROWS = 5000;

/** Đối soát: what of a period is open between us and those we exchange with. One page. */
export async function reconcile(cx: Cx, asked: ReconcileQuery): Promise<ReconcileList> {
  return asked.side === "sent" ? reconcileSent(cx, asked) : reconcileReceived(cx, asked);
}

/** All of a period as a table for spreadsheets. */
export async function reconcileCsv(cx: Cx, asked: Omit<ReconcileQuery, "after">): Promise<string> {
  const rows: ReconcileRow[] = [];
  let after: string | undefined;
  do {
    const page = await reconcile(cx, { ...asked, after });
    rows.push(...page.items);
    after = page.next;
  } while (after !== undefined && rows.length < MOST_ROWS);
  const head = ["Tình trạng", "Số, ký hiệu", "Trích yếu", "Cơ quan", "Mã định danh", "Từ lúc", "Mã lỗi"];
  const lines = rows.map(({ kind, referenceNumber, subject, agencyName, agencyCode, since, code }) => [
    KIND_WORDS[kind],
    referenceNumber ?? "",
    subject ?? "",
    agencyName,
    agencyCode ?? "",
    officeTimestamp(new Date(since)),
    code ?? "",
  ]);
  return csv([head, ...lines]);
}

async function reconcileSent(cx: Cx, asked: ReconcileQuery): Promise<ReconcileList> {
  require(cx, "outgoing.issue");
  const { items, next } = await listUnfinished(cx, asked);
  const rows = items.map(({ document, delivery, asked }): ReconcileRow => ({
    kind: kindOf(delivery, asked),
    documentId: document.id,
    ...(document.referenceNumber !== undefined && { referenceNumber: document.referenceNumber }),
    subject: document.subject,
    agencyName: delivery.agencyName,
    ...(delivery.agencyCode !== undefined && { agencyCode: delivery.agencyCode }),
    since: asked?.at ?? delivery.statuses.at(-1)?.at ?? delivery.sentAt ?? delivery.queuedAt,
    ...(delivery.failure !== undefined && { code: delivery.failure }),
  }));
  return { items: rows, ...(next !== undefined && { next }) };
}

function kindOf({ state, shownCode }: Unfinished["delivery"], asked: Unfinished["asked"]): ReconcileKind {
  if (state === "failed") return "failed";
  if (state !== "reported") return "unanswered";
  if (asked) return asked.kind === "recall" ? "recalled" : "askedBack";
  return shownCode === "15" ? "returned" : "refused";
}

async function reconcileReceived(cx: Cx, asked: ReconcileQuery): Promise<ReconcileList> {
  require(cx, "incoming.register");
  const [page, inbox] = await Promise.all([
    listFromExchange(cx, asked),
    asked.after === undefined ? stoppedOf(cx, asked) : [],
  ]);
  const found = await Promise.all(page.items.map((document) => openOf(cx, document)));
  return { items: [...inbox, ...found.flat()], ...(page.next !== undefined && { next: page.next }) };
}

/** Packets of the period that became no document. */
async function stoppedOf(cx: Cx, asked: ReconcileQuery): Promise<ReconcileRow[]> {
  const { held, rejected } = await readInbox(cx);
  const { from, to } = arrivalsOf(asked.from, asked.to);
  const isOfPeriod = ({ arrivedAt }: { arrivedAt: string }) => from <= arrivedAt && arrivedAt < to;
  return [
    ...held.filter(isOfPeriod).map(({ senderName, senderCode, arrivedAt }): ReconcileRow => ({
      kind: "held",
      agencyName: senderName,
      agencyCode: senderCode,
      since: arrivedAt,
    })),
    ...rejected.filter(isOfPeriod).map(({ senderCode, arrivedAt, code }): ReconcileRow => ({
      kind: "rejected",
      agencyName: senderCode ?? "",
      ...(senderCode !== undefined && { agencyCode: senderCode }),
      since: arrivedAt,
      code,
    })),
  ];
}

/** A document that waits to be accepted, or of which the sender was not told all, with why where an axis refused it. */
async function openOf(cx: Cx, document: IncomingItem): Promise<ReconcileRow[]> {
  const { id, state, referenceNumber, subject, exchange, arrivedAt } = document;
  const row = {
    documentId: id,
    referenceNumber,
    subject,
    agencyName: exchange?.senderName ?? document.issuer,
    ...(exchange && { agencyCode: exchange.senderCode }),
  };
  const statuses = await cx.store.queryAll(SentStatusEntity, `incoming#${id}`, { prefix: "status#" });
  const refused = statuses.findLast(({ failure }) => failure !== undefined);
  const unheard = refused && { ...row, kind: "untold" as const, since: refused.at, code: refused.failure };
  if (state === "arrived") return [{ ...row, kind: "notAccepted", since: arrivedAt }, ...(unheard ? [unheard] : [])];
  if (unheard) return [unheard];
  const unsent = statuses.find(({ sent }) => !sent);
  const isTold = statuses.some(({ code }) => code === "03" || code === "02");
  return unsent || !isTold ? [{ ...row, kind: "untold", since: unsent?.at ?? arrivedAt }] : [];
}
