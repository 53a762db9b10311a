import { systemContext, type Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import { create, remove, replace } from "@vanthu/platform/store/operation.ts";
import type { World } from "@vanthu/platform/world.ts";
import { CredentialEntity, DepartmentEntity } from "../staff/item.ts";
import { hashPassword, verifyPassword } from "../staff/password.ts";
import { grantsOf } from "../staff/post.ts";
import { readStaff } from "../staff/service.ts";
import type { Staff } from "../staff/schema.ts";
import { findTenantByHandle, readOffice } from "../tenant/service.ts";
import { SessionEntity, sessionsPartition, type Session } from "./item.ts";
import { newToken, SESSION_HOURS, tenantOfToken, tokenHash } from "./rules.ts";
import type { Me, SignIn } from "./schema.ts";
import { checkAddress, countAddress, countTry, forgetTries } from "./throttle-service.ts";

/** Sessions ended in one transaction. */
const ENDED_AT_ONCE = 25;

/** Compared against when the name is unknown, so that the time taken does not tell which names exist. */
const NOBODY = hashPassword("nobody signs in with this");

/**
 * Signs a person in (đăng nhập). Unknown unit, unknown name, wrong password and locked person answer alike.
 * @returns the token for the cookie
 * @throws Refusal `session.wrong_credentials`, `session.throttled` with `seconds`
 */
export async function signIn(world: World, input: SignIn, address: string): Promise<{ token: string; me: Me }> {
  const [userName = "", handle = ""] = input.name.split("@");
  const meter = new Meter();
  const tenantId = await findTenantByHandle(world, meter, handle);
  if (!tenantId) {
    await verifyPassword(input.password, await NOBODY);
    throw new Refusal("unauthenticated", "session.wrong_credentials");
  }
  const cx = systemContext(world, tenantId, "sign-in", meter);
  const [credential] = await Promise.all([
    cx.store.get(CredentialEntity, [`credential#${userName}`, "credential"]),
    checkAddress(cx, address),
  ]);
  await countTry(cx, userName);
  const right = await verifyPassword(input.password, credential?.passwordHash ?? (await NOBODY));
  const person = credential && right ? (await readStaff(cx, [credential.staffId]))[0] : undefined;
  if (!credential || person?.state !== "active") {
    await countAddress(cx, address);
    throw new Refusal("unauthenticated", "session.wrong_credentials");
  }
  const now = cx.clock.now();
  const token = newToken(tenantId);
  const session = sessionOf(person, token, credential.mustChange, now);
  await cx.store.write([
    create(SessionEntity, session),
    forgetTries(cx, userName),
    event(cx, "session.started", `staff#${person.id}`),
  ]);
  return { token, me: await describe(cx, person, session) };
}

/** The session of a token, if it stands. One read. */
export async function findSession(world: World, token: string): Promise<{ cx: Cx; session: Session } | undefined> {
  const tenantId = tenantOfToken(token);
  if (!tenantId) return undefined;
  const door = systemContext(world, tenantId, "session");
  const session = await door.store.get(SessionEntity, [`session#${tokenHash(token)}`, "session"]);
  return session && { cx: door, session };
}

/** Who am I (for the frame of each page). */
export async function readMe(cx: Cx, session: Pick<Session, "mustChangePassword">): Promise<Me> {
  const [person] = await readStaff(cx, [signedIn(cx).staffId as Staff["id"]]);
  if (!person) throw new Refusal("missing", "staff.missing");
  return describe(cx, person, session);
}

/** Ends the session (đăng xuất). */
export async function signOut(cx: Cx, token: string): Promise<void> {
  const session = await cx.store.get(SessionEntity, [`session#${tokenHash(token)}`, "session"]);
  if (session)
    await cx.store.write([remove(SessionEntity, session), event(cx, "session.ended", `staff#${session.staffId}`)]);
}

/**
 * Chooses a password of one's own; the first password must be changed before anything else. Every other session of the
 * person ends: whoever knew the old password is out.
 * @throws Refusal `session.wrong_password`, `session.password_unchanged`, `session.password_is_name`, `session.throttled`
 */
export async function changePassword(cx: Cx, token: string, input: { current: string; next: string }): Promise<Me> {
  const person = signedIn(cx);
  const session = await cx.store.get(SessionEntity, [`session#${tokenHash(token)}`, "session"]);
  if (!session) throw new Refusal("unauthenticated", "session.missing");
  const { userName } = session;
  if (input.next === input.current) throw new Refusal("input", "session.password_unchanged");
  if (input.next.toLowerCase().includes(userName)) throw new Refusal("input", "session.password_is_name");
  await countTry(cx, userName);
  const credential = await cx.store.get(CredentialEntity, [`credential#${userName}`, "credential"]);
  if (!credential || !(await verifyPassword(input.current, credential.passwordHash ?? (await NOBODY)))) {
    throw new Refusal("input", "session.wrong_password");
  }
  const passwordHash = await hashPassword(input.next);
  const now = cx.clock.now().toISOString();
  const renewed = { ...session, mustChangePassword: false };
  await endOtherSessions(cx, session);
  await cx.store.write([
    replace(CredentialEntity, { ...credential, passwordHash, mustChange: false, changedAt: now }),
    replace(SessionEntity, renewed),
    forgetTries(cx, userName),
    event(cx, "session.password_changed", `staff#${person.staffId}`),
  ]);
  return readMe(cx, renewed);
}

async function endOtherSessions(cx: Cx, { staffId, tokenHash: own }: Session): Promise<void> {
  const sessions = await cx.store.queryAll(SessionEntity, sessionsPartition(staffId), { index: 1 });
  const others = sessions.filter((session) => session.tokenHash !== own);
  for (let from = 0; from < others.length; from += ENDED_AT_ONCE) {
    await cx.store.write(others.slice(from, from + ENDED_AT_ONCE).map((session) => remove(SessionEntity, session)));
  }
}

function sessionOf(person: Staff, token: string, mustChangePassword: boolean, now: Date): Session {
  return {
    tokenHash: tokenHash(token),
    staffId: person.id,
    userName: person.userName,
    name: person.fullName,
    departmentId: person.departmentId,
    grants: [...grantsOf(person.posts)],
    mustChangePassword,
    startedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + SESSION_HOURS * 3_600_000).toISOString(),
  };
}

async function describe(
  cx: Cx,
  person: Staff,
  { mustChangePassword }: Pick<Session, "mustChangePassword">,
): Promise<Me> {
  const [office, department] = await Promise.all([
    readOffice(cx),
    cx.store.get(DepartmentEntity, ["departments", person.departmentId]),
  ]);
  return {
    staffId: person.id,
    userName: person.userName,
    fullName: person.fullName,
    position: person.position,
    departmentId: person.departmentId,
    departmentName: department?.name ?? "",
    posts: person.posts,
    grants: [...grantsOf(person.posts)],
    mustChangePassword,
    office: { name: office.name, superiorName: office.superiorName, code: office.code, sample: office.sample },
  };
}
