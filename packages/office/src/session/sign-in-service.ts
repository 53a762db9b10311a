import { timingSafeEqual } from "node:crypto";
import { systemContext, type Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { ItemOf } from "@vanthu/platform/store/entity.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import { WriteConflict } from "@vanthu/platform/store/operation.ts";
import type { World } from "@vanthu/platform/world.ts";
import { firstCodeHash } from "../staff/first-code.ts";
import { CredentialEntity } from "../staff/item.ts";
import { hashPassword, verifyPassword } from "../staff/password.ts";
import type { Staff } from "../staff/schema.ts";
import { findTenantByHandle, readTenant } from "../tenant/service.ts";
import { activePerson, openSession, sessionFor } from "./open-service.ts";
import { doorShut } from "./rules.ts";
import type { FirstSignIn, Me, SignIn } from "./schema.ts";
import { describeMe } from "./service.ts";
import { checkAddress, countAddress, countStranger, countTry, forgetTries } from "./throttle-service.ts";

type CredentialItem = ItemOf<typeof CredentialEntity>;

/** Compared against when the name is unknown, so that the time taken does not tell which names exist. */
const NOBODY = hashPassword("nobody signs in with this");

/** What the password of a name opens, told to nobody who does not know it. */
export interface Proof {
  /** The system inside the unit of the name. */
  readonly cx: Cx;
  readonly credential: CredentialItem;
  readonly person: Staff;
}

/**
 * Signs a person in (đăng nhập). Unknown unit, unknown name, wrong password and locked person answer alike; that the unit
 * is shut is told only after the right password.
 * @returns the token for the cookie
 * @throws Refusal `session.wrong_credentials`, `session.throttled` with `seconds`, `session.unit_suspended`,
 *   `session.unit_closed`
 */
export async function signIn(world: World, input: SignIn, address: string): Promise<{ token: string; me: Me }> {
  const { cx, credential } = await provePassword(world, input, address);
  await refuseShutUnit(cx, credential.userName);
  const { token, person, session } = await openSession(cx, credential);
  return { token, me: await describeMe(cx, person, session) };
}

/**
 * Whether the password is that of the name; counts the try.
 * @throws Refusal `session.wrong_credentials`, `session.throttled`
 */
export async function provePassword(world: World, input: SignIn, address: string): Promise<Proof> {
  const door = await doorOf(world, input.name, address);
  if (!door) {
    await verifyPassword(input.password, await NOBODY);
    throw new Refusal("unauthenticated", "session.wrong_credentials");
  }
  const { cx, credential } = door;
  const right = await verifyPassword(input.password, credential?.passwordHash ?? (await NOBODY));
  const person = credential && right ? await activePerson(cx, credential) : undefined;
  if (!credential || !person) {
    await countAddress(cx, address);
    throw new Refusal("unauthenticated", "session.wrong_credentials");
  }
  return { cx, credential, person };
}

/**
 * Signs a person in for the first time, by the code of the card and with the password chosen now. The code is good for
 * one use. Unknown unit, unknown name, wrong code, used code and locked person answer alike.
 * @throws Refusal `session.wrong_code`, `session.code_expired` (only to who holds the right code),
 *   `session.password_is_name`, `session.throttled`, `session.unit_suspended`, `session.unit_closed`
 */
export async function signInFirst(
  world: World,
  input: FirstSignIn,
  address: string,
): Promise<{ token: string; me: Me }> {
  const [userName = ""] = input.name.split("@");
  if (input.password.toLowerCase().includes(userName)) throw new Refusal("input", "session.password_is_name");
  const door = await doorOf(world, input.name, address);
  const { cx, credential } = door ?? {};
  const right = credential?.firstCode && sameHash(credential.firstCode.sha256, firstCodeHash(input.code));
  const person = cx && credential && right ? await activePerson(cx, credential) : undefined;
  if (!cx || !credential || !person) {
    if (cx) await countAddress(cx, address);
    throw new Refusal("unauthenticated", "session.wrong_code");
  }
  const now = cx.clock.now().toISOString();
  if ((credential.firstCode?.expiresAt ?? "") <= now) throw new Refusal("unauthenticated", "session.code_expired");
  await refuseShutUnit(cx, userName);
  const passwordHash = await hashPassword(input.password);
  const chosen = { ...credential, passwordHash, firstCode: undefined, mustChange: false, changedAt: now };
  const { operations, token, session } = sessionFor(cx, person, chosen);
  try {
    await cx.store.write([...operations, event(cx, "session.password_chosen", `staff#${person.id}`)]);
  } catch (error) {
    // Somebody used the code first, or it was called back.
    if (error instanceof WriteConflict) throw new Refusal("unauthenticated", "session.wrong_code");
    throw error;
  }
  return { token, me: await describeMe(cx, person, session) };
}

/**
 * The unit of a name, and the credential if there is one; counts the try first, by name, or by address where there is no
 * such unit.
 */
async function doorOf(
  world: World,
  name: string,
  address: string,
): Promise<{ cx: Cx; credential: CredentialItem | undefined } | undefined> {
  const [userName = "", handle = ""] = name.split("@");
  const meter = new Meter();
  const tenantId = await findTenantByHandle(world, meter, handle);
  if (!tenantId) {
    await countStranger(world, meter, address);
    return undefined;
  }
  const cx = systemContext(world, tenantId, "sign-in", meter);
  const [credential] = await Promise.all([
    cx.store.get(CredentialEntity, [`credential#${userName}`, "credential"]),
    checkAddress(cx, address),
  ]);
  await countTry(cx, userName);
  return { cx, credential };
}

/** Read anew: who signs in learns at once that the unit was opened again. */
async function refuseShutUnit(cx: Cx, userName: string): Promise<void> {
  const tenant = await readTenant(cx.world, cx.meter, cx.store.tenantId);
  const shut = tenant ? doorShut(tenant) : "session.unit_closed";
  if (!shut) return;
  await cx.store.write([forgetTries(cx, userName)]);
  throw new Refusal("unauthenticated", shut);
}

function sameHash(stored: string, typed: string | undefined): boolean {
  return typed !== undefined && timingSafeEqual(Buffer.from(stored, "hex"), Buffer.from(typed, "hex"));
}
