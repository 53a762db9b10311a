import { marshall } from "@aws-sdk/util-dynamodb";
import { GetQueueAttributesCommand, PurgeQueueCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { DynamoDBRecord, SQSEvent } from "aws-lambda";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import type { Consumer } from "@vanthu/platform/consume.ts";
import type { TenantId } from "@vanthu/platform/id.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";

let office: OfficeWorld;
beforeAll(async () => {
  office = await startOfficeWorld();
});
afterAll(() => office.stop());
beforeEach(() => office.world.sqs.send(new PurgeQueueCommand({ QueueUrl: office.world.config.eventQueueUrl })));

const EVENT = {
  subject: "incoming#in_1",
  id: "01M8",
  type: "incoming.routed",
  at: "2026-11-25T02:00:00.000Z",
  by: "stf_1",
  byName: "A",
  data: {},
};

function change(sequence: number, more: object = {}, eventName = "INSERT"): DynamoDBRecord {
  const row = {
    pk: `T#${office.lacThuy.tenantId}#incoming#in_1`,
    sk: `event#${String(sequence)}`,
    _e: "Event",
    ...EVENT,
    ...more,
  };
  return {
    eventName: eventName as "INSERT",
    dynamodb: { SequenceNumber: String(sequence), NewImage: marshall(row) as never },
  };
}

async function onQueue(): Promise<string[]> {
  const { Messages = [] } = await office.world.sqs.send(
    new ReceiveMessageCommand({ QueueUrl: office.world.config.eventQueueUrl, MaxNumberOfMessages: 10 }),
  );
  return Messages.map(({ Body }) => Body ?? "");
}

test("the relay carries new events somebody listens to, with their tenant, and nothing else", async () => {
  const relay = eventRelay(office.world, new Set(["incoming.routed"]));

  const answer = await relay({
    Records: [
      change(1),
      change(2, { type: "session.started" }),
      change(3, {}, "MODIFY"),
      change(4, { _e: "IncomingDocument" }),
      change(5, { pk: "S#tenant#x" }),
    ],
  });
  const messages = (await onQueue()).map((body) => JSON.parse(body) as unknown);

  expect(answer.batchItemFailures).toEqual([]);
  expect(messages).toEqual([{ tenantId: office.lacThuy.tenantId, event: EVENT }]);
});

test("when the queue takes nothing the stream begins again at the first event that was not sent", async () => {
  const broken = new SQSClient({
    endpoint: "http://127.0.0.1:9",
    region: "ap-southeast-1",
    credentials: { accessKeyId: "x", secretAccessKey: "y" },
    maxAttempts: 1,
  });
  const relay = eventRelay({ ...office.world, sqs: broken }, new Set(["incoming.routed"]));

  await expect(relay({ Records: [change(7), change(8)] })).rejects.toThrow();
});

function records(...bodies: readonly unknown[]): SQSEvent {
  return {
    Records: bodies.map((body, at) => ({
      messageId: `m${String(at)}`,
      body: typeof body === "string" ? body : JSON.stringify(body),
    })),
  } as SQSEvent;
}

test("tenants take turns: the flood of one does not keep the first message of another waiting", async () => {
  const tell = (tenantId: TenantId, id: string) =>
    tellTenant(office.world, tenantId, { id, type: "report.due", payload: {} });
  for (let told = 0; told < 40; told++) await tell(office.lacThuy.tenantId, `loud-${String(told)}`);
  const relay = eventRelay(office.world, new Set(["incoming.routed"]));
  await relay({ Records: Array.from({ length: 40 }, (_, at) => change(at)) });

  await tell(office.caoPhong.tenantId, "quiet");

  expect((await onQueue()).map((body) => (JSON.parse(body) as { tenantId: string }).tenantId)).toContain(
    office.caoPhong.tenantId,
  );
});

test("the worker reports by id just the messages that failed, and lets go of those refused for good", async () => {
  const seen: string[] = [];
  const consumer: Consumer = {
    name: "test",
    on: "incoming.routed",
    handle: (_cx, { id }) => {
      seen.push(id);
      if (id === "refused") throw new Refusal("missing", "incoming.missing");
      if (id === "busy") throw new Refusal("unavailable", "exchange.send_failed");
      if (id === "bug") throw new Error("boom");
      return Promise.resolve();
    },
  };
  const worker = messageWorker(office.world, [consumer]);
  const message = (id: string, type = EVENT.type) => ({
    tenantId: office.lacThuy.tenantId,
    event: { ...EVENT, id, type },
  });

  const answer = await worker(
    records(
      message("fine"),
      message("refused"),
      message("busy"),
      message("bug"),
      message("other", "staff.changed"),
      "{not json",
      { kind: "unheard of" },
    ),
  );

  expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).sort()).toEqual(["m2", "m3", "m5", "m6"]);
  expect(seen.sort()).toEqual(["bug", "busy", "fine", "refused"]);
});

test("a consumer acts inside the tenant of the message and no other", async () => {
  let tenant: string | undefined;
  const worker = messageWorker(office.world, [
    {
      name: "test",
      on: "incoming.routed",
      handle: (cx) => {
        tenant = cx.store.tenantId;
        return Promise.resolve();
      },
    },
  ]);

  await worker(records({ tenantId: office.caoPhong.tenantId, event: EVENT }));
  const foreign = await worker(records({ tenantId: `${office.caoPhong.tenantId}#x`, event: EVENT }));

  expect(tenant).toBe(office.caoPhong.tenantId);
  expect(foreign.batchItemFailures).toHaveLength(1);
});

test("both queues put a message aside after five vain tries", async () => {
  for (const QueueUrl of [office.world.config.eventQueueUrl, office.world.config.exchangeQueueUrl]) {
    const { Attributes } = await office.world.sqs.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["RedrivePolicy"] }),
    );

    expect(JSON.parse(Attributes?.["RedrivePolicy"] ?? "{}")).toMatchObject({ maxReceiveCount: 5 });
  }
});
