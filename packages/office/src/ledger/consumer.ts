import type { Consumer } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { put } from "@vanthu/platform/store/operation.ts";
import { AssignmentEntity, assignmentKey } from "../assignment/item.ts";
import { findCase } from "../incoming/case-service.ts";
import type { IncomingId } from "../incoming/schema.ts";
import { OutgoingEntity, outgoingKey } from "../outgoing/item.ts";
import { LedgerLineEntity, LedgerReturnEntity, ledgerPartition, LINES } from "./item.ts";
import { assignmentLines, shareLines } from "./line-rules.ts";
import type { LedgerLine } from "./schema.ts";

const SHARE_EVENTS = [
  "incoming.routed",
  "incoming.rerouted",
  "incoming.instruction_added",
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
  await writeChanged(cx, shareLines(found, event.at), `task#${found.document.id}`, [], event.at);
}

async function followAssignment(cx: Cx, event: DomainEvent): Promise<void> {
  const assignment = await cx.store.get(AssignmentEntity, assignmentKey(idOf(event)));
  if (!assignment) return;
  const lines = assignmentLines(assignment, event.at);
  const left = assignment.heldBy.filter((id) => id !== assignment.lead.id);
  await writeChanged(cx, lines, `assignment#${assignment.id}`, left, event.at);
}

/** An answer sent back counts with the work it answers, for who drafted it. */
async function noteReturn(cx: Cx, event: DomainEvent): Promise<void> {
  const document = await cx.store.get(OutgoingEntity, outgoingKey(idOf(event)));
  if (document?.answersId === undefined) return;
  const { draftedById: staffId, answersId } = document;
  await cx.store.write([put(LedgerReturnEntity, { staffId, workId: `task#${answersId}`, eventId: event.id })]);
}

async function writeChanged(
  cx: Cx,
  lines: readonly LedgerLine[],
  workId: string,
  leftIds: readonly string[],
  at: string,
): Promise<void> {
  const present = new Set(lines.map(({ staffId }) => staffId as string));
  const stored = await cx.store.getMany(
    lines.map((line) => ({ entity: LedgerLineEntity, key: LedgerLineEntity.key(line) })),
  );
  const changed = lines.filter((line, at) => !isSame(stored[at] as unknown as LedgerLine | undefined, line));
  const gone = await Promise.all(leftIds.filter((id) => !present.has(id)).map((id) => openLine(cx, id, workId)));
  const passed = gone.flatMap((line) =>
    line ? [{ ...line, state: "passed" as const, endedOn: officeDate(new Date(at)) }] : [],
  );
  for (const line of [...changed, ...passed]) await cx.store.write([put(LedgerLineEntity, line)]);
}

async function openLine(cx: Cx, staffId: string, workId: string): Promise<LedgerLine | undefined> {
  const lines = await cx.store.queryAll(LedgerLineEntity, ledgerPartition(staffId), { prefix: LINES });
  return lines.find((line) => line.workId === workId && line.state === "open");
}

/** What ended stays with the day it ended: an event heard later does not move it. */
function isSame(stored: LedgerLine | undefined, line: LedgerLine): boolean {
  if (!stored) return false;
  const isOver = line.state === "passed" || line.state === "stopped";
  if (isOver && stored.state === line.state) return true;
  return (Object.keys(LedgerLineEntity.schema.entries) as (keyof LedgerLine)[]).every(
    (name) => stored[name] === line[name],
  );
}
