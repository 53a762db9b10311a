import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { setTimeout as delay } from "node:timers/promises";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Directory } from "./directory.ts";
import type { FaultEngine, Strike } from "./fault-engine.ts";
import type { Call } from "./fault-rule.ts";
import type { HubClock } from "./hub-clock.ts";
import { HubError } from "./hub-error.ts";
import type { System } from "./record.ts";
import type { HubStore } from "./hub-store.ts";
import type { PostOffice } from "./post-office.ts";

/** What all routes of a running hub share. */
export interface Hub {
  readonly store: HubStore;
  readonly directory: Directory;
  readonly postOffice: PostOffice;
  readonly faults: FaultEngine;
  readonly clock: HubClock;
}

export type HubContext = Context<{ Bindings: HttpBindings }>;

/** Calls whose packets, not answers, are delayed. */
const WAITS_LATER: readonly Call[] = ["send"];

/**
 * Does the work of a call and answers it, or lets it suffer what the dice say.
 * @param failed writes the answer of a refused call in the words of the protocol
 */
export async function answerCall(
  hub: Hub,
  context: HubContext,
  call: Call,
  system: System | undefined,
  work: (strike: Strike) => Promise<Response>,
  failed: (code: number) => Response,
): Promise<Response> {
  const strike = hub.faults.strike(call, system?.agencies);
  if (strike.has("drop") && call !== "ack") return hangUp(context);
  if (strike.errorCode !== undefined) return failed(strike.errorCode);
  if (strike.has("delay") && !WAITS_LATER.includes(call)) await delay(strike.waitMs("delay"));
  const answer = await work(strike).catch((error: unknown) => {
    if (error instanceof HubError) return failed(error.code);
    throw error;
  });
  return strike.has("cut") ? cutOff(context, answer) : answer;
}

/** Ends the connection; the answer returned goes nowhere. */
function hangUp({ env }: HubContext): Response {
  env.outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** Promises the whole answer, sends its first half and ends the connection. */
async function cutOff(context: HubContext, answer: Response): Promise<Response> {
  const { outgoing } = context.env;
  const bytes = Buffer.from(await answer.arrayBuffer());
  outgoing.writeHead(answer.status, {
    "content-type": answer.headers.get("content-type") ?? "application/octet-stream",
    "content-length": bytes.byteLength,
  });
  await new Promise<void>((resolve) => {
    outgoing.write(bytes.subarray(0, Math.floor(bytes.byteLength / 2)), () => {
      resolve();
    });
  });
  return hangUp(context);
}
