import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { DynamoDBStreamEvent } from "aws-lambda";
import fc from "fast-check";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { consumers } from "@vanthu/functions/consumers.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { reopen } from "@vanthu/office/incoming/addition-service.ts";
import { accept, refuse } from "@vanthu/office/incoming/acceptance-service.ts";
import { answerExtension, askExtension } from "@vanthu/office/incoming/extension-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import { incomingInRegister } from "@vanthu/office/incoming/register-document.ts";
import type { IncomingId } from "@vanthu/office/incoming/schema.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { takeBackInstruction } from "@vanthu/office/incoming/take-back-service.ts";
import { recall, sendBack } from "@vanthu/office/incoming/transfer-service.ts";
import { readRepairs, repairDocument } from "@vanthu/office/incoming/repair-service.ts";
import { listOutgoing, readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { registerPaper } from "@vanthu/office/outgoing/paper-service.ts";
import { recallOutgoing } from "@vanthu/office/outgoing/recall-service.ts";
import { outgoingInRegister } from "@vanthu/office/outgoing/register-document.ts";
import { voidNumber } from "@vanthu/office/register/book-service.ts";
import { readRows } from "@vanthu/office/register/read-service.ts";
import { countingConsumers } from "@vanthu/office/report/consumer.ts";
import { differences, recount, storedCounters } from "@vanthu/office/report/recount-service.ts";
import { DomainEvent } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { listStaff } from "@vanthu/office/staff/service.ts";
import { anArrival, arrived, registered } from "../office/incoming-builder.ts";
import { done } from "../office/report-week.ts";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";

const RUNS = 6;
const URGENCIES = ["normal", "urgent", "rush", "express"] as const;

let world: OfficeWorld;
let office: TestOffice;
let departmentId: never;
const heard: DomainEvent[] = [];

beforeAll(async () => {
  world = await startOfficeWorld();
  office = world.lacThuy;
  departmentId = (await listStaff(office.cx(office.people.clerk))).departments[1]!.id as never;
});
afterAll(() => world.stop());

/** Something people do; each picks among what stands there at that time. */
const step = fc.record({
  deed: fc.constantFrom(
    ...([
      "register",
      "arrive",
      "accept",
      "refuse",
      "instruct",
      "takeBack",
      "finish",
      "extend",
      "sendBack",
      "giveToOther",
      "reopen",
      "void",
      "issue",
      "voidIssued",
      "recallIssued",
      "leadLeaves",
      "wait",
    ] as const),
  ),
  pick: fc.nat(1000),
  urgency: fc.constantFrom(...URGENCIES),
  days: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const LEADS = ["specialist", "otherSpecialist", "unitHead", "otherHead"] as const;
type Lead = (typeof LEADS)[number];

interface Standing {
  readonly waiting: IncomingId[];
  readonly registered: { id: IncomingId; version: number }[];
  readonly assigned: { id: IncomingId; lead: Lead }[];
  readonly finished: { id: IncomingId; lead: Lead }[];
}

describe("the counters of reports", () => {
  test("come to what a full recount finds after any history, with events twice and out of order", async () => {
    const stand: Standing = { waiting: [], registered: [], assigned: [], finished: [] };
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 12, maxLength: 24 }),
        fc.infiniteStream(fc.nat()),
        async (steps, dice) => {
          for (const each of steps) await live(each, stand);
          await hear();
          const events = shuffled(heard.splice(0), dice);

          for (let from = 0; from < events.length; from += 5) {
            await Promise.all(events.slice(from, from + 5).flatMap((event) => [count(event), count(event)]));
          }

          const cx = office.system();
          expect(differences(await recount(cx), await storedCounters(cx))).toEqual([]);
        },
      ),
      { numRuns: RUNS, seed: 20261125, endOnFailure: true },
    );
    expect((await storedCounters(office.system())).size).toBeGreaterThan(20);
  });
});

async function count(event: DomainEvent): Promise<void> {
  for (const consumer of countingConsumers.filter(({ on }) => on === event.type)) {
    await consumer.handle(office.system(consumer.name), event);
  }
}

/** Carries messages as ever, but keeps the events instead of having them counted. */
async function hear(): Promise<void> {
  const others = consumers.filter((consumer) => !countingConsumers.includes(consumer));
  await world.settle({
    relay: (stream: DynamoDBStreamEvent) => {
      for (const { eventName, dynamodb } of stream.Records) {
        if (eventName !== "INSERT" || !dynamodb?.NewImage) continue;
        const row = unmarshall(dynamodb.NewImage as Record<string, AttributeValue>);
        if (row["_e"] === "Event" && String(row["pk"]).includes(office.tenantId)) heard.push(v.parse(DomainEvent, row));
      }
      return Promise.resolve({ batchItemFailures: [] });
    },
    worker: messageWorker(world.world, others),
  });
}

function shuffled<T>(items: readonly T[], dice: fc.Stream<number>): T[] {
  const rolls = dice.take(items.length);
  return items
    .map((item) => ({ item, at: Number(rolls.next().value ?? 0) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

async function live({ deed, pick, urgency, days }: Step, stand: Standing): Promise<void> {
  const { clerk, chair } = office.people;
  const reason = { reason: "Lý do đủ dài để ghi lại" };
  const take = <T>(from: T[]) => from.splice(pick % Math.max(from.length, 1), 1)[0];
  const now = world.world.clock.now();
  switch (deed) {
    case "register": {
      stand.registered.push({ id: await registered(office, { urgency, issuedOn: "2026-11-01" }), version: 1 });
      return;
    }
    case "arrive": {
      const { exchange } = anArrival();
      stand.waiting.push(await arrived(office, { urgency, exchange: { ...exchange, receivedAt: now.toISOString() } }));
      return;
    }
    case "accept": {
      const id = take(stand.waiting);
      if (id === undefined) return;
      await accept(office.cx(clerk), id, { urgency, acknowledgeDuplicate: false });
      stand.registered.push({ id, version: 2 });
      return;
    }
    case "refuse": {
      const id = take(stand.waiting);
      if (id !== undefined) await refuse(office.cx(clerk), id, reason);
      return;
    }
    case "instruct": {
      const document = take(stand.registered);
      if (!document) return;
      const lead = pick % 2 === 0 ? "specialist" : "otherSpecialist";
      await instruct(office.cx(chair), document.id, {
        text: "Giao chủ trì",
        leadId: office.people[lead].id,
        coordinatingIds: [],
        informedIds: [],
        dueOn: days === undefined ? undefined : workingDay(now, days),
        version: document.version,
      });
      stand.assigned.push({ id: document.id, lead });
      return;
    }
    case "takeBack": {
      const waits = take(stand.registered);
      if (!waits) return;
      const instructed = await instruct(office.cx(chair), waits.id, {
        text: "Giao nhầm",
        leadId: office.people.unitHead.id,
        coordinatingIds: [],
        informedIds: [],
        dueOn: days === undefined ? undefined : workingDay(now, days),
        version: waits.version,
      });
      const { document } = await takeBackInstruction(office.cx(chair), waits.id, instructed.document);
      stand.registered.push({ id: waits.id, version: document.version });
      return;
    }
    case "finish": {
      const document = take(stand.assigned);
      if (!document) return;
      await done(office, office.people[document.lead], document.id);
      stand.finished.push(document);
      return;
    }
    case "extend": {
      const document = stand.assigned[pick % Math.max(stand.assigned.length, 1)];
      if (!document) return;
      const { id: staffId } = office.people[document.lead];
      const wishedOn = workingDay(now, 20 + (pick % 30));
      await askExtension(office.cx(office.people[document.lead]), document.id, { wishedOn, ...reason }).catch(refused);
      await answerExtension(office.cx(chair), document.id, { granted: true, staffId }).catch(refused);
      return;
    }
    case "sendBack": {
      const document = take(stand.assigned);
      if (!document) return;
      const sent = await sendBack(office.cx(office.people[document.lead]), document.id, reason);
      stand.registered.push({ id: document.id, version: sent.document.version });
      return;
    }
    case "giveToOther": {
      const document = take(stand.assigned);
      if (!document) return;
      const lead = document.lead === "specialist" ? "otherSpecialist" : "specialist";
      const staffId = office.people[document.lead].id;
      await recall(office.cx(chair), document.id, { staffId, ...reason, toId: office.people[lead].id });
      stand.assigned.push({ id: document.id, lead });
      return;
    }
    case "reopen": {
      const document = take(stand.finished);
      if (!document) return;
      const { version } = (await readDetail(office.cx(chair), document.id)).document;
      await reopen(office.cx(chair), document.id, { ...reason, dueOn: workingDay(now, days ?? 3), version });
      // Its lead has begun already: it is not finished a second time here.
      return;
    }
    case "void": {
      const id = pick % 2 === 0 ? take(stand.registered)?.id : take(stand.assigned)?.id;
      if (id !== undefined) await voidRowOf("incoming", id, reason);
      return;
    }
    case "issue": {
      await registerPaper(office.cx(clerk), {
        typeName: pick % 2 === 0 ? "Công văn" : "Báo cáo",
        subject: "Về việc kiểm kê",
        urgency,
        signerId: chair.id,
        departmentId,
        receivers: [],
        recipientLines: [],
        copies: 1,
        files: [],
      });
      return;
    }
    case "voidIssued": {
      const { rows } = await readRows(office.cx(clerk), "outgoing", 2026, {});
      const row = rows.filter(({ state }) => state === "active")[0];
      // One that was recalled stays as it is.
      if (row) await voidRowOf("outgoing", row.documentId, reason).catch(refused);
      return;
    }
    case "recallIssued": {
      const { items } = await listOutgoing(office.cx(clerk), { state: "issued" });
      const document = items.find(({ ended }) => ended === undefined);
      if (!document) return;
      const notice = { referenceNumber: "90/TB-UBND", issuedOn: officeDate(now) };
      const { version } = (await readOutgoing(office.cx(clerk), document.id)).document;
      await recallOutgoing(office.cx(clerk), document.id, { notice, ...reason, version });
      return;
    }
    case "leadLeaves": {
      const document = take(stand.assigned);
      if (!document) return;
      const leaver = office.people[document.lead];
      const repairs = await readRepairs(office.system());
      const people = repairs.people.map((one) => (one.id === leaver.id ? { ...one, state: "locked" as const } : one));
      await repairDocument(office.system(), document.id, { ...repairs, people });
      const { document: after } = await readDetail(office.cx(chair), document.id);
      const lead = LEADS.find((one) => office.people[one].id === after.ownerId);
      // Where a head leaves, nobody else heads the department: it waits to be assigned anew.
      if (lead) stand.assigned.push({ id: document.id, lead });
      else stand.registered.push({ id: document.id, version: after.version });
      return;
    }
    case "wait": {
      world.time.advance((days ?? 1) * 11 * 3_600_000);
    }
  }
}

/** A wish the rules turn down, such as one no later than the deadline, moves no counter. */
function refused(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}

async function voidRowOf(kind: "incoming" | "outgoing", documentId: string, reason: { reason: string }): Promise<void> {
  const cx = office.cx(office.people.clerk);
  const { rows } = await readRows(cx, kind, 2026, {});
  const { number } = rows.find((row) => row.documentId === documentId)!;
  await voidNumber(
    cx,
    kind === "incoming" ? incomingInRegister : outgoingInRegister,
    { kind, year: 2026, number },
    reason as never,
  );
}

/** A day so many days on that no weekend spoils. */
function workingDay(from: Date, days: number): string {
  const day = new Date(from.getTime() + days * 86_400_000 + 7 * 3_600_000);
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
