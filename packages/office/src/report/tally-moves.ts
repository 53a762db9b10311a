import * as v from "valibot";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import { dayNumber, officeDate } from "@vanthu/platform/office-time.ts";
import { CivilDate, Urgency } from "../field.ts";
import { daySlot, dueSlot, TOTAL } from "./tally.ts";

/** What one event moves in one tally. */
export interface Move {
  readonly slot: string;
  readonly amounts: Readonly<Record<string, number>>;
  /** Names to remember with it. */
  readonly names?: Readonly<Record<string, string>>;
}

const Source = v.picklist(["paper", "exchange"]);
const Arrived = v.object({ receivedOn: CivilDate, source: Source, urgency: Urgency });
const Registered = v.object({ ...Arrived.entries, arrivedOn: CivilDate, arrivedUrgency: v.optional(Urgency) });
const Refused = v.object({ receivedOn: CivilDate });
const Lead = {
  receivedOn: CivilDate,
  leadId: v.string(),
  leadDepartmentId: v.string(),
  dueOn: v.optional(CivilDate),
};
const Routed = v.object({ ...Lead, leadName: v.string(), leadDepartment: v.string() });
/** A step after which another leads, or until another day, or nobody. */
const Moved = v.object({
  ...v.partial(v.object(Lead)).entries,
  leadName: v.optional(v.string()),
  leadDepartment: v.optional(v.string()),
  wasLeadId: v.optional(v.string()),
  wasLeadDepartmentId: v.optional(v.string()),
  wasDueOn: v.optional(CivilDate),
  finishedOn: v.optional(CivilDate),
});
const Finished = v.object({ ...Lead, finishedOn: CivilDate });
const IncomingVoided = v.object({
  ...v.partial(v.object(Lead)).entries,
  ...Arrived.entries,
  registeredOn: CivilDate,
});
const Ended = v.object({
  ...v.partial(v.object(Lead)).entries,
  ...Arrived.entries,
  registeredOn: v.optional(CivilDate),
  wasDone: v.boolean(),
});
const Updated = v.object({ ...Arrived.entries, urgencyBefore: Urgency });
const Issued = v.object({
  issuedOn: CivilDate,
  typeName: v.string(),
  departmentId: v.string(),
  departmentName: v.optional(v.string()),
  medium: v.picklist(["electronic", "paper"]),
});
const Queued = v.object({ issuedOn: CivilDate, isFirst: v.optional(v.boolean()) });
const OutgoingVoided = v.object({ ...Issued.entries, wasIssued: v.boolean() });
const Reported = v.object({ code: v.string() });

/** Registered later than this is registered late, however many days. */
const LONGEST_LAG = 30;

type Lead = v.InferOutput<v.ObjectSchema<typeof Lead, undefined>>;

/**
 * The counters each event moves. Every move follows from its event alone, whatever else has happened before or since, so
 * that events may come in any order. Attributes of a day:
 * `i.<source>.<urgency>` received · `l.<days>` registered that many days after it came · `r` refused · `v` voided ·
 * `e` recalled, taken back or replaced by its sender before it was done ·
 * `o.<who>.<due>` open · `k.<who>` done on time · `t.<who>` done late · `n.<who>` done without a deadline ·
 * `p.<type>` issued, `q.<department>` the same · `s` signed electronically · `x` sent over the axis · `w` number voided ·
 * `b` sent back by a receiver · `f` not delivered · `c` recalled.
 * Of a due day: `o.<who>` open. Of the total: `o.<who>` open, `d.<who>` open with a deadline.
 */
const MOVES: Readonly<Record<string, (event: DomainEvent) => readonly Move[]>> = {
  "incoming.arrived": ({ data }) => {
    const { receivedOn, source, urgency } = v.parse(Arrived, data);
    return [{ slot: daySlot(receivedOn), amounts: { [`i.${source}.${urgency}`]: 1 } }];
  },
  "incoming.registered": ({ data }) => {
    const { receivedOn, source, urgency, arrivedOn, arrivedUrgency } = v.parse(Registered, data);
    const isMended = arrivedUrgency !== undefined && arrivedUrgency !== urgency;
    return [
      {
        slot: daySlot(receivedOn),
        amounts: {
          [lag(receivedOn, arrivedOn)]: 1,
          ...((arrivedUrgency === undefined || isMended) && { [`i.${source}.${urgency}`]: 1 }),
          ...(isMended && { [`i.${source}.${arrivedUrgency}`]: -1 }),
        },
      },
    ];
  },
  "incoming.refused": ({ data }) => [{ slot: daySlot(v.parse(Refused, data).receivedOn), amounts: { r: 1 } }],
  // The electronic copy of a paper that was counted when it came.
  "incoming.merged": ({ data }) => {
    const { receivedOn, source, urgency } = v.parse(Arrived, data);
    return [{ slot: daySlot(receivedOn), amounts: { [`i.${source}.${urgency}`]: -1 } }];
  },
  "incoming.routed": assigned,
  "incoming.rerouted": assigned,
  "incoming.instruction_added": leadMoved,
  "task.extension_granted": leadMoved,
  "task.handed_over": leadMoved,
  "task.recalled": leadMoved,
  "task.sent_back": leadMoved,
  "incoming.reopened": leadMoved,
  "incoming.finished": ({ data }) => {
    const { finishedOn, ...lead } = v.parse(Finished, data);
    return opened(lead, -1, { [outcome(finishedOn, lead)]: 1 });
  },
  "incoming.voided": ({ data }) => {
    const { receivedOn, source, urgency, registeredOn, leadId, leadDepartmentId, dueOn } = v.parse(
      IncomingVoided,
      data,
    );
    const undone = { v: 1, [`i.${source}.${urgency}`]: -1, [lag(receivedOn, registeredOn)]: -1 };
    if (leadId === undefined || leadDepartmentId === undefined) return [{ slot: daySlot(receivedOn), amounts: undone }];
    return opened({ receivedOn, leadId, leadDepartmentId, dueOn }, -1, undone);
  },
  "incoming.ended": ({ data }) => {
    const { receivedOn, source, urgency, registeredOn, wasDone, leadId, leadDepartmentId, dueOn } = v.parse(
      Ended,
      data,
    );
    // What was done before counts as done.
    if (wasDone) return [];
    const undone = {
      e: 1,
      [`i.${source}.${urgency}`]: -1,
      ...(registeredOn !== undefined && { [lag(receivedOn, registeredOn)]: -1 }),
    };
    if (leadId === undefined || leadDepartmentId === undefined) return [{ slot: daySlot(receivedOn), amounts: undone }];
    return opened({ receivedOn, leadId, leadDepartmentId, dueOn }, -1, undone);
  },
  "incoming.updated": ({ data }) => {
    const { receivedOn, source, urgency, urgencyBefore } = v.parse(Updated, data);
    if (urgency === urgencyBefore) return [];
    const amounts = { [`i.${source}.${urgencyBefore}`]: -1, [`i.${source}.${urgency}`]: 1 };
    return [{ slot: daySlot(receivedOn), amounts }];
  },
  "outgoing.issued": ({ data }) => {
    const issued = v.parse(Issued, data);
    const { departmentName } = issued;
    const names = departmentName === undefined ? {} : { [`M.${bare(issued.departmentId)}`]: departmentName };
    return [sent(issued, 1), ...(departmentName === undefined ? [] : [{ slot: TOTAL, amounts: {}, names }])];
  },
  "outgoing.deliveries_queued": ({ data }) => {
    const { issuedOn, isFirst } = v.parse(Queued, data);
    return isFirst ? [{ slot: daySlot(issuedOn), amounts: { x: 1 } }] : [];
  },
  "outgoing.voided": ({ data }) => {
    const { wasIssued, ...issued } = v.parse(OutgoingVoided, data);
    const { slot, amounts } = sent(issued, -1);
    return [{ slot, amounts: { ...(wasIssued && amounts), w: 1 } }];
  },
  "outgoing.recalled": ({ at }) => [{ slot: daySlot(officeDate(new Date(at))), amounts: { c: 1 } }],
  "delivery.failed": ({ at }) => [{ slot: daySlot(officeDate(new Date(at))), amounts: { f: 1 } }],
  "delivery.reported": ({ at, data }) =>
    v.parse(Reported, data).code === "02" ? [{ slot: daySlot(officeDate(new Date(at))), amounts: { b: 1 } }] : [],
};

export const COUNTED_EVENTS = Object.keys(MOVES) as `${string}.${string}`[];

/** One move for each tally, so that all of an event are one transaction. */
export function movesOf(event: DomainEvent): readonly Move[] {
  const bySlot = new Map<string, Move>();
  for (const move of MOVES[event.type]?.(event) ?? []) {
    const known = bySlot.get(move.slot);
    bySlot.set(move.slot, known ? together(known, move) : move);
  }
  return [...bySlot.values()];
}

function together(one: Move, other: Move): Move {
  const amounts: Record<string, number> = { ...one.amounts };
  for (const [name, by] of Object.entries(other.amounts)) amounts[name] = (amounts[name] ?? 0) + by;
  return { slot: one.slot, amounts, names: { ...one.names, ...other.names } };
}

/** A person in the department he or she worked in when given the document. */
function whoOf({ leadId, leadDepartmentId }: Pick<Lead, "leadId" | "leadDepartmentId">): string {
  return `${bare(leadId)}.${bare(leadDepartmentId)}`;
}

/** An id without its prefix. */
function bare(id: string): string {
  return id.slice(id.indexOf("_") + 1);
}

/** Days from arrival to registration, as the name of a counter. */
function lag(receivedOn: string, registeredOn: string): string {
  return `l.${String(Math.min(Math.max(dayNumber(registeredOn) - dayNumber(receivedOn), 0), LONGEST_LAG))}`;
}

function opened(
  lead: Lead,
  by: 1 | -1,
  more: Readonly<Record<string, number>> = {},
  names: Readonly<Record<string, string>> = {},
): Move[] {
  const who = whoOf(lead);
  const { receivedOn, dueOn } = lead;
  return [
    { slot: daySlot(receivedOn), amounts: { [`o.${who}.${dueOn ?? "-"}`]: by, ...more } },
    { slot: TOTAL, amounts: { [`o.${who}`]: by, ...(dueOn !== undefined && { [`d.${who}`]: by }) }, names },
    ...(dueOn === undefined ? [] : [{ slot: dueSlot(dueOn), amounts: { [`o.${who}`]: by } }]),
  ];
}

function assigned({ data }: DomainEvent): readonly Move[] {
  const { leadName, leadDepartment, ...lead } = v.parse(Routed, data);
  return opened(lead, 1, {}, namesOf(lead, leadName, leadDepartment));
}

/** What was open with one lead until one day is open with another, until another, or with nobody; or open again. */
function leadMoved({ data }: DomainEvent): readonly Move[] {
  const moved = v.parse(Moved, data);
  const { receivedOn, finishedOn } = moved;
  if (receivedOn === undefined) return [];
  const was = leadIn(receivedOn, moved.wasLeadId, moved.wasLeadDepartmentId, moved.wasDueOn);
  const is = leadIn(receivedOn, moved.leadId, moved.leadDepartmentId, moved.dueOn);
  const undone = was && finishedOn !== undefined ? { [outcome(finishedOn, was)]: -1 } : undefined;
  return [
    ...(was && !undone ? opened(was, -1) : []),
    ...(is ? opened(is, 1, undone, namesOf(is, moved.leadName, moved.leadDepartment)) : []),
  ];
}

function leadIn(receivedOn: string, leadId?: string, leadDepartmentId?: string, dueOn?: string): Lead | undefined {
  if (leadId === undefined || leadDepartmentId === undefined) return undefined;
  return { receivedOn, leadId, leadDepartmentId, dueOn };
}

function namesOf({ leadId, leadDepartmentId }: Lead, leadName?: string, leadDepartment?: string) {
  return {
    ...(leadName !== undefined && { [`N.${bare(leadId)}`]: leadName }),
    ...(leadDepartment && { [`M.${bare(leadDepartmentId)}`]: leadDepartment }),
  };
}

/** The counter of a finished document: in time, late or without a deadline. */
function outcome(finishedOn: string, lead: Lead): string {
  const kind = lead.dueOn === undefined ? "n" : finishedOn <= lead.dueOn ? "k" : "t";
  return `${kind}.${whoOf(lead)}`;
}

function sent({ issuedOn, typeName, departmentId, medium }: v.InferOutput<typeof Issued>, by: 1 | -1): Move {
  return {
    slot: daySlot(issuedOn),
    amounts: {
      [`p.${typeName}`]: by,
      [`q.${bare(departmentId)}`]: by,
      ...(medium === "electronic" && { s: by }),
    },
  };
}
