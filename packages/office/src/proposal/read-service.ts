import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { readCalendar } from "../calendar/service.ts";
import { readCase } from "../incoming/case-service.ts";
import type { IncomingDocument, IncomingId } from "../incoming/schema.ts";
import { listStaff } from "../staff/service.ts";
import { readReadyRules, readScores } from "./book-service.ts";
import { findDeadlines } from "./find-deadlines.ts";
import { FindingsEntity, findingsKey, habitKey, RoutingHabitEntity, type Findings } from "./item.ts";
import { matching } from "./match-rules.ts";
import { propose, type Proposed } from "./propose-rules.ts";
import type { IncomingProposal, TextReading } from "./schema.ts";
import { textContext } from "./text-context.ts";

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
    cx.store.queryAll(RoutingHabitEntity, ...habitPartition(document)),
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

/** Documents of the same body and the same type. */
function habitPartition({ issuer, typeName }: IncomingDocument): [string, { prefix: string }] {
  const [partition, prefix] = habitKey(issuer, typeName);
  return [partition, { prefix }];
}

function readingOf({ files }: IncomingDocument, findings: Findings | undefined): TextReading {
  return findings?.reading ?? { state: files.length === 0 ? "noFile" : "waiting" };
}
