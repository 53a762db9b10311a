import type { DomainEvent, EventData } from "@vanthu/platform/event.ts";
import { addDays } from "@vanthu/platform/office-time.ts";
import type { EventMove } from "@vanthu/office/report/event-move.ts";
import type { UnitFigures } from "@vanthu/office/report/province-schema.ts";
import { moveOf } from "@vanthu/office/report/tally-moves.ts";
import { newUlid } from "@vanthu/platform/id.ts";

/** A document of an invented unit, and what became of it. */
interface Lived {
  readonly receivedOn: string;
  readonly source: "paper" | "exchange";
  readonly dueOn: string;
  readonly finishedOn: string | undefined;
  readonly person: number;
}

const PEOPLE = 40;
const DEPARTMENTS = 5;

/**
 * What a unit lived through up to a day: documents received over `days` days, routed on the day they came, most of them
 * finished. Outgoing documents are left out: their counters are of the same kind.
 */
export function livedUnit(documents: number, days: number, lastDay: string, random: () => number): Lived[] {
  return Array.from({ length: documents }, () => {
    const receivedOn = addDays(lastDay, -Math.floor(random() * days));
    const finishedOn = addDays(receivedOn, Math.floor(random() * 14));
    return {
      receivedOn,
      source: random() < 0.7 ? "exchange" : "paper",
      dueOn: addDays(receivedOn, 2 + Math.floor(random() * 10)),
      finishedOn: random() < 0.9 && finishedOn <= lastDay ? finishedOn : undefined,
      person: Math.floor(random() * PEOPLE),
    };
  });
}

/** What its events move, by day. */
export function countedOfUnit(lived: readonly Lived[]): EventMove[][] {
  const byDay = new Map<string, EventMove[]>();
  for (const event of lived.flatMap(eventsOf)) {
    const move = moveOf(event);
    if (!move) continue;
    byDay.set(move.on, [...(byDay.get(move.on) ?? []), { eventId: newUlid(new Date(event.at)), at: event.at, move }]);
  }
  return [...byDay.values()];
}

/** The same figures counted from the documents, without any counter. */
export function expectedFigures(
  lived: readonly Lived[],
  from: string,
  to: string,
  today: string,
): Partial<UnitFigures> {
  const came = lived.filter(({ receivedOn }) => receivedOn >= from && receivedOn <= to);
  const count = (of: (document: Lived) => boolean) => came.filter(of).length;
  const open = (document: Lived) => document.finishedOn === undefined;
  const before = lived.filter((document) => document.receivedOn < from && open(document));
  return {
    received: came.length,
    assigned: came.length,
    onTime: count(({ finishedOn, dueOn }) => finishedOn !== undefined && finishedOn <= dueOn),
    late: count(({ finishedOn, dueOn }) => finishedOn !== undefined && finishedOn > dueOn),
    inProgress: count((document) => open(document) && document.dueOn >= today),
    overdue: count((document) => open(document) && document.dueOn < today),
    carryOverOpen: before.length,
    carryOverOverdue: before.filter(({ dueOn }) => dueOn < today).length,
  };
}

function eventsOf({ receivedOn, source, dueOn, finishedOn, person }: Lived): DomainEvent[] {
  const received = { receivedOn, source, urgency: "normal" };
  const lead = {
    receivedOn,
    leadId: `stf_${idOf(person)}`,
    leadDepartmentId: `dep_${idOf(person % DEPARTMENTS)}`,
    dueOn,
  };
  const named = {
    leadName: `Nguyễn Thị Người ${String(person)}`,
    leadDepartment: `Phòng ${String(person % DEPARTMENTS)}`,
  };
  return [
    ...(source === "exchange" ? [eventOf("incoming.arrived", received)] : []),
    eventOf("incoming.registered", {
      ...received,
      arrivedOn: receivedOn,
      arrivedUrgency: source === "exchange" ? "normal" : undefined,
    }),
    eventOf("incoming.routed", { ...lead, ...named }),
    ...(finishedOn === undefined ? [] : [eventOf("incoming.finished", { ...lead, finishedOn })]),
  ];
}

function eventOf(type: string, data: EventData): DomainEvent {
  return { subject: "incoming#", id: "", type, at: "2026-11-20T08:00:00.000Z", by: "", byName: "", data };
}

function idOf(at: number): string {
  return `01J${String(at).padStart(23, "0")}`;
}
