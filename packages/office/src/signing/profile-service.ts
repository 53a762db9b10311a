import type { Cx } from "@vanthu/platform/context.ts";
import { require, requireStaff, signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { readMe } from "../session/service.ts";
import type { Profile } from "./profile-schema.ts";
import { StaffEntity } from "../staff/item.ts";
import { contactOperation } from "../staff/service.ts";
import { readSigningIdentity, requestCertificate } from "./certificate-service.ts";
import { certificateState } from "./certificate-facts.ts";
import { SEAL_OWNER, signingState } from "./rules.ts";
import { readStanding } from "./standing-service.ts";

/** Profile page (hồ sơ cá nhân): the person, and the state of the signature; for the clerk, of the seal too. */
export async function readProfile(cx: Cx): Promise<Profile> {
  const { staffId, grants } = signedIn(cx);
  const [me, person, own, seal] = await Promise.all([
    readMe(cx, { mustChangePassword: false }),
    cx.store.get(StaffEntity, ["staff", staffId]),
    grants.has("signing.own") ? stateOf(cx, staffId) : undefined,
    grants.has("outgoing.seal") ? stateOf(cx, SEAL_OWNER) : undefined,
  ]);
  return { ...me, email: person?.email, phone: person?.phone, signing: own, seal };
}

/** Changes one's e-mail and telephone, as the directory shows them. */
export async function editProfile(
  cx: Cx,
  contact: { email?: string | undefined; phone?: string | undefined },
): Promise<Profile> {
  const { staffId } = requireStaff(cx, "profile.edit");
  const person = await cx.store.get(StaffEntity, ["staff", staffId]);
  if (!person) throw new Refusal("missing", "staff.missing");
  await cx.store.write([contactOperation(person, contact)]);
  return readProfile(cx);
}

/** Asks for a certificate: one's own, or the agency's when the clerk asks for the seal. */
export async function certify(cx: Cx, forSeal: boolean): Promise<Profile> {
  require(cx, forSeal ? "outgoing.seal" : "signing.own");
  await requestCertificate(cx, forSeal ? SEAL_OWNER : signedIn(cx).staffId);
  return readProfile(cx);
}

async function stateOf(cx: Cx, owner: string): Promise<Profile["signing"]> {
  const [identity, standing] = await Promise.all([readSigningIdentity(cx, owner), readStanding(cx, owner)]);
  const now = cx.clock.now();
  return {
    state: signingState(identity, now),
    validTo: identity?.validTo,
    issuer: identity?.issuer,
    custody: identity?.key.custody,
    hasImage: identity?.hasAppearance ?? false,
    requested: identity !== undefined && identity.request !== "" && identity.certificate === undefined,
    ...(identity?.certificate !== undefined && certificateState(identity.certificate, standing, now)),
  };
}
