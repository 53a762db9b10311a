import { expect, test } from "vitest";
import type { SQSEvent } from "aws-lambda";
import { readConfig } from "@vanthu/platform/config.ts";
import { connect } from "@vanthu/platform/connect.ts";
import type { Consumer } from "@vanthu/platform/consume.ts";
import { newTenantId, newUlid } from "@vanthu/platform/id.ts";
import { silentLog } from "@vanthu/platform/log.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { messageWorker } from "./message-worker.ts";

const at = new Date("2026-11-25T02:00:00Z");
const world = connect(
  readConfig({
    VANTHU_STAGE: "test",
    VANTHU_TABLE: "table",
    VANTHU_BUCKET: "bucket",
    VANTHU_EVENT_QUEUE_URL: "events",
    VANTHU_EXCHANGE_QUEUE_URL: "exchange",
    VANTHU_ROOT_KEY_ID: "root",
    VANTHU_FILE_ORIGIN: "http://127.0.0.1:1",
  }),
  silentLog,
);

/** Works one message of `incoming.routed` off with these reactions; answers which ran and what the queue is told. */
async function workedOff(reactions: Readonly<Record<string, () => Promise<void>>>) {
  const ran: string[] = [];
  const consumers = Object.entries(reactions).map(([name, react]): Consumer => ({
    name,
    on: "incoming.routed",
    handle: () => {
      ran.push(name);
      return react();
    },
  }));
  const event = { subject: "incoming#in_1", id: newUlid(at), type: "incoming.routed", at: at.toISOString() };
  const body = JSON.stringify({
    tenantId: newTenantId(at),
    event: { ...event, by: "stf_1", byName: "Bùi Xuân Thuỵ", data: {} },
  });
  const worker = messageWorker(world, consumers);
  const { batchItemFailures } = await worker({ Records: [{ messageId: "m1", body }] } as unknown as SQSEvent);
  return { ran, isGivenAgain: batchItemFailures.length > 0 };
}

const fine = () => Promise.resolve();

test("a reaction that fails does not keep the others from happening; the message is given again", async () => {
  const broken = () => Promise.reject(new TypeError("no such field"));

  expect(await workedOff({ broken, fine })).toEqual({ ran: ["broken", "fine"], isGivenAgain: true });
});

test("a reaction that is refused is done, and the others happen", async () => {
  const refused = () => Promise.reject(new Refusal("missing", "incoming.missing"));

  expect(await workedOff({ refused, fine })).toEqual({ ran: ["refused", "fine"], isGivenAgain: false });
});

test("what is only unavailable now is tried again", async () => {
  const unavailable = () => Promise.reject(new Refusal("unavailable", "exchange.send_failed"));

  expect(await workedOff({ fine, unavailable })).toEqual({ ran: ["fine", "unavailable"], isGivenAgain: true });
});
