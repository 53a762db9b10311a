import { contextOf, systemContext, type Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newId } from "@vanthu/platform/id.ts";
import { signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, remove, replace } from "@vanthu/platform/store/operation.ts";
import { CredentialEntity } from "../staff/item.ts";
import { grantsOf } from "../staff/post.ts";
import type { Staff, StaffId } from "../staff/schema.ts";
import { readStaff } from "../staff/service.ts";
import { readOffice, readTenant } from "../tenant/service.ts";
import { LinkEntity, linksPartition, SessionEntity, type Link } from "./item.ts";
import { openSession } from "./open-service.ts";
import { doorShut } from "./rules.ts";
import { LinkId, type LinkList, type LinkUnit, type Me } from "./schema.ts";
import { describeMe, ownSession, proveOwnPassword, readOtherUnits } from "./service.ts";
import { provePassword, type Proof } from "./sign-in-service.ts";
import { forgetTries } from "./throttle-service.ts";

/** A person serves two or three units of one commune; more is a mistake. */
const MOST_LINKS = 5;

/** The other units one may go to. */
export async function listLinks(cx: Cx): Promise<LinkList> {
  return { items: await readOtherUnits(cx, signedIn(cx).staffId) };
}

/**
 * Links an account one has in another unit, both passwords proved. The other unit's half is written first: a half alone
 * lets nobody through, so that a link cut short is no link. Both credentials are replaced with it: whoever's password is
 * reset or changed in the same moment is not linked by the old one.
 * @throws Refusal `session.wrong_password` (one's own), `session.link_wrong` (the other's), `session.link_own_unit`,
 *   `session.link_known`, `session.link_limit`, `session.throttled`
 */
export async function linkUnit(cx: Cx, input: LinkUnit, address: string): Promise<LinkList> {
  const [own] = await readStaff(cx, [signedIn(cx).staffId as StaffId]);
  if (!own) throw new Refusal("missing", "staff.missing");
  const links = await cx.store.queryAll(LinkEntity, linksPartition(own.id));
  if (links.length >= MOST_LINKS) throw new Refusal("conflict", "session.link_limit", { most: MOST_LINKS });
  const credential = await proveOwnPassword(cx, own.userName, input.password);
  const other = await proveOther(cx, { name: input.name, password: input.otherPassword }, address);
  const there = other.cx.store.tenantId;
  if (there === cx.store.tenantId) throw new Refusal("input", "session.link_own_unit");
  if (links.some(({ otherTenantId, otherStaffId }) => otherTenantId === there && otherStaffId === other.person.id)) {
    throw new Refusal("conflict", "session.link_known");
  }
  // Links end together with a password, in one transaction: there too they must be few.
  const linksThere = await other.cx.store.queryAll(LinkEntity, linksPartition(other.person.id));
  if (linksThere.length >= MOST_LINKS) throw new Refusal("conflict", "session.link_limit", { most: MOST_LINKS });
  const id = newId(LinkId, "lnk", cx.clock.now());
  const halfThere = await half(id, other.person, cx, own);
  const halfHere = await half(id, own, other.cx, other.person);
  const asOther = actingAs(other.cx, other.person);
  await other.cx.store.write([
    create(LinkEntity, halfThere),
    replace(CredentialEntity, other.credential),
    forgetTries(other.cx, other.person.userName),
    event(asOther, "session.linked", `staff#${other.person.id}`, { office: halfThere.otherOfficeName }),
  ]);
  await cx.store.write([
    create(LinkEntity, halfHere),
    replace(CredentialEntity, credential),
    forgetTries(cx, own.userName),
    event(cx, "session.linked", `staff#${own.id}`, { office: halfHere.otherOfficeName }),
  ]);
  return listLinks(cx);
}

/**
 * Goes to the other unit (chuyển đơn vị): a session there instead of the one here, when both halves of the link stand and
 * the person is at work there.
 * @throws Refusal `session.link_missing`, `session.unit_suspended`, `session.unit_closed`
 */
export async function switchUnit(cx: Cx, token: string, linkId: LinkId): Promise<{ token: string; me: Me }> {
  const link = await ownLink(cx, linkId);
  const there = systemContext(cx.world, link.otherTenantId, "switch", cx.meter);
  const [mirror, person] = await Promise.all([mirrorOf(there, link), personThere(there, link)]);
  const credential = person && (await there.store.get(CredentialEntity, credentialKey(person)));
  if (!credential || mirror?.otherTenantId !== cx.store.tenantId || mirror.otherStaffId !== link.staffId) {
    throw new Refusal("missing", "session.link_missing");
  }
  const tenant = await readTenant(cx.world, cx.meter, link.otherTenantId);
  const shut = tenant ? doorShut(tenant) : "session.unit_closed";
  if (shut) throw new Refusal("conflict", shut);
  const opened = await openSession(there, credential);
  const left = await ownSession(cx, token);
  if (left) await cx.store.write([remove(SessionEntity, left), event(cx, "session.ended", `staff#${link.staffId}`)]);
  return { token: opened.token, me: await describeMe(there, opened.person, opened.session) };
}

/** Ends a link; the half here is enough, the other is taken away too. @throws Refusal `session.link_missing` */
export async function unlinkUnit(cx: Cx, linkId: LinkId): Promise<void> {
  const link = await ownLink(cx, linkId);
  await cx.store.write([
    remove(LinkEntity, link),
    event(cx, "session.unlinked", `staff#${link.staffId}`, { office: link.otherOfficeName }),
  ]);
  const there = systemContext(cx.world, link.otherTenantId, "unlink", cx.meter);
  const mirror = await mirrorOf(there, link);
  if (mirror) {
    await there.store.write([
      remove(LinkEntity, mirror),
      event(there, "session.unlinked", `staff#${mirror.staffId}`, { office: mirror.otherOfficeName }),
    ]);
  }
}

/** Wrong name, wrong password and locked person answer alike; a refusal here must not end the session one is in. */
async function proveOther(cx: Cx, input: { name: string; password: string }, address: string): Promise<Proof> {
  try {
    return await provePassword(cx.world, input, address);
  } catch (error) {
    if (error instanceof Refusal && error.code === "session.wrong_credentials") {
      throw new Refusal("input", "session.link_wrong", {}, { cause: error });
    }
    throw error;
  }
}

async function ownLink(cx: Cx, linkId: LinkId) {
  const link = await cx.store.get(LinkEntity, [linksPartition(signedIn(cx).staffId), linkId]);
  if (!link) throw new Refusal("missing", "session.link_missing");
  return link;
}

function mirrorOf(there: Cx, link: Link) {
  return there.store.get(LinkEntity, [linksPartition(link.otherStaffId), link.id]);
}

async function personThere(there: Cx, link: Link): Promise<Staff | undefined> {
  const [person] = await readStaff(there, [link.otherStaffId]);
  return person?.state === "active" ? person : undefined;
}

function credentialKey({ userName }: Staff): [string, string] {
  return [`credential#${userName}`, "credential"];
}

async function half(id: LinkId, person: Staff, other: Cx, otherPerson: Staff): Promise<Link> {
  return {
    id,
    staffId: person.id,
    otherTenantId: other.store.tenantId,
    otherStaffId: otherPerson.id,
    otherOfficeName: (await readOffice(other)).name,
    otherPosition: otherPerson.position,
    linkedAt: other.clock.now().toISOString(),
  };
}

/** Both units' histories name the person, not the system. */
function actingAs(cx: Cx, person: Staff): Cx {
  return contextOf(
    cx.world,
    {
      kind: "staff",
      tenantId: cx.store.tenantId,
      staffId: person.id,
      name: person.fullName,
      departmentId: person.departmentId,
      grants: grantsOf(person.posts),
    },
    cx.meter,
  );
}
