import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { readCalendar } from "../calendar/service.ts";
import { readCase } from "../incoming/case-service.ts";
import type { IncomingDocument, IncomingId } from "../incoming/schema.ts";
import { listStaff } from "../staff/service.ts";
import { readReadyRules, readScores } from "./book-service.ts";
import { findDeadlines } from "./find-deadlines.ts";
import { habitOf } from "./habit-rules.ts";
import {
  FindingsEntity,
  findingsKey,
  habitKey,
  LedOnceEntity,
  ledPrefix,
  RoutingHabitEntity,
  type Findings,
  type RoutingHabit,
} from "./item.ts";
import { matching } from "./match-rules.ts";
import { propose, type Proposed } from "./propose-rules.ts";
import type { IncomingProposal, TextReading } from "./schema.ts";
import { textContext } from "./text-context.ts";

/** A habit is what was done lately. */
const LATEST = 30;

/**
 * What is proposed for a document one may see: who leads, coordinates and is informed, and until when. Made anew each time
 * from the rules as they stand; only what its file says is stored. Of a document that ended nothing is proposed.
 * @throws Refusal `incoming.missing`
 */
export async function readProposal(cx: Cx, id: IncomingId): Promise<IncomingProposal> {
  const [{ document }, findings] = await Promise.all([readCase(cx, id), cx.store.get(FindingsEntity, findingsKey(id))]);
  const reading = readingOf(document, findings);
  if (document.ended) return { documentId: id, assignments: [], otherDues: [], reading };
  const { assignments, dueOn, otherDues } = await proposeFor(cx, document, findings);
  return {
    documentId: id,
    assignments: [...assignments],
    ...(dueOn && { dueOn }),
    otherDues: [...otherDues],
    reading,
  };
}

/** What is proposed for a document with what was found in its file. */
export async function proposeFor(
  cx: Cx,
  document: IncomingDocument,
  findings: Findings | undefined,
): Promise<Proposed> {
  const [ready, scoreOf, habits, calendar, staff] = await Promise.all([
    readReadyRules(cx),
    readScores(cx),
    readHabits(cx, document),
    readCalendar(cx),
    listStaff(cx),
  ]);
  const now = cx.clock.now();
  return propose({
    holding: matching(ready, {
      issuer: document.issuer,
      senderCode: document.exchange?.senderCode,
      typeName: document.typeName,
      referenceNumber: document.referenceNumber,
      subject: document.subject,
      text: findings?.text,
    }),
    habits,
    deadlines: findings?.deadlines ?? findDeadlines([document.subject], textContext(document, calendar)),
    arrivedOn: document.arrivedOn,
    today: officeDate(now),
    now: now.toISOString(),
    calendar,
    people: staff.items,
    departments: staff.departments,
    scoreOf,
  });
}

/** Who led documents of the same body and the same type: the latest, and what was kept of earlier ones. */
async function readHabits(cx: Cx, { issuer, typeName }: IncomingDocument): Promise<Pick<RoutingHabit, "leads">[]> {
  const [partition, type] = habitKey(issuer, typeName);
  const [latest, kept] = await Promise.all([
    cx.store.query(LedOnceEntity, partition, { prefix: ledPrefix(type), limit: LATEST, descending: true }),
    cx.store.get(RoutingHabitEntity, [partition, type]),
  ]);
  return [{ leads: habitOf(latest.items) }, ...(kept ? [kept] : [])];
}

function readingOf({ files }: IncomingDocument, findings: Findings | undefined): TextReading {
  return findings?.reading ?? { state: files.length === 0 ? "noFile" : "waiting" };
}
