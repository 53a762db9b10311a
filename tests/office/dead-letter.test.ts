import { GetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { deadLetterKeeper } from "@vanthu/functions/dead-letter-keeper.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { deadLettersOf } from "@vanthu/local/provision.ts";
import { deadLetterConsumers } from "@vanthu/office/deadletter/consumer.ts";
import type { DeadLetter } from "@vanthu/office/deadletter/schema.ts";
import { sendRedriven } from "@vanthu/office/deadletter/redrive-service.ts";
import {
  countOpen,
  dismiss,
  findStuck,
  listDeadLetters,
  redrive,
  redriveAll,
} from "@vanthu/office/deadletter/service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { numberOutgoing } from "@vanthu/office/outgoing/number-service.ts";
import { readToday } from "@vanthu/office/today/service.ts";
import type { Consumer } from "@vanthu/platform/consume.ts";
import { newTenantId, newUlid } from "@vanthu/platform/id.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { handsOf, type Hands } from "../functions/queue-hands.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { equip, reportAt } from "./outgoing-builder.ts";

const RECEIVES = 5;
const ALL_EVENTS = new Set(["deadletter.redriven"]);

let office: OfficeWorld;
let events: Hands;
let dead: Hands;
let outage: Error | undefined;
let done: string[];
beforeAll(async () => {
  office = await startOfficeWorld();
  events = handsOf(office.world, office.world.config.eventQueueUrl);
  dead = handsOf(office.world, deadLettersOf(office.world.config.eventQueueUrl));
});
afterAll(() => office.stop());
beforeEach(() => {
  outage = new TypeError("no such field");
  done = [];
});

const filling: Consumer = {
  name: "outgoing.fill_number",
  on: "outgoing.numbered",
  handle: (_cx, { id }) => {
    if (outage) return Promise.reject(outage);
    done.push(id);
    return Promise.resolve();
  },
};

/** Numbered, and the reaction fails until the queue gives up. @returns the body as it was sent */
async function stuck(subject = "outgoing#out_1", tenantId = office.lacThuy.tenantId): Promise<string> {
  const id = newUlid(office.world.clock.now());
  const at = office.world.clock.now().toISOString();
  const event = { subject, id, type: "outgoing.numbered", at, by: "stf_1", byName: "Bùi Thị Nguyền", data: {} };
  const body = JSON.stringify({ tenantId, event });
  await events.send([body]);
  await giveUp();
  return body;
}

async function giveUp(): Promise<void> {
  const worker = messageWorker(office.world, [filling, ...deadLetterConsumers]);
  for (let receive = 1; receive <= RECEIVES + 1; receive += 1) {
    await events.hand(worker);
    await events.passPauses();
  }
}

const keep = () => dead.hand(deadLetterKeeper(office.world));
const clerk = () => office.lacThuy.cx(office.lacThuy.people.clerk);
const open = async () => (await listDeadLetters(clerk(), { show: "open" })).items;
/** Redriving goes out by its event. */
const carried = () =>
  office.settle({
    relay: eventRelay(office.world, ALL_EVENTS),
    worker: messageWorker(office.world, [filling, ...deadLetterConsumers]),
  });

async function oneStuck(subject?: string): Promise<DeadLetter> {
  // Lists are by time.
  office.time.advance(1000);
  await stuck(subject);
  await keep();
  return (await open())[0]!;
}

test("what the queue gave up on waits with the unit it is for, and says what failed and why", async () => {
  office.time.set("2026-11-25T02:00:00Z");
  await stuck("outgoing#out_7");
  await keep();

  const [letter] = await open();

  expect(letter).toMatchObject({
    queue: "events",
    kind: "outgoing.numbered",
    subject: "outgoing#out_7",
    reaction: "outgoing.fill_number",
    code: "message.failed",
    error: "TypeError",
    receives: 5,
    redrives: 0,
    state: "waiting",
  });
  expect(await findStuck(clerk(), "outgoing#out_7")).toMatchObject([{ id: letter!.id }]);
  expect(await findStuck(clerk(), "outgoing#out_8")).toEqual([]);
  expect(
    JSON.stringify(await listDeadLetters(office.caoPhong.cx(office.caoPhong.people.clerk), { show: "all" })),
  ).not.toContain(letter!.id);
});

test("the page of a document whose number is not written says since when it is stuck, and so does the day of who mends it", async () => {
  await equip(office.lacThuy);
  const { id, version } = (await reportAt(office.lacThuy, "signed")).document;
  await numberOutgoing(clerk(), id, version);
  const untroubled = await readOutgoing(clerk(), id);
  await stuck(`outgoing#${id}`);
  await keep();

  const { failedAt } = (await open()).find(({ subject }) => subject === `outgoing#${id}`)!;
  const specialist = office.lacThuy.cx(office.lacThuy.people.specialist);

  expect(untroubled.stuckSince).toBeUndefined();
  expect((await readOutgoing(specialist, id)).stuckSince).toBe(failedAt);
  expect((await readToday(clerk())).stuckJobs).toBe((await open()).length);
  expect((await readToday(specialist)).stuckJobs).toBeUndefined();

  outage = undefined;
  await redriveAll(clerk());
  await carried();
  expect((await readOutgoing(specialist, id)).stuckSince).toBeUndefined();
  expect((await readToday(clerk())).stuckJobs).toBeUndefined();
});

test("what was only unavailable is told by its own code", async () => {
  outage = new Refusal("unavailable", "exchange.send_failed");

  expect(await oneStuck()).toMatchObject({ code: "exchange.send_failed", reaction: "outgoing.fill_number" });
});

test("a dead letter kept twice is kept once", async () => {
  await stuck();
  const before = (await open()).length;

  await dead.hand(async (event) => {
    const keeper = deadLetterKeeper(office.world);
    await keeper(event);
    return keeper(event);
  });

  expect(await open()).toHaveLength(before + 1);
});

test("sent again once the cause is mended it is done, byte for byte the same message", async () => {
  const letter = await oneStuck();
  outage = undefined;

  await redrive(clerk(), letter.id);
  await carried();
  const { items } = await listDeadLetters(clerk(), { show: "all" });

  expect(done).toHaveLength(1);
  expect(items.find(({ id }) => id === letter.id)).toMatchObject({ state: "done", redrives: 1 });
  expect((await open()).map(({ id }) => id)).not.toContain(letter.id);
});

test("sent again with the cause unmended it waits again, the same letter with all its receives", async () => {
  const letter = await oneStuck();

  await redrive(clerk(), letter.id);
  await sendRedriven(office.lacThuy.system(), letter.id);
  await giveUp();
  await keep();

  expect((await open()).filter(({ id }) => id === letter.id)).toMatchObject([
    { state: "waiting", redrives: 1, receives: 10 },
  ]);
});

describe("deciding", () => {
  test("all that wait are sent back at once", async () => {
    await oneStuck();
    await oneStuck();
    const waiting = (await open()).filter(({ state }) => state === "waiting");
    outage = undefined;

    expect(await redriveAll(clerk())).toBe(waiting.length);
    await carried();
    expect((await open()).filter(({ state }) => state === "waiting")).toEqual([]);
  });

  test("it is let be with a reason, once", async () => {
    const letter = await oneStuck();

    const dismissed = await dismiss(clerk(), letter.id, "Đã làm tay");

    expect(dismissed).toMatchObject({ state: "dismissed", reason: "Đã làm tay", decidedByName: "Bùi Thị Nguyền" });
    await expect(dismiss(clerk(), letter.id, "Lần nữa")).rejects.toMatchObject({ code: "deadletter.decided" });
    await expect(redrive(clerk(), letter.id)).rejects.toMatchObject({ code: "deadletter.decided" });
  });

  test("a leader has no part in it; whoever looks after the unit's system has", async () => {
    const { chair, unitAdmin } = office.lacThuy.people;

    await expect(listDeadLetters(office.lacThuy.cx(chair), { show: "open" })).rejects.toMatchObject({
      code: "permission.denied",
    });
    expect((await listDeadLetters(office.lacThuy.cx(unitAdmin), { show: "open" })).items).toBeDefined();
  });

  test("half a year after it was decided it is gone, and what is open stays", async () => {
    const kept = await oneStuck();
    const gone = await oneStuck("outgoing#out_gone");
    await dismiss(clerk(), gone.id, "Không cần nữa");

    office.time.advance(181 * 86_400_000);
    const ids = (await listDeadLetters(clerk(), { show: "all" })).items.map(({ id }) => id);

    expect(ids).not.toContain(gone.id);
    expect(ids).toContain(kept.id);
    expect((await countOpen(clerk())).count).toBeGreaterThan(0);
  });
});

test.each([
  ["is no JSON", "{not json"],
  ["names no tenant", JSON.stringify({ hello: "world" })],
  ["names a tenant there is none of", JSON.stringify({ tenantId: newTenantId(new Date(0)), event: {} })],
])("a message that %s goes on to the operator after three receives", async (_what, body) => {
  await dead.send([body]);

  for (let receive = 1; receive <= 4; receive += 1) {
    await keep();
    await dead.passPauses();
  }
  const undelivered = office.world.config.eventQueueUrl.replace(/[^/]+$/, "vanthu-undelivered");
  const taken: string[] = [];
  await handsOf(office.world, undelivered).hand(({ Records }) => {
    taken.push(...Records.map((record) => record.body));
    return Promise.resolve({ batchItemFailures: [] });
  });

  expect(taken).toEqual([body]);
  expect(await waitingIn(deadLettersOf(office.world.config.eventQueueUrl))).toBe("0");
});

async function waitingIn(QueueUrl: string): Promise<string | undefined> {
  const name = "ApproximateNumberOfMessages";
  const { Attributes } = await office.world.sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [name] }),
  );
  return Attributes?.[name];
}
