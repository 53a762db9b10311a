import { randomUUID } from "node:crypto";
import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { Handler } from "aws-lambda";
import { lambdaContext, noCallback } from "./lambda-context.ts";
import { pause, type Poller } from "./poller.ts";
import type { DueSchedule, Schedules } from "./scheduler/schedules.ts";

export interface SchedulePollerOptions {
  schedules: Schedules;
  /** Lambda handlers by the function's name in the target's ARN. */
  functions: Readonly<Record<string, Handler>>;
  /** For schedules whose target is a queue. */
  sqs?: SQSClient;
  /** Queue URLs begin with it. */
  endpoint: string;
  /** Pause before the first try anew; it doubles each time, up to a minute. @default 1_000 */
  retryAfterMs?: number;
  /** Is told of targets that failed. Default: they are dropped. */
  onError?: (error: unknown) => void;
}

const longestPauseMs = 60_000;
/** What AWS tries when the target says nothing else. */
const defaultRetries = 185;

/**
 * Calls the targets of schedules when they are due, as EventBridge Scheduler would: at least once, again when a target
 * fails. Times missed while nothing ran are made up for by one call, for the latest of them.
 */
export function startSchedulePoller(options: SchedulePollerOptions): Poller {
  const { schedules, retryAfterMs = 1000, onError = () => undefined } = options;
  const stopping = new AbortController();
  const attempts = new Map<string, { at: number; count: number }>();
  const held = new Set<string>();
  const running = new Set<Promise<void>>();
  const waiting: (() => void)[] = [];

  async function run(due: DueSchedule): Promise<void> {
    const { name, target } = due.schedule;
    const before = attempts.get(name);
    const count = before?.at === due.at ? before.count + 1 : 1;
    attempts.set(name, { at: due.at, count });
    try {
      await callTarget(options, due, count);
      await schedules.done(due);
      attempts.delete(name);
    } catch (error) {
      onError(error);
      const retries = target.RetryPolicy?.MaximumRetryAttempts ?? defaultRetries;
      if (count > retries) {
        await schedules.done(due).catch(onError);
        return;
      }
      await pause(Math.min(retryAfterMs * 2 ** (count - 1), longestPauseMs), stopping.signal);
    }
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      for (const due of schedules.due()) {
        const { name } = due.schedule;
        if (held.has(name)) continue;
        held.add(name);
        const done: Promise<void> = run(due).finally(() => {
          held.delete(name);
          running.delete(done);
        });
        running.add(done);
      }
      if (running.size === 0) for (const resolve of waiting.splice(0)) resolve();
      const woken = new AbortController();
      const ended = AbortSignal.any([stopping.signal, woken.signal]);
      await Promise.race([...running, schedules.wait((name) => held.has(name), ended)]);
      woken.abort();
    }
    await Promise.all(running);
    for (const resolve of waiting.splice(0)) resolve();
  }

  const looping = loop();
  return {
    stop: async () => {
      stopping.abort();
      await looping;
    },
    idle: async () => {
      if (stopping.signal.aborted || (running.size === 0 && schedules.due().length === 0)) return;
      await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}

async function callTarget(options: SchedulePollerOptions, due: DueSchedule, attempt: number): Promise<void> {
  const { Arn, Input = "{}", SqsParameters } = due.schedule.target;
  const input = filled(Input, due, attempt);
  const [, , service, , account = "", ...rest] = Arn.split(":");
  const name = rest.at(-1) ?? "";
  if (service === "sqs" && options.sqs) {
    const QueueUrl = `${options.endpoint}/${account}/${name}`;
    await options.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: input, ...SqsParameters }));
    return;
  }
  const handler = service === "lambda" ? options.functions[name] : undefined;
  if (!handler) throw new Error(`Nothing answers the target of the schedule ${due.schedule.name}.`);
  await handler(JSON.parse(input), lambdaContext(name), noCallback);
}

/** Puts what is known of the call in place of the keywords of an input. */
function filled(input: string, { schedule, at }: DueSchedule, attempt: number): string {
  const values: Readonly<Record<string, string>> = {
    "scheduled-time": `${new Date(at).toISOString().slice(0, 19)}Z`,
    "schedule-arn": `arn:aws:scheduler:local:000000000000:schedule/default/${schedule.name}`,
    "execution-id": randomUUID(),
    "attempt-number": String(attempt),
  };
  return input.replace(/<aws\.scheduler\.([a-z-]+)>/g, (keyword, name: string) => values[name] ?? keyword);
}
