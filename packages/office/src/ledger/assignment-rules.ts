import type { DomainEvent, EventData } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import type { Assignment } from "../assignment/schema.ts";
import { finishedEnd } from "./line-rules.ts";
import type { LedgerLine } from "./schema.ts";

type History = readonly Pick<DomainEvent, "type" | "at" | "data">[];

const dayOf = (at: string) => officeDate(new Date(at));

/**
 * A line for who leads an assignment, and one for each who helps: done when the lead said so, unless it came back. The
 * judgement is of the lead's work.
 * @param history what happened to it, oldest first
 */
export function assignmentLines(assignment: Assignment, history: History): LedgerLine[] {
  const { id, title, lead, helpers, by, givenAt, dueOn, dueAt, state, submittedAt, finishedAt, evaluation } =
    assignment;
  const doneAt = state === "submitted" || state === "finished" ? (submittedAt ?? finishedAt) : undefined;
  const recalledAt = state === "recalled" ? lastOf(history, "assignment.recalled")?.at : undefined;
  const reason = reasonOf(history);
  const line = (staffId: LedgerLine["staffId"], role: LedgerLine["role"]): LedgerLine => ({
    staffId,
    workId: workIdOf(id),
    title,
    href: `/assignments/${id}`,
    role,
    assignedOn: dayOf(givenAt),
    assignedByName: by.name,
    dueOn,
    ...(doneAt === undefined
      ? { state: state === "recalled" ? "stopped" : "open" }
      : finishedEnd({ dueOn, dueAt }, doneAt)),
    ...(recalledAt !== undefined && { endedOn: dayOf(recalledAt) }),
    ...(reason !== undefined && { reason }),
  });
  const backAt = givenBackAt(assignment, history);
  return [
    {
      ...line(lead.id, "lead"),
      ...(evaluation && { grade: evaluation.grade }),
      ...(backAt !== undefined && { state: "passed", endedOn: dayOf(backAt) }),
    },
    ...helpers.filter((one) => one.id !== lead.id).map((one) => line(one.id, "coordinating")),
  ];
}

export function workIdOf(assignmentId: string): string {
  return `assignment#${assignmentId}`;
}

/**
 * Who had it before and has no part in it now, and until which day, as far as its history tells: also who passed it on
 * before the one it was taken from, which the assignment itself does not keep.
 */
export function passedOn(
  { heldBy, lead, helpers }: Assignment,
  history: History,
): ReadonlyMap<string, string | undefined> {
  const present = new Set<string>([lead, ...helpers].map(({ id }) => id));
  const at = lastOf(history, "assignment.handed_over")?.at;
  const ended = new Map<string, string | undefined>(heldBy.map((held) => [held, at && dayOf(at)]));
  let leads: string | undefined;
  for (const one of history) {
    const next = text(one.data, "leadId");
    if (next === undefined) continue;
    if (leads !== undefined && leads !== next) ended.set(leads, dayOf(one.at));
    leads = next;
  }
  return new Map([...ended].filter(([staffId]) => !present.has(staffId)));
}

/** The instant its lead gave it back, where nobody has led it since: from then on it waits for who gave it. */
function givenBackAt({ state }: Assignment, history: History): string | undefined {
  if (state !== "sentBack" && state !== "recalled") return undefined;
  const last = history.findLast(({ type }) => LEADS_CHANGE.has(type));
  return last?.type === "assignment.sent_back" ? last.at : undefined;
}

const LEADS_CHANGE: ReadonlySet<string> = new Set([
  "assignment.handed_over",
  "assignment.owner_repaired",
  "assignment.sent_back",
]);

/** Why it was late: said at the end, else when more time was asked for. */
function reasonOf(history: History): string | undefined {
  const late = history.findLast(({ data }) => text(data, "lateReason") !== undefined);
  const asked = lastOf(history, "assignment.extension_asked");
  return (late && text(late.data, "lateReason")) ?? (asked && text(asked.data, "reason"));
}

function lastOf(history: History, type: string) {
  return history.findLast((one) => one.type === type);
}

function text(data: EventData, name: string): string | undefined {
  const said = data[name];
  return typeof said === "string" ? said : undefined;
}
