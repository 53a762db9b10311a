import type { SQSEvent } from "aws-lambda";
import { afterAll, beforeAll, expect, test } from "vitest";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import type { Consumer } from "@vanthu/platform/consume.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { handsOf, type Hands } from "./queue-hands.ts";

/** With VANTHU_FULL=1 as many as the figures are told of. */
const BATCHES = process.env["VANTHU_FULL"] === "1" ? 1000 : 100;
const RECEIVES = 5;

let office: OfficeWorld;
let queue: Hands;
beforeAll(async () => {
  office = await startOfficeWorld();
  queue = handsOf(office.world, office.world.config.eventQueueUrl);
});
afterAll(() => office.stop());

const message = (id: string) =>
  JSON.stringify({
    tenantId: office.lacThuy.tenantId,
    event: {
      subject: "incoming#in_1",
      id,
      type: "incoming.routed",
      at: "2026-11-25T02:00:00.000Z",
      by: "stf_1",
      byName: "A",
      data: {},
    },
  });

/** A reaction that does what the id says; `done` lists those it was done for. */
function reaction(done: string[], poison: () => Promise<void>): Consumer {
  return {
    name: "test",
    on: "incoming.routed",
    handle: (_cx, { id }) => {
      if (id.startsWith("poison")) return poison();
      done.push(id);
      return Promise.resolve();
    },
  };
}

test(`of ${String(BATCHES)} batches with a poison message each, all neighbours are done at the first receive and the poison is put aside after five`, async () => {
  const done: string[] = [];
  const worker = messageWorker(office.world, [reaction(done, () => Promise.reject(new TypeError("no such field")))]);
  const bodies = Array.from({ length: BATCHES }, (_, batch) =>
    Array.from({ length: 10 }, (_, at) =>
      message(at === 4 ? `poison-${String(batch)}` : `n-${String(batch * 10 + at)}`),
    ),
  );
  for (const batch of bodies) await queue.send(batch);

  const receives: string[] = [];
  const handAll = async () => {
    for (;;) {
      const records = await queue.hand(worker);
      if (records.length === 0) return;
      const poison = records.filter(({ body }) => body.includes("poison-"));
      receives.push(...poison.map(({ attributes }) => attributes.ApproximateReceiveCount));
    }
  };
  await handAll();
  const doneAtFirst = done.length;
  for (let receive = 1; receive <= RECEIVES; receive += 1) {
    await queue.passPauses();
    await handAll();
  }

  expect(doneAtFirst).toBe(BATCHES * 9);
  expect(new Set(done).size).toBe(BATCHES * 9);
  expect(done).toHaveLength(BATCHES * 9);
  for (let receive = 1; receive <= RECEIVES; receive += 1)
    expect(receives.filter((count) => count === String(receive))).toHaveLength(BATCHES);
});

test("a message that hangs costs its neighbours no more than the time of one call", async () => {
  const done: string[] = [];
  const never = new Promise<void>(() => undefined);
  const worker = messageWorker(office.world, [reaction(done, () => never)], [], { callMs: 50 });
  await queue.send(["a", "poison-hangs", "b"].map(message));
  const failures: string[] = [];

  await queue.hand(async (event) => {
    const answer = await worker(event);
    failures.push(...answer.batchItemFailures.map(({ itemIdentifier }) => bodyOf(event, itemIdentifier)));
    return answer;
  });

  expect(done.sort()).toEqual(["a", "b"]);
  expect(failures).toEqual([message("poison-hangs")]);
});

test("a message that kills the worker takes none of its neighbours with it", async () => {
  await emptied();
  const done: string[] = [];
  const never = new Promise<void>(() => undefined);
  // Killed: the call never answers, and whatever it had not said to the queue before is lost.
  const killed = async (event: SQSEvent) => {
    const poisonRuns = new Promise<void>((resolve) => {
      const worker = messageWorker(office.world, [reaction(done, () => (resolve(), never))], [], { callMs: 600_000 });
      void worker(event).then(() => {
        resolve();
      });
    });
    await poisonRuns;
    return { batchItemFailures: event.Records.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };
  await queue.send(["a", "b", "c", "poison-kills", "d", "e", "f"].map(message));

  const left: number[] = [];
  for (let receives = 1; receives <= RECEIVES; receives += 1) {
    left.push((await queue.hand(killed)).length);
    await queue.passPauses();
  }
  const putAside = await queue.hand(killed);

  expect(new Set(done)).toEqual(new Set(["a", "b", "c", "d", "e", "f"]));
  // At its fifth receive it comes alone: all others were done and taken off before it, one way round or the other.
  expect(left.at(-1)).toBe(1);
  expect(putAside).toEqual([]);
});

async function emptied(): Promise<void> {
  await queue.passPauses();
  while ((await queue.hand(() => Promise.resolve({ batchItemFailures: [] }))).length > 0);
}

function bodyOf({ Records }: SQSEvent, messageId: string): string {
  return Records.find((record) => record.messageId === messageId)?.body ?? "";
}
