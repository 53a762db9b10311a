import { createHash } from "node:crypto";
import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, put, replace, WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import { ThrottleEntity } from "./item.ts";
import { secondsToWait } from "./rules.ts";

/** Tries at the same time meet at one item; whoever loses this often in a row is one of a crowd that guesses. */
const MOST_TRIES = 20;

/**
 * Counts a try for a name before its password is looked at, one after the other, so that many at the same time are as
 * many tries; {@link forgetTries} takes the count back when the password was right.
 * @throws Refusal `session.throttled` with `seconds`
 */
export async function countTry(cx: Cx, userName: string): Promise<void> {
  await count(cx, nameSubject(userName), "name");
}

export function forgetTries(cx: Cx, userName: string): Operation {
  return put(ThrottleEntity, { subject: nameSubject(userName), failures: 0, lastAt: cx.clock.now().toISOString() });
}

/** @throws Refusal `session.throttled` for an address too many wrong passwords came from */
export async function checkAddress(cx: Cx, address: string): Promise<void> {
  refuseHasty(cx, await readThrottle(cx, addressSubject(address)), "address");
}

/** Notes a wrong password for its address. */
export async function countAddress(cx: Cx, address: string): Promise<void> {
  await count(cx, addressSubject(address), "address");
}

async function count(cx: Cx, subject: string, kind: "name" | "address"): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const throttle = await readThrottle(cx, subject);
    refuseHasty(cx, throttle, kind);
    const next = { subject, failures: (throttle?.failures ?? 0) + 1, lastAt: cx.clock.now().toISOString() };
    try {
      await cx.store.write([
        throttle ? replace(ThrottleEntity, { ...throttle, ...next }) : create(ThrottleEntity, next),
      ]);
      return;
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
    }
  }
  throw new Refusal("limit", "session.throttled", { seconds: 1 });
}

function refuseHasty(cx: Cx, throttle: Parameters<typeof secondsToWait>[0], kind: "name" | "address"): void {
  const seconds = secondsToWait(throttle, kind, cx.clock.now());
  if (seconds > 0) throw new Refusal("limit", "session.throttled", { seconds });
}

function readThrottle(cx: Cx, subject: string) {
  return cx.store.get(ThrottleEntity, [`throttle#${subject}`, "throttle"]);
}

function nameSubject(userName: string): string {
  return `name#${userName}`;
}

/** Addresses are personal data: only their hash is kept. */
function addressSubject(address: string): string {
  return `address#${createHash("sha256").update(address).digest("hex").slice(0, 32)}`;
}
