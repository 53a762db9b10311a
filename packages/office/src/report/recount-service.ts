import type { Cx } from "@vanthu/platform/context.ts";
import { EventEntity } from "@vanthu/platform/event.ts";
import { dayNumber, officeDate } from "@vanthu/platform/office-time.ts";
import { ALL_DOCUMENTS, IncomingEntity } from "../incoming/item.ts";
import type { IncomingDocument } from "../incoming/schema.ts";
import { DeliveryEntity, OutgoingEntity, outgoingPartition } from "../outgoing/item.ts";
import type { OutgoingDocument } from "../outgoing/schema.ts";
import { talliesOf } from "./standing-rules.ts";
import { countersIn, daySlot, dueSlot, TALLIES, TallyEntity, TOTAL, type Tally } from "./tally.ts";

const LONGEST_LAG = 30;

/** Counters by tally and name, without those at nothing. */
export type Counted = ReadonlyMap<string, number>;

/**
 * Counts everything again from the documents themselves, as they stand: what the counters must come to. It reads the whole
 * office, so it is for tests and for who doubts a figure, never for a report.
 */
export async function recount(cx: Cx): Promise<Counted> {
  const sums = new Map<string, number>();
  const count = (slot: string, name: string, by = 1) => {
    const key = `${slot} ${name}`;
    sums.set(key, (sums.get(key) ?? 0) + by);
  };
  const [incoming, outgoing] = await Promise.all([
    cx.store.queryAll(IncomingEntity, ALL_DOCUMENTS, { index: 1 }),
    cx.store.queryAll(OutgoingEntity, "outgoing", { index: 1 }),
  ]);
  for (const document of incoming) countIncoming(document, count);
  for (const document of outgoing) await countOutgoing(cx, document, count);
  return withoutNothing(sums);
}

/** The counters as they stand: of each day, and what all that is open comes to. */
export async function storedCounters(cx: Cx): Promise<Counted> {
  const { days, due, total } = talliesOf(await cx.store.queryAll(TallyEntity, TALLIES));
  const tallies: [string, Tally][] = [
    ...[...days].map(([on, day]): [string, Tally] => [daySlot(on), day]),
    ...[...due].map(([on, open]): [string, Tally] => [dueSlot(on), open]),
    [TOTAL, total],
  ];
  return withoutNothing(
    new Map(tallies.flatMap(([slot, tally]) => countersIn(tally).map(([name, count]) => [`${slot} ${name}`, count]))),
  );
}

/** Names of the counters that are not what a recount finds. */
export function differences(counted: Counted, stored: Counted): string[] {
  return [...new Set([...counted.keys(), ...stored.keys()])].filter((key) => counted.get(key) !== stored.get(key));
}

type Count = (slot: string, name: string, by?: number) => void;

function countIncoming(document: IncomingDocument, count: Count): void {
  const { state, source, urgency, arrivedAt, arrivedOn, arrivalNumber, instruction, dueOn, finishedAt } = document;
  const receivedOn = officeDate(new Date(arrivedAt));
  const day = daySlot(receivedOn);
  if (state === "void") return count(day, "v");
  if (state === "ended" && finishedAt === undefined) return count(day, "e");
  count(day, `i.${source}.${urgency}`);
  if (state === "refused") count(day, "r");
  if (arrivalNumber !== undefined)
    count(day, `l.${String(Math.min(dayNumber(arrivedOn) - dayNumber(receivedOn), LONGEST_LAG))}`);
  if (instruction?.leadId === undefined || instruction.leadDepartmentId === undefined) return;
  const who = `${instruction.leadId.slice(4)}.${instruction.leadDepartmentId.slice(4)}`;
  if (finishedAt !== undefined) {
    const outcome = dueOn === undefined ? "n" : officeDate(new Date(finishedAt)) <= dueOn ? "k" : "t";
    return count(day, `${outcome}.${who}`);
  }
  count(day, `o.${who}.${dueOn ?? "-"}`);
  count(TOTAL, `o.${who}`);
  if (dueOn === undefined) return;
  count(TOTAL, `d.${who}`);
  count(dueSlot(dueOn), `o.${who}`);
}

async function countOutgoing(cx: Cx, document: OutgoingDocument, count: Count): Promise<void> {
  const { id, state, issuedOn, typeName, departmentId, medium, ended } = document;
  const { deliveries, events } = await cx.store.collect(
    { deliveries: DeliveryEntity, events: EventEntity },
    outgoingPartition(id),
  );
  for (const { type, at, data } of events) {
    const day = daySlot(officeDate(new Date(at)));
    if (type === "delivery.failed") count(day, "f");
    if (type === "delivery.reported" && data["code"] === "02") count(day, "b");
  }
  if (ended?.kind === "recalled") count(daySlot(ended.on), "c");
  if (issuedOn === undefined) return;
  const day = daySlot(issuedOn);
  if (deliveries.some((delivery) => delivery.state !== "paper")) count(day, "x");
  if (state === "void") count(day, "w");
  if (state !== "issued") return;
  count(day, `p.${typeName}`);
  count(day, `q.${departmentId.slice(4)}`);
  if (medium === "electronic") count(day, "s");
}

function withoutNothing(sums: ReadonlyMap<string, number>): Counted {
  return new Map([...sums].filter(([, value]) => value !== 0));
}
