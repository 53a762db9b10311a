import type { AppearanceTemplate } from "@vanthu/pades/appearance-template.ts";
import { publicKeyMatches, readCertificate, type Certificate } from "@vanthu/pades/certificate.ts";
import { createCertificateRequest, type CertificateSubject } from "@vanthu/pades/certificate-request.ts";
import { PdfProblem } from "@vanthu/pades/pdf-problem.ts";
import { requestCertificate as askAuthority } from "@vanthu/platform/certificate-authority.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { holds } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { createSigningKey, isHeld, signerOf, type HeldKey, type SigningKey } from "@vanthu/platform/signing-key.ts";
import { create, put, replace } from "@vanthu/platform/store/operation.ts";
import { readStaff } from "../staff/service.ts";
import type { StaffId } from "../staff/schema.ts";
import { readOffice } from "../tenant/service.ts";
import type { Office } from "../tenant/schema.ts";
import {
  SignatureAppearanceEntity,
  SigningIdentityEntity,
  signingPartition,
  type SigningIdentityItem,
} from "./item.ts";
import { personName, SEAL_OWNER, sealName } from "./rules.ts";
import type { SigningIdentity } from "./schema.ts";
import { defaultCustody } from "./settings-service.ts";

/** What the image of a signature or seal may weigh, serialised: an item of the store holds 400 KB. */
const MAX_TEMPLATE_LENGTH = 300_000;

/** The signing identity of a staff id or `seal`; undefined before the first request. */
export async function readSigningIdentity(cx: Cx, owner: string): Promise<SigningIdentityItem | undefined> {
  return cx.store.get(SigningIdentityEntity, [signingPartition(owner), "identity"]);
}

/**
 * Gets a certificate for a person's own key, or for the agency's seal: makes the key where there is none yet, has it
 * sign a PKCS#10 request, and asks the authority. The key and the request are kept before the authority is asked, so that
 * a try that fails makes no second key. Asking again renews the certificate of the same key.
 * @throws Refusal `permission.denied`, `certificate.authority_absent` (the request waits to be carried to an outside
 *   authority), `certificate.authority_unavailable`, `signing.certificate_mismatch`
 */
export async function requestCertificate(cx: Cx, owner: string): Promise<SigningIdentity> {
  checkMayRequest(cx, owner);
  const office = await readOffice(cx);
  const subject = await subjectOf(cx, owner, office);
  const asked = await prepareRequest(cx, owner, subject);
  const der = await askAuthority(cx.world, Buffer.from(asked.request, "base64"));
  const certificate = certificateOf(asked.key, der);
  const certified = {
    ...asked,
    certificate: Buffer.from(der).toString("base64"),
    validTo: certificate.validTo,
    issuer: certificate.issuer.commonName,
  };
  await cx.store.write([
    replace(SigningIdentityEntity, certified),
    event(cx, "signing.certified", `signing-history#${owner}`, {
      owner,
      serialNumber: certificate.serialNumber,
      validTo: certificate.validTo,
    }),
  ]);
  return certified;
}

/** What the authority answered must be a certificate, and of this very key. */
function certificateOf(key: SigningKey, der: Uint8Array): Certificate {
  try {
    const certificate = readCertificate(der);
    if (publicKeyMatches(certificate, Buffer.from(key.publicKey, "base64"))) return certificate;
  } catch (error) {
    if (!(error instanceof PdfProblem)) throw error;
    throw new Refusal("unavailable", "signing.certificate_mismatch", {}, { cause: error });
  }
  throw new Refusal("unavailable", "signing.certificate_mismatch");
}

/**
 * Keeps the image of a signature or seal, made once by the composer of images.
 * @throws Refusal `signing.image_too_large`
 */
export async function setAppearance(cx: Cx, owner: string, template: AppearanceTemplate): Promise<void> {
  checkMayRequest(cx, owner);
  const json = JSON.stringify(template);
  if (json.length > MAX_TEMPLATE_LENGTH) throw new Refusal("input", "signing.image_too_large");
  const identity = await readSigningIdentity(cx, owner);
  await cx.store.write([
    put(SignatureAppearanceEntity, { owner, template: json }),
    ...(identity ? [replace(SigningIdentityEntity, { ...identity, hasAppearance: true })] : []),
    event(cx, "signing.image_set", `signing-history#${owner}`, { owner }),
  ]);
}

/** One's own key is one's own matter; the seal is the clerk's (NĐ 30 Điều 32). Sample data is a job of the system. */
function checkMayRequest(cx: Cx, owner: string): void {
  const { actor } = cx;
  if (actor.kind === "system") return;
  const grant = owner === SEAL_OWNER ? "outgoing.seal" : "signing.own";
  const isOwn = owner === SEAL_OWNER || owner === actor.staffId;
  if (!isOwn || !holds(actor, grant)) throw new Refusal("forbidden", "permission.denied", { grant });
}

async function subjectOf(cx: Cx, owner: string, office: Office): Promise<CertificateSubject> {
  if (owner === SEAL_OWNER) return sealName(office);
  const [person] = await readStaff(cx, [owner as StaffId]);
  if (!person) throw new Refusal("missing", "staff.missing");
  return personName(person, office);
}

async function prepareRequest(cx: Cx, owner: string, subject: CertificateSubject): Promise<SigningIdentityItem> {
  const { identities, appearances } = await cx.store.collect(
    { identities: SigningIdentityEntity, appearances: SignatureAppearanceEntity },
    signingPartition(owner),
  );
  const [known] = identities;
  const usedKey = known && isHeld(known.key) ? known.key : undefined;
  const isSameKey = usedKey !== undefined;
  const key =
    usedKey ??
    known?.heldKey ??
    (await createSigningKey(cx.world, cx.actor.tenantId, owner, await heldCustody(cx, owner)));
  const identity: SigningIdentity = {
    // The certificate of an outside key is not this key's.
    ...(isSameKey && known),
    owner,
    key,
    chain: (isSameKey ? known?.chain : undefined) ?? [],
    request: await signedRequest(cx, key, subject),
    commonName: subject.commonName,
    hasAppearance: appearances.length > 0,
  };
  await cx.store.write([
    known
      ? replace(SigningIdentityEntity, { ...identity, version: known.version })
      : create(SigningIdentityEntity, identity),
  ]);
  return { ...identity, version: (known?.version ?? 0) + 1 };
}

/** The agency's seal never leaves KMS. @throws Refusal `signing.outside_chosen` where the unit keeps no keys of persons */
async function heldCustody(cx: Cx, owner: string): Promise<HeldKey["custody"]> {
  const custody = owner === SEAL_OWNER ? "kms" : await defaultCustody(cx);
  if (custody === "remote" || custody === "token") throw new Refusal("conflict", "signing.outside_chosen", { custody });
  return custody;
}

async function signedRequest(cx: Cx, key: HeldKey, subject: CertificateSubject): Promise<string> {
  const request = await createCertificateRequest({
    subject,
    publicKey: Buffer.from(key.publicKey, "base64"),
    signer: signerOf(cx.world, cx.actor.tenantId, key),
  });
  return Buffer.from(request).toString("base64");
}
