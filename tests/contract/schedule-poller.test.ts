import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CreateScheduleCommand,
  SchedulerClient,
  UpdateScheduleCommand,
  type CreateScheduleCommandInput,
} from "@aws-sdk/client-scheduler";
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { movableClock, type MovableClock } from "@vanthu/cloud/clock.ts";
import { startSchedulePoller } from "@vanthu/cloud/schedule-poller.ts";
import { startCloud, type Cloud } from "@vanthu/cloud/start-cloud.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { credentials, isEmbedded, region } from "./target.ts";

const minute = 60_000;
let dir: string;
let clock: MovableClock;
let cloud: Cloud;
let client: SchedulerClient;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "vanthu-schedule-"));
  clock = movableClock(new Date("2026-11-27T07:50:00Z"));
  await open();
});
afterEach(async () => {
  client.destroy();
  await cloud.close();
  await rm(dir, { recursive: true });
});

async function open(): Promise<void> {
  cloud = await startCloud({ port: 0, dir, region, clock, credentials: { contract: "contract-secret" } });
  client = new SchedulerClient({ endpoint: cloud.endpoint, region, credentials });
}

const aSchedule = (more: Partial<CreateScheduleCommandInput> = {}): CreateScheduleCommandInput => ({
  Name: "vanthu-tick",
  ScheduleExpression: "cron(0 15 ? * FRI *)",
  ScheduleExpressionTimezone: "Asia/Ho_Chi_Minh",
  FlexibleTimeWindow: { Mode: "OFF" },
  Target: {
    Arn: `arn:aws:lambda:${region}:000000000000:function:schedule`,
    RoleArn: "arn:aws:iam::000000000000:role/scheduler",
    Input: `{"time":"<aws.scheduler.scheduled-time>"}`,
  },
  ...more,
});
const create = (more?: Partial<CreateScheduleCommandInput>) => client.send(new CreateScheduleCommand(aSchedule(more)));

/** A poller that notes the times its function is called with, and fails as often as told. */
function follow(failures = 0) {
  const times: string[] = [];
  let left = failures;
  const poller = startSchedulePoller({
    schedules: cloud.schedules,
    endpoint: cloud.endpoint,
    sqs: new SQSClient({ endpoint: cloud.endpoint, region, credentials }),
    retryAfterMs: 1,
    functions: {
      schedule: async ({ time }: { time: string }) => {
        times.push(time);
        left -= 1;
        if (left >= 0) throw new Error("not yet");
      },
    },
  });
  return { ...poller, times };
}

describe.skipIf(!isEmbedded)("the schedule poller", () => {
  test("calls the function at the time of the office, and not before", async () => {
    await create();
    const { times, idle, stop } = follow();
    clock.advance(9 * minute);
    await idle();
    expect(times).toEqual([]);
    clock.advance(minute);
    await idle();
    expect(times).toEqual(["2026-11-27T08:00:00Z"]);
    await stop();
  });

  test("a rate begins at once and goes on in its step", async () => {
    await create({ ScheduleExpression: "rate(15 minutes)" });
    const { times, idle, stop } = follow();
    for (let step = 0; step < 3; step++) {
      await idle();
      clock.advance(15 * minute);
    }
    await stop();
    expect(times).toEqual(["2026-11-27T07:50:00Z", "2026-11-27T08:05:00Z", "2026-11-27T08:20:00Z"]);
  });

  test("what was missed while the machine was off is made up for once, for the latest time", async () => {
    await create({ ScheduleExpression: "cron(0/15 * * * ? *)" });
    client.destroy();
    await cloud.close();
    clock.advance(7 * 24 * 60 * minute);
    await open();
    const { times, idle, stop } = follow();
    await idle();
    await stop();
    expect(times).toEqual(["2026-12-04T07:45:00Z"]);
  });

  test("a time dealt with is not dealt with again after a restart", async () => {
    await create();
    clock.advance(10 * minute);
    const first = follow();
    await first.idle();
    await first.stop();
    client.destroy();
    await cloud.close();
    await open();
    const second = follow();
    await second.idle();
    await second.stop();
    expect([first.times.length, second.times.length]).toEqual([1, 0]);
  });

  test("a function that fails is called again with the same time", async () => {
    await create();
    clock.advance(10 * minute);
    const { times, idle, stop } = follow(2);
    await idle();
    await stop();
    expect(times).toEqual(Array.from({ length: 3 }, () => "2026-11-27T08:00:00Z"));
  });

  test("a target tried as often as its policy allows is given up until the next time", async () => {
    const { Target } = aSchedule();
    await create({ Target: { ...Target!, RetryPolicy: { MaximumRetryAttempts: 1 } } });
    clock.advance(10 * minute);
    const { times, idle, stop } = follow(99);
    await idle();
    await stop();
    expect(times).toHaveLength(2);
  });

  test("a schedule made, changed or disabled while the poller runs counts from then on", async () => {
    const { times, idle, stop } = follow();
    await create({ ScheduleExpression: "cron(55 7 * * ? *)", ScheduleExpressionTimezone: "UTC" });
    clock.advance(5 * minute);
    await idle();
    await client.send(new UpdateScheduleCommand(aSchedule({ State: "DISABLED" })));
    clock.advance(60 * minute);
    await idle();
    await stop();
    expect(times).toEqual(["2026-11-27T07:55:00Z"]);
  });

  test("a schedule of one time is removed when it is done, where it says so", async () => {
    await create({ ScheduleExpression: "at(2026-11-27T15:00:00)", ActionAfterCompletion: "DELETE" });
    clock.advance(10 * minute);
    const { times, idle, stop } = follow();
    await idle();
    await stop();
    expect(times).toHaveLength(1);
    expect(cloud.schedules.all()).toEqual([]);
  });

  test("a queue as target gets the input as a message", async () => {
    const sqs = new SQSClient({ endpoint: cloud.endpoint, region, credentials });
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: "due" }));
    const { Target } = aSchedule();
    await create({ Target: { ...Target!, Arn: `arn:aws:sqs:${region}:000000000000:due` } });
    clock.advance(10 * minute);
    const { idle, stop } = follow();
    await idle();
    await stop();
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
    expect(Messages?.map(({ Body }) => Body)).toEqual([`{"time":"2026-11-27T08:00:00Z"}`]);
    sqs.destroy();
  });
});
