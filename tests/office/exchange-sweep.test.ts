import type { SQSEvent } from "aws-lambda";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import { sweepTick } from "@vanthu/office/exchange/tick.ts";
import { accept } from "@vanthu/office/incoming/acceptance-service.ts";
import { finish, start } from "@vanthu/office/incoming/handling-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { listAll } from "@vanthu/office/incoming/list-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import type { OutgoingId } from "@vanthu/office/outgoing/schema.ts";
import { askBack } from "@vanthu/office/outgoing/withdraw-service.ts";
import { listBusinesses } from "@vanthu/office/outgoing/business-service.ts";
import { sweepsDue } from "@vanthu/office/tenant/exchange-schedule-service.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";
import { equip, issuedReport } from "./outgoing-builder.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

let world: OfficeWorld;
/** Kinds of messages that are thrown away the first time one comes. */
let losing: (kind: string) => boolean;
let lost: Set<string>;
beforeAll(async () => {
  world = await startOfficeWorld();
  await equip(world.lacThuy);
});
afterAll(() => world.stop());
beforeEach(() => {
  losing = () => false;
  lost = new Set();
});

const clerkOf = (office: TestOffice) => office.cx(office.people.clerk);

function kindOf(body: string): string {
  const parsed = JSON.parse(body) as { event?: { type: string }; message?: { type: string }; kind?: string };
  return parsed.event?.type ?? parsed.message?.type ?? parsed.kind ?? "";
}

/** Carries all there is; what is to be lost is taken off its queue and never applied. */
async function carry(): Promise<void> {
  const worker = messageWorker(world.world, consumers, receivers);
  await world.settle({
    relay: eventRelay(world.world, new Set(consumers.map(({ on }) => on))),
    worker: ({ Records }: SQSEvent) => {
      const kept = Records.filter(({ body }) => {
        const kind = kindOf(body);
        if (!losing(kind) || lost.has(kind)) return true;
        lost.add(kind);
        return false;
      });
      return worker({ Records: kept });
    },
  });
}

/** Quarters of an hour pass, each with its tick. */
async function pass(milliseconds: number, step = 15 * MINUTE): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += step) {
    world.time.advance(step);
    await sweepTick.run(world.world, world.world.clock.now());
    await carry();
  }
}

const sentFrom = (to: readonly TestOffice[]) => issuedReport({ office: world.lacThuy, world }, to, {});

async function shownAt(id: OutgoingId, receiver: TestOffice) {
  const { deliveries } = await readOutgoing(clerkOf(world.lacThuy), id);
  const found = deliveries.find(({ agencyId }) => agencyId === receiver.agencyId);
  return { state: found?.state, shownCode: found?.shownCode, codes: found?.statuses.map(({ code }) => code) };
}

async function arrivals(office: TestOffice, reference: string | undefined) {
  const { items } = await listAll(clerkOf(office), { limit: 50 });
  return items.filter(({ referenceNumber }) => referenceNumber === reference);
}

async function handled(office: TestOffice, reference: string | undefined): Promise<void> {
  const [arrived] = await arrivals(office, reference);
  const { chair, specialist } = office.people;
  const id = arrived!.id;
  await accept(clerkOf(office), id, { acknowledgeDuplicate: false });
  const { document } = await readDetail(office.cx(chair), id);
  await instruct(office.cx(chair), id, {
    text: "Nghiên cứu, tham mưu",
    leadId: specialist.id,
    coordinatingIds: [],
    informedIds: [],
    version: document.version,
  });
  world.time.advance(MINUTE);
  await start(office.cx(specialist), id);
  world.time.advance(MINUTE);
  await finish(office.cx(specialist), id, { result: "Đã tổng hợp" });
}

describe("messages that are lost", () => {
  test("of a sending are all found by the sweep, each kind lost once on its way: it arrives once and says so", async () => {
    losing = () => true;
    const { document } = await sentFrom([world.soNoiVu]);

    await carry();
    await pass(2 * DAY, 30 * MINUTE);

    expect([...lost]).toEqual(
      expect.arrayContaining([
        "outgoing.issued",
        "exchange.sweep_due",
        "exchange.step_due",
        "outgoing.deliveries_queued",
        "exchange.chunk_due",
        "document",
        "incoming.arrived",
        "status",
      ]),
    );
    expect(await arrivals(world.soNoiVu, document.referenceNumber)).toHaveLength(1);
    expect(await shownAt(document.id, world.soNoiVu)).toEqual({ state: "reported", shownCode: "01", codes: ["01"] });
  });

  test("of the handling are all found when the sender asks: every status comes after all, each once", async () => {
    const { document } = await sentFrom([world.soNoiVu]);
    await carry();
    losing = (kind) => kind.startsWith("incoming.");
    await handled(world.soNoiVu, document.referenceNumber);
    await carry();
    const before = await shownAt(document.id, world.soNoiVu);

    await pass(2 * DAY, 60 * MINUTE);

    expect(before.shownCode).toBe("01");
    expect(await shownAt(document.id, world.soNoiVu)).toEqual({
      state: "reported",
      shownCode: "06",
      codes: ["01", "03", "04", "05", "06"],
    });
  });

  test("of a request for return are found too", async () => {
    const { document } = await sentFrom([world.caoPhong]);
    await carry();
    losing = (kind) => kind.startsWith("outgoing.");

    await askBack(clerkOf(world.lacThuy), document.id, {
      agencyIds: [world.caoPhong.agencyId],
      reason: "Gửi nhầm nơi",
    });
    await carry();
    await pass(2 * 60 * MINUTE);
    const { items } = await listBusinesses(clerkOf(world.lacThuy), document.id);

    expect([...lost]).toEqual(["outgoing.asked_back", "outgoing.business_queued"]);
    expect(items[0]?.counts).toMatchObject({ queued: 0, sent: 1 });
  });
});

test("a receiver that never answers waits for the clerk within two days", async () => {
  const { document } = await sentFrom([world.soNoiVu]);
  const worker = messageWorker(world.world, consumers, receivers);
  const deaf = {
    relay: eventRelay(world.world, new Set(consumers.map(({ on }) => on))),
    worker: ({ Records }: SQSEvent) => worker({ Records: Records.filter(({ body }) => kindOf(body) !== "document") }),
  };
  await world.settle(deaf);

  for (let quarter = 0; quarter < 2 * 24; quarter += 1) {
    world.time.advance(60 * MINUTE);
    await sweepTick.run(world.world, world.world.clock.now());
    await world.settle(deaf);
  }
  const { deliveries } = await readOutgoing(clerkOf(world.lacThuy), document.id);

  expect(deliveries).toMatchObject([{ state: "failed", failure: "exchange.no_answer" }]);
});

test("an office with nothing open costs nothing: its entry in the schedule is gone", async () => {
  await pass(40 * DAY, DAY);

  const { items } = await sweepsDue(world.world, new Meter(), new Date("2030-01-01T00:00:00Z"));

  expect(items).toEqual([]);
});
