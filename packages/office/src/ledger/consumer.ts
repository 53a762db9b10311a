import type { Consumer } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { EventEntity, type DomainEvent } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { put } from "@vanthu/platform/store/operation.ts";
import { AssignmentEntity } from "../assignment/item.ts";
import { findCase } from "../incoming/case-service.ts";
import type { IncomingId } from "../incoming/schema.ts";
import { OutgoingEntity, outgoingKey } from "../outgoing/item.ts";
import type { StaffId } from "../staff/schema.ts";
import { assignmentLines, passedOn } from "./assignment-rules.ts";
import { LedgerLineEntity, LedgerReturnEntity, ledgerPartition, LINES } from "./item.ts";
import { hasMoved, shareLines } from "./line-rules.ts";
import type { LedgerLine } from "./schema.ts";

const SHARE_EVENTS = [
  "incoming.routed",
  "incoming.rerouted",
  "incoming.instruction_added",
  "incoming.instruction_taken_back",
  "incoming.owner_repaired",
  "incoming.due_repaired",
  "incoming.finished",
  "incoming.reopened",
  "incoming.forwarded",
  "incoming.ended",
  "incoming.voided",
  "task.sub_assigned",
  "task.finished",
  "task.handed_over",
  "task.sent_back",
  "task.recalled",
  "task.extension_granted",
] as const;
const ASSIGNMENT_EVENTS = [
  "assignment.given",
  "assignment.extension_granted",
  "assignment.handed_over",
  "assignment.owner_repaired",
  "assignment.sent_back",
  "assignment.recalled",
  "assignment.submitted",
  "assignment.returned",
  "assignment.finished",
  "assignment.evaluated",
] as const;

/**
 * The ledger follows from how things stand when an event is heard: heard twice or late, it writes the same. Only lines
 * that changed are written, one unit each.
 */
export const ledgerConsumers: readonly Consumer[] = [
  ...SHARE_EVENTS.map((on): Consumer => ({ name: "ledger.share", on, handle: followShares })),
  ...ASSIGNMENT_EVENTS.map((on): Consumer => ({ name: "ledger.assignment", on, handle: followAssignment })),
  { name: "ledger.return", on: "outgoing.returned", handle: noteReturn },
];

const idOf = ({ subject }: DomainEvent) => subject.slice(subject.indexOf("#") + 1);

async function followShares(cx: Cx, event: DomainEvent): Promise<void> {
  const found = await findCase(cx, idOf(event) as IncomingId);
  if (!found) return;
  const created = await writeChanged(cx, shareLines(found), event.at);
  if (!hasMoved(found.events)) return;
  for (const line of created) await endEarlier(cx, line, found.document.arrivedOn);
}

async function followAssignment(cx: Cx, event: DomainEvent): Promise<void> {
  const { assignments, events } = await cx.store.collect(
    { assignments: AssignmentEntity, events: EventEntity },
    event.subject,
  );
  const [assignment] = assignments;
  if (!assignment) return;
  const lines = assignmentLines(assignment, events);
  await writeChanged(cx, lines, event.at);
  const passed = passedOn(assignment, events);
  const [line] = lines;
  if (!line || passed.size === 0) return;
  const earlier = await readLines(
    cx,
    [...passed.keys()].map((staffId) => ({ ...line, staffId: staffId as StaffId })),
  );
  for (const one of earlier)
    if (one?.state === "open") await pass(cx, one, passed.get(one.staffId) ?? officeDate(new Date(event.at)));
}

/** An answer sent back counts with the work it answers, for who drafted it. */
async function noteReturn(cx: Cx, event: DomainEvent): Promise<void> {
  const document = await cx.store.get(OutgoingEntity, outgoingKey(idOf(event)));
  if (document?.answersId === undefined) return;
  const { draftedById: staffId, answersId } = document;
  await cx.store.write([put(LedgerReturnEntity, { staffId, workId: `task#${answersId}`, eventId: event.id })]);
}

/** @returns the lines that were not there before */
async function writeChanged(cx: Cx, lines: readonly LedgerLine[], at: string): Promise<LedgerLine[]> {
  const stored = await readLines(cx, lines);
  const created: LedgerLine[] = [];
  for (const [index, told] of lines.entries()) {
    const before = stored[index];
    const line = dated(told, before, at);
    if (before && isSame(before, line)) continue;
    await cx.store.write([put(LedgerLineEntity, line)]);
    if (!before) created.push(line);
  }
  return created;
}

async function readLines(cx: Cx, lines: readonly LedgerLine[]): Promise<(LedgerLine | undefined)[]> {
  const found = await cx.store.getMany(
    lines.map((line) => ({ entity: LedgerLineEntity, key: LedgerLineEntity.key(line) })),
  );
  return found as unknown as (LedgerLine | undefined)[];
}

/** What is over, nobody knows since when, is so since the event that was heard first. */
function dated(line: LedgerLine, before: LedgerLine | undefined, at: string): LedgerLine {
  const isOver = line.state === "passed" || line.state === "stopped";
  if (!isOver || line.endedOn !== undefined) return line;
  return { ...line, endedOn: (before?.state === line.state && before.endedOn) || officeDate(new Date(at)) };
}

/**
 * Work that comes back to a person on another day is a line of its own: the one before is over, also where what ended it is
 * heard of only now.
 */
async function endEarlier(cx: Cx, line: LedgerLine, since: string): Promise<void> {
  const range = { from: `${LINES}${since}`, to: `${LINES}${line.assignedOn}` };
  const before = await cx.store.queryAll(LedgerLineEntity, ledgerPartition(line.staffId), range);
  for (const one of before)
    if (one.workId === line.workId && one.state === "open") await pass(cx, one, line.assignedOn);
}

async function pass(cx: Cx, line: LedgerLine, endedOn: string): Promise<void> {
  await cx.store.write([put(LedgerLineEntity, { ...line, state: "passed", endedOn })]);
}

function isSame(stored: LedgerLine, line: LedgerLine): boolean {
  return (Object.keys(LedgerLineEntity.schema.entries) as (keyof LedgerLine)[]).every(
    (name) => stored[name] === line[name],
  );
}
