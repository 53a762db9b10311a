import * as v from "valibot";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import { dayNumber, officeDate } from "@vanthu/platform/office-time.ts";
import { CivilDate, Urgency } from "../field.ts";
import { OPEN } from "./tally.ts";

/** What one event moves, in the tally of one day. */
export interface Move {
  /** The day its document came or went. */
  readonly on: string;
  readonly amounts: Readonly<Record<string, number>>;
  /** Names to remember with it. */
  readonly names: Readonly<Record<string, string>>;
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
 */
const MOVES: Readonly<Record<string, (event: DomainEvent) => Move | undefined>> = {
  "incoming.arrived": ({ data }) => {
    const { receivedOn, source, urgency } = v.parse(Arrived, data);
    return move(receivedOn, { [`i.${source}.${urgency}`]: 1 });
  },
  "incoming.registered": ({ data }) => {
    const { receivedOn, source, urgency, arrivedOn, arrivedUrgency } = v.parse(Registered, data);
    const isMended = arrivedUrgency !== undefined && arrivedUrgency !== urgency;
    return move(receivedOn, {
      [lag(receivedOn, arrivedOn)]: 1,
      ...((arrivedUrgency === undefined || isMended) && { [`i.${source}.${urgency}`]: 1 }),
      ...(isMended && { [`i.${source}.${arrivedUrgency}`]: -1 }),
    });
  },
  "incoming.refused": ({ data }) => move(v.parse(Refused, data).receivedOn, { r: 1 }),
  // The electronic copy of a paper that was counted when it came.
  "incoming.merged": ({ data }) => {
    const { receivedOn, source, urgency } = v.parse(Arrived, data);
    return move(receivedOn, { [`i.${source}.${urgency}`]: -1 });
  },
  "incoming.routed": assigned,
  "incoming.rerouted": assigned,
  "incoming.instruction_added": leadMoved,
  "incoming.instruction_taken_back": leadMoved,
  "incoming.owner_repaired": leadMoved,
  "incoming.due_repaired": leadMoved,
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
    if (leadId === undefined || leadDepartmentId === undefined) return move(receivedOn, undone);
    return opened({ receivedOn, leadId, leadDepartmentId, dueOn }, -1, undone);
  },
  "incoming.ended": ({ data }) => {
    const { receivedOn, source, urgency, registeredOn, wasDone, leadId, leadDepartmentId, dueOn } = v.parse(
      Ended,
      data,
    );
    // What was done before counts as done.
    if (wasDone) return undefined;
    const undone = {
      e: 1,
      [`i.${source}.${urgency}`]: -1,
      ...(registeredOn !== undefined && { [lag(receivedOn, registeredOn)]: -1 }),
    };
    if (leadId === undefined || leadDepartmentId === undefined) return move(receivedOn, undone);
    return opened({ receivedOn, leadId, leadDepartmentId, dueOn }, -1, undone);
  },
  "incoming.updated": ({ data }) => {
    const { receivedOn, source, urgency, urgencyBefore } = v.parse(Updated, data);
    if (urgency === urgencyBefore) return undefined;
    return move(receivedOn, { [`i.${source}.${urgencyBefore}`]: -1, [`i.${source}.${urgency}`]: 1 });
  },
  "outgoing.issued": ({ data }) => {
    const issued = v.parse(Issued, data);
    const { departmentId, departmentName } = issued;
    return move(
      issued.issuedOn,
      sent(issued, 1),
      departmentName === undefined ? {} : { [`M.${bare(departmentId)}`]: departmentName },
    );
  },
  "outgoing.deliveries_queued": ({ data }) => {
    const { issuedOn, isFirst } = v.parse(Queued, data);
    return isFirst ? move(issuedOn, { x: 1 }) : undefined;
  },
  "outgoing.voided": ({ data }) => {
    const { wasIssued, ...issued } = v.parse(OutgoingVoided, data);
    return move(issued.issuedOn, { ...(wasIssued && sent(issued, -1)), w: 1 });
  },
  "outgoing.recalled": ({ at }) => move(officeDate(new Date(at)), { c: 1 }),
  "delivery.failed": ({ at }) => move(officeDate(new Date(at)), { f: 1 }),
  "delivery.reported": ({ at, data }) =>
    v.parse(Reported, data).code === "02" ? move(officeDate(new Date(at)), { b: 1 }) : undefined,
};

export const COUNTED_EVENTS = Object.keys(MOVES) as `${string}.${string}`[];

/** What an event moves; nothing for one that changes no count. */
export function moveOf(event: DomainEvent): Move | undefined {
  return MOVES[event.type]?.(event);
}

function move(on: string, amounts: Move["amounts"], names: Move["names"] = {}): Move {
  return { on, amounts, names };
}

/** Two moves of one day as one: additions commute. */
export function together(one: Move, other: Move): Move {
  return { on: one.on, amounts: summed(one.amounts, other.amounts), names: { ...one.names, ...other.names } };
}

function summed(one: Move["amounts"], other: Move["amounts"]): Move["amounts"] {
  const amounts: Record<string, number> = { ...one };
  for (const [name, by] of Object.entries(other)) amounts[name] = (amounts[name] ?? 0) + by;
  return amounts;
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

function opened(lead: Lead, by: 1 | -1, more: Move["amounts"] = {}, names: Move["names"] = {}): Move {
  return move(lead.receivedOn, { [`${OPEN}${whoOf(lead)}.${lead.dueOn ?? "-"}`]: by, ...more }, names);
}

function assigned({ data }: DomainEvent): Move {
  const { leadName, leadDepartment, ...lead } = v.parse(Routed, data);
  return opened(lead, 1, {}, namesOf(lead, leadName, leadDepartment));
}

/** What was open with one lead until one day is open with another, until another, or with nobody; or open again. */
function leadMoved({ data }: DomainEvent): Move | undefined {
  const moved = v.parse(Moved, data);
  const { receivedOn, finishedOn } = moved;
  if (receivedOn === undefined) return undefined;
  const was = leadIn(receivedOn, moved.wasLeadId, moved.wasLeadDepartmentId, moved.wasDueOn);
  const is = leadIn(receivedOn, moved.leadId, moved.leadDepartmentId, moved.dueOn);
  const undone = was && finishedOn !== undefined ? { [outcome(finishedOn, was)]: -1 } : undefined;
  const left = was && !undone ? opened(was, -1) : undefined;
  const came = is && opened(is, 1, undone, namesOf(is, moved.leadName, moved.leadDepartment));
  return left && came ? together(left, came) : (left ?? came);
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

function sent(
  { typeName, departmentId, medium }: v.InferOutput<typeof Issued>,
  by: 1 | -1,
): Readonly<Record<string, number>> {
  return { [`p.${typeName}`]: by, [`q.${bare(departmentId)}`]: by, ...(medium === "electronic" && { s: by }) };
}
