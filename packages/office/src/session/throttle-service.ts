import { createHash } from "node:crypto";
import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { Meter } from "@vanthu/platform/store/meter.ts";
import { create, put, replace, WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import { SharedStore } from "@vanthu/platform/store/shared-store.ts";
import type { World } from "@vanthu/platform/world.ts";
import { ThrottleEntity } from "./item.ts";
import { secondsToWait } from "./rules.ts";

/** Tries at the same time meet at one item; whoever loses this often in a row is one of a crowd that guesses. */
const MOST_TRIES = 20;

/** Where tries are counted: in the area of the unit, or, for units that do not exist, in the shared one. */
interface Counter {
  readonly store: Pick<Cx["store"], "get" | "write">;
  readonly clock: Cx["clock"];
}

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

/** @throws Refusal `session.throttled` for an address too many codes of no document came from */
export async function checkMisses(cx: Cx, address: string): Promise<void> {
  refuseHasty(cx, await readThrottle(cx, missSubject(address)), "address");
}

/** Notes a code of no document; apart from passwords, so that an office that mistypes codes can still sign in. */
export async function countMiss(cx: Cx, address: string): Promise<void> {
  await count(cx, missSubject(address), "address");
}

/**
 * Counts a try at a unit that does not exist, before any password is hashed: made-up units must not be a way to keep the
 * machine busy.
 * @throws Refusal `session.throttled`
 */
export async function countStranger(world: World, meter: Meter, address: string): Promise<void> {
  const access = { client: world.table, tableName: world.config.tableName, clock: world.clock };
  await count({ store: new SharedStore(access, meter), clock: world.clock }, addressSubject(address), "address");
}

async function count(counter: Counter, subject: string, kind: "name" | "address"): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const throttle = await readThrottle(counter, subject);
    refuseHasty(counter, throttle, kind);
    const next = { subject, failures: (throttle?.failures ?? 0) + 1, lastAt: counter.clock.now().toISOString() };
    try {
      await counter.store.write([
        throttle ? replace(ThrottleEntity, { ...throttle, ...next }) : create(ThrottleEntity, next),
      ]);
      return;
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
    }
  }
  throw new Refusal("limit", "session.throttled", { seconds: 1 });
}

function refuseHasty(
  { clock }: Pick<Counter, "clock">,
  throttle: Parameters<typeof secondsToWait>[0],
  kind: "name" | "address",
): void {
  const seconds = secondsToWait(throttle, kind, clock.now());
  if (seconds > 0) throw new Refusal("limit", "session.throttled", { seconds });
}

function readThrottle({ store }: Pick<Counter, "store">, subject: string) {
  return store.get(ThrottleEntity, [`throttle#${subject}`, "throttle"]);
}

function nameSubject(userName: string): string {
  return `name#${userName}`;
}

function addressSubject(address: string): string {
  return `address#${hashed(address)}`;
}

function missSubject(address: string): string {
  return `miss#${hashed(address)}`;
}

/** Addresses are personal data: only their hash is kept. */
function hashed(address: string): string {
  return createHash("sha256").update(address).digest("hex").slice(0, 32);
}
