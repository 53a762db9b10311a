import type { SentEntry } from "@vanthu/axis/axis-client.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { openClient, refusing } from "../connection/client-service.ts";
import { readReceivingAgencies } from "../outgoing/receiver-service.ts";
import { listUnfinished, type Unfinished } from "../outgoing/unfinished-service.ts";
import { ownCodes } from "./addressee.ts";
import { placeOnAxis } from "./axis-sent-rules.ts";
import { wayTo } from "./axis-gateway.ts";
import type { AxisSentList, AxisSentQuery } from "./axis-sent-schema.ts";

/** As many as a person goes through. */
const MOST_ROWS = 200;

/**
 * Asks the national axis what it knows of documents of a period whose receivers have said nothing: whether it has them, and
 * whether the receiver's system has taken them. Only an office's own connection can be asked: a province's list is its own.
 * @throws Refusal `permission.denied`, `exchange.sent_list_missing` without an own connection to an axis that keeps such a
 *   list (a province's LGSP keeps none), `axis.*`
 */
export async function compareSent(cx: Cx, { from, to }: AxisSentQuery): Promise<AxisSentList> {
  require(cx, "outgoing.issue");
  const [ask, silent] = await Promise.all([sentListOf(cx), silentOverAxis(cx, { from, to })]);
  if (silent.length === 0) return { items: [] };
  const [listed, codes] = await Promise.all([refusing(() => ask(from, officeDate(cx.clock.now()))), ownCodes(cx)]);
  const items = silent.slice(0, MOST_ROWS).map(({ document, delivery }) => ({
    documentId: document.id,
    ...(document.referenceNumber !== undefined && { referenceNumber: document.referenceNumber }),
    subject: document.subject,
    agencyName: delivery.agencyName,
    ...(delivery.agencyCode !== undefined && { agencyCode: delivery.agencyCode }),
    since: delivery.sentAt ?? delivery.queuedAt,
    onAxis: placeOnAxis(listed, {
      fromCodes: codes,
      toCode: delivery.agencyCode ?? "",
      notation: document.referenceNumber ?? "",
    }),
  }));
  return { items };
}

async function sentListOf(cx: Cx): Promise<(from: string, to: string) => Promise<readonly SentEntry[]>> {
  const missing = new Refusal("conflict", "exchange.sent_list_missing");
  try {
    const { client } = await openClient(cx, "vxp");
    const { listSent } = client;
    if (!listSent) throw missing;
    return (from, to) => listSent(from, to);
  } catch (error) {
    throw error instanceof Refusal && error.code === "connection.missing" ? missing : error;
  }
}

/** Sent over the national axis, and not a word from the receiver. */
async function silentOverAxis(cx: Cx, period: AxisSentQuery): Promise<Unfinished[]> {
  const silent: Unfinished[] = [];
  let after: string | undefined;
  do {
    const page = await listUnfinished(cx, { ...period, after });
    silent.push(...page.items.filter(({ delivery }) => delivery.state === "sent"));
    after = page.next;
  } while (after !== undefined && silent.length < MOST_ROWS);
  const ids = [...new Set(silent.map(({ delivery }) => delivery.agencyId))];
  const on = officeDate(cx.clock.now());
  const agencies = await readReceivingAgencies(cx, ids);
  const overAxis = new Set(agencies.filter((one) => wayTo(one, on).axis === "vxp").map(({ id }) => id));
  return silent.filter(({ delivery }) => overAxis.has(delivery.agencyId));
}
