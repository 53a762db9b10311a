import * as v from "valibot";
import type { DomainEvent } from "@vanthu/platform/event.ts";

/** `in`: the queues of văn thư and leaders · `out`: documents on their way out · `task`: shares of whoever has some. */
type QueueSlot = "in" | "out" | "task";

/** What the lists of Hôm nay may show differently after an event, by its type. */
const MOVES: Readonly<Record<`${string}.${string}`, readonly QueueSlot[]>> = {
  "incoming.arrived": ["in"],
  "incoming.registered": ["in"],
  "incoming.refused": ["in"],
  "incoming.merged": ["in"],
  "incoming.joined": ["in"],
  "incoming.passed_on": ["in"],
  "incoming.routed": ["in", "task"],
  "incoming.rerouted": ["in", "task"],
  "incoming.instruction_added": ["task"],
  "incoming.instruction_taken_back": ["in", "task"],
  "incoming.owner_repaired": ["in", "task"],
  "incoming.forwarded": ["task"],
  "incoming.finished": ["task"],
  "incoming.reopened": ["in", "task"],
  "incoming.updated": ["in", "task"],
  "incoming.ended": ["in", "task"],
  "incoming.voided": ["in", "task"],
  "incoming.recall_asked": ["in"],
  "task.extension_asked": ["in", "task"],
  "task.extension_granted": ["task"],
  "task.extension_refused": ["task"],
  "task.sub_assigned": ["task"],
  "task.handed_over": ["task"],
  "task.sent_back": ["in", "task"],
  "task.recalled": ["task"],
  "task.reported": ["task"],
  "assignment.given": ["task"],
  "assignment.handed_over": ["task"],
  "assignment.owner_repaired": ["task"],
  "assignment.extension_asked": ["task"],
  "assignment.submitted": ["task"],
  "assignment.returned": ["task"],
  "assignment.sent_back": ["task"],
  "assignment.recalled": ["task"],
  "assignment.finished": ["task"],
  "exchange.packet_held": ["in"],
  "exchange.packet_rejected": ["in"],
  "outgoing.submitted": ["out"],
  "outgoing.returned": ["out"],
  "outgoing.returned_one_step": ["out"],
  "outgoing.visa_approved": ["out"],
  "outgoing.withdrawn": ["out"],
  "outgoing.content_approved": ["out"],
  "outgoing.layout_approved": ["out"],
  "outgoing.signed": ["out"],
  "outgoing.numbered": ["out"],
  "outgoing.filled": ["out"],
  "outgoing.sealed": ["out"],
  "outgoing.issued": ["out"],
  "outgoing.voided": ["out"],
};

export const PULSE_EVENTS = Object.keys(MOVES) as `${string}.${string}`[];

const Concerned = v.object({ toIds: v.optional(v.array(v.string()), []), leadId: v.optional(v.string()) });

/** The counters an event moves: its queues, or instead of everybody's shares those of the people it names. */
export function movedBy({ type, data }: Pick<DomainEvent, "type" | "data">): Readonly<Record<string, number>> {
  const queues = (MOVES as Readonly<Record<string, readonly QueueSlot[] | undefined>>)[type] ?? [];
  const { toIds, leadId } = v.parse(Concerned, data);
  const people = [...toIds, ...(leadId === undefined ? [] : [leadId])].map(personSlot);
  const slots = toIds.length > 0 ? queues.filter((slot) => slot !== "task") : queues;
  return Object.fromEntries([...slots, ...people].map((slot) => [slot, 1]));
}

/** What a person's Hôm nay was made of: it differs when something there may differ. */
export function pulseFor(
  counters: Readonly<Record<string, unknown>>,
  { staffId, seesQueues }: { readonly staffId: string; readonly seesQueues: boolean },
): string {
  const slots = [...(seesQueues ? ["in"] : []), "out", "task", personSlot(staffId)];
  return slots.map((slot) => String(counters[slot] ?? 0)).join(".");
}

function personSlot(staffId: string): string {
  return `p.${staffId.slice(staffId.indexOf("_") + 1)}`;
}
