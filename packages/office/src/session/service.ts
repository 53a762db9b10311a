import { systemContext, type Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { ItemOf } from "@vanthu/platform/store/entity.ts";
import { remove, replace } from "@vanthu/platform/store/operation.ts";
import type { World } from "@vanthu/platform/world.ts";
import { CredentialEntity, DepartmentEntity } from "../staff/item.ts";
import { hashPassword, verifyPassword } from "../staff/password.ts";
import { grantsOf } from "../staff/post.ts";
import { readStaff } from "../staff/service.ts";
import { standInsFor } from "../staff/stand-in-service.ts";
import type { Staff } from "../staff/schema.ts";
import { readOffice, readOwnTenant } from "../tenant/service.ts";
import { linkEndings, sessionEndings } from "./endings-service.ts";
import { LinkEntity, linksPartition, SessionEntity, sessionsPartition, type Session } from "./item.ts";
import { claimOfToken, doorShut, tokenHash } from "./rules.ts";
import type { Me, OtherUnit } from "./schema.ts";
import { countTry, forgetTries } from "./throttle-service.ts";

/**
 * The session of a token, if it stands. One read, and one of the tenant each minute.
 * @throws Refusal `session.unit_suspended`, `session.unit_closed`
 */
export async function findSession(
  world: World,
  token: string,
): Promise<{ cx: Cx; session: ItemOf<typeof SessionEntity> } | undefined> {
  const claim = claimOfToken(token);
  if (!claim) return undefined;
  const cx = systemContext(world, claim.tenantId, "session");
  const session = await cx.store.get(SessionEntity, [sessionsPartition(claim.staffId), `session#${tokenHash(token)}`]);
  if (!session) return undefined;
  const shut = doorShut(await readOwnTenant(cx));
  if (shut) throw new Refusal("unauthenticated", shut);
  return { cx, session };
}

/** Who am I (for the frame of each page). */
export async function readMe(cx: Cx, session: Pick<Session, "mustChangePassword">): Promise<Me> {
  const [person] = await readStaff(cx, [signedIn(cx).staffId as Staff["id"]]);
  if (!person) throw new Refusal("missing", "staff.missing");
  return describeMe(cx, person, session);
}

/** Ends the session (đăng xuất). */
export async function signOut(cx: Cx, token: string): Promise<void> {
  const session = await ownSession(cx, token);
  if (session)
    await cx.store.write([remove(SessionEntity, session), event(cx, "session.ended", `staff#${session.staffId}`)]);
}

/**
 * Chooses a password of one's own; the first password must be changed before anything else. Every other session of the
 * person ends, and so do links to other units: whoever knew the old password is out.
 * @throws Refusal `session.wrong_password`, `session.password_unchanged`, `session.password_is_name`, `session.throttled`
 */
export async function changePassword(cx: Cx, token: string, input: { current: string; next: string }): Promise<Me> {
  const session = await ownSession(cx, token);
  if (!session) throw new Refusal("unauthenticated", "session.missing");
  const { userName, staffId } = session;
  if (input.next === input.current) throw new Refusal("input", "session.password_unchanged");
  if (input.next.toLowerCase().includes(userName)) throw new Refusal("input", "session.password_is_name");
  const credential = await proveOwnPassword(cx, userName, input.current);
  const passwordHash = await hashPassword(input.next);
  const now = cx.clock.now().toISOString();
  const renewed = { ...session, mustChangePassword: false };
  await cx.store.write([
    ...(await sessionEndings(cx, staffId, session.tokenHash)),
    ...(await linkEndings(cx, staffId)),
    replace(CredentialEntity, { ...credential, passwordHash, mustChange: false, changedAt: now }),
    replace(SessionEntity, renewed),
    forgetTries(cx, userName),
    event(cx, "session.password_changed", `staff#${staffId}`),
  ]);
  return readMe(cx, renewed);
}

/**
 * The credential of the person signed in, if this is the password: whoever found a page open may not guess it.
 * @throws Refusal `session.wrong_password`, `session.throttled`
 */
export async function proveOwnPassword(
  cx: Cx,
  userName: string,
  password: string,
): Promise<ItemOf<typeof CredentialEntity>> {
  await countTry(cx, userName);
  const credential = await cx.store.get(CredentialEntity, [`credential#${userName}`, "credential"]);
  if (!credential?.passwordHash || !(await verifyPassword(password, credential.passwordHash))) {
    throw new Refusal("input", "session.wrong_password");
  }
  return credential;
}

/** The session of a token inside one's own tenant. */
export async function ownSession(cx: Cx, token: string): Promise<ItemOf<typeof SessionEntity> | undefined> {
  const claim = claimOfToken(token);
  return claim && cx.store.get(SessionEntity, [sessionsPartition(claim.staffId), `session#${tokenHash(token)}`]);
}

/** The units a person may go to from here. */
export async function readOtherUnits(cx: Cx, staffId: string): Promise<OtherUnit[]> {
  const links = await cx.store.queryAll(LinkEntity, linksPartition(staffId));
  return links.map(({ id, otherOfficeName, otherPosition }) => ({
    id,
    officeName: otherOfficeName,
    position: otherPosition,
  }));
}

/** What the frame of each page shows of the person in it. */
export async function describeMe(
  cx: Cx,
  person: Staff,
  { mustChangePassword }: Pick<Session, "mustChangePassword">,
): Promise<Me> {
  const [office, tenant, otherUnits, standsIn, department] = await Promise.all([
    readOffice(cx),
    readOwnTenant(cx),
    readOtherUnits(cx, person.id),
    standInsFor(cx, person.id, person.standsInFor),
    cx.store.get(DepartmentEntity, ["departments", person.departmentId]),
  ]);
  return {
    staffId: person.id,
    userName: person.userName,
    signInName: `${person.userName}@${tenant.handle}`,
    fullName: person.fullName,
    position: person.position,
    departmentId: person.departmentId,
    departmentName: department?.name ?? "",
    posts: person.posts,
    grants: [...new Set([...grantsOf(person.posts), ...standsIn.flatMap(({ grants }) => [...grants])])],
    standsInFor: standsIn.map(({ staffId, fullName }) => ({ staffId, fullName })),
    mustChangePassword,
    otherUnits,
    office: {
      name: office.name,
      superiorName: office.superiorName,
      code: office.code,
      sample: office.sample,
      state: tenant.state,
    },
  };
}
