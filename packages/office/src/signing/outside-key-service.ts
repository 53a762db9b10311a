import type { Certificate } from "@vanthu/pades/certificate.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { listCredentials, readCredential, type RemoteCredential } from "@vanthu/platform/remote-signing.ts";
import { isHeld, type OutsideKey } from "@vanthu/platform/signing-key.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import { readStaff } from "../staff/service.ts";
import type { StaffId } from "../staff/schema.ts";
import { readSigningIdentity } from "./certificate-service.ts";
import { SignatureAppearanceEntity, SigningIdentityEntity, signingPartition } from "./item.ts";
import { checkOutside, readOutside, type OutsideCertificates } from "./outside-certificate-rules.ts";
import type { ConnectRemote, ConnectToken, CredentialChoice } from "./outside-schema.ts";
import { certificatesOf } from "./pem.ts";
import { openProvider } from "./settings-service.ts";

/** The person's keys at the provider, each with what stands against its use. @throws Refusal `signing.no_provider`, `provider.*` */
export async function findCredentials(cx: Cx, userId: string): Promise<CredentialChoice[]> {
  const { staffId } = requireStaff(cx, "signing.own");
  const { provider, token } = await openProvider(cx);
  const [person, credentials] = await Promise.all([personOf(cx, staffId), listCredentials(provider, token, userId)]);
  return credentials.flatMap((credential) => {
    try {
      const { leaf } = ofCredential(credential);
      return [choiceOf(cx, person, credential, leaf)];
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  });
}

/**
 * Signs from now on by a key at the provider.
 * @throws Refusal `signing.no_provider`, `signing.credential_missing`, `signing.credential_needs_pin`, `provider.*`, and
 *   what `checkOutside` throws
 */
export async function connectRemote(cx: Cx, { userId, credentialId }: ConnectRemote): Promise<void> {
  requireStaff(cx, "signing.own");
  const { provider, token } = await openProvider(cx);
  const listed = await listCredentials(provider, token, userId);
  if (!listed.some((one) => one.credentialId === credentialId)) {
    throw new Refusal("missing", "signing.credential_missing");
  }
  const credential = await readCredential(provider, token, credentialId);
  checkCredential(credential);
  await useKey(cx, ofCredential(credential), (publicKey) => ({ custody: "remote", credentialId, publicKey }));
}

/** Signs from now on by a USB token. @throws Refusal `certificate.unreadable`, and what `checkOutside` throws */
export async function connectToken(cx: Cx, { certificates }: ConnectToken): Promise<void> {
  requireStaff(cx, "signing.own");
  const files = certificates.map((text) => Buffer.from(text, text.includes("-----BEGIN") ? "latin1" : "base64"));
  await useKey(cx, readOutside(files), (publicKey) => ({ custody: "token", publicKey }));
}

async function useKey(
  cx: Cx,
  certificates: OutsideCertificates,
  keyOf: (publicKey: string) => OutsideKey,
): Promise<void> {
  const { staffId: owner } = requireStaff(cx, "signing.own");
  const [person, known] = await Promise.all([personOf(cx, owner), readSigningIdentity(cx, owner)]);
  const { leaf } = certificates;
  const between = checkOutside(certificates, person, certificatesOf(cx.world.config.trustAnchorsPem), cx.clock.now());
  const key = keyOf(base64(leaf.spki));
  const heldKey = known && isHeld(known.key) ? known.key : known?.heldKey;
  const identity = {
    owner,
    key,
    heldKey,
    certificate: base64(leaf.der),
    chain: between.map(({ der }) => base64(der)),
    request: "",
    commonName: leaf.subject.commonName ?? person.fullName,
    validTo: leaf.validTo,
    issuer: leaf.issuer.commonName,
    hasAppearance: known?.hasAppearance ?? (await hasImage(cx, owner)),
  };
  await cx.store.write([
    known
      ? replace(SigningIdentityEntity, { ...identity, version: known.version })
      : create(SigningIdentityEntity, identity),
    event(cx, "signing.certified", `signing-history#${owner}`, {
      owner,
      custody: key.custody,
      serialNumber: leaf.serialNumber,
      validTo: leaf.validTo,
    }),
  ]);
}

async function hasImage(cx: Cx, owner: string): Promise<boolean> {
  return (await cx.store.get(SignatureAppearanceEntity, [signingPartition(owner), "appearance"])) !== undefined;
}

async function personOf(cx: Cx, staffId: string): Promise<{ fullName: string }> {
  const [person] = await readStaff(cx, [staffId as StaffId]);
  if (!person) throw new Refusal("missing", "staff.missing");
  return person;
}

function ofCredential({ certificates }: RemoteCredential): OutsideCertificates {
  return readOutside(certificates.map((der) => Buffer.from(der, "base64")));
}

/** @throws Refusal `signing.credential_disabled`, `signing.credential_needs_pin` */
function checkCredential({ enabled, needsPin }: RemoteCredential): void {
  if (!enabled) throw new Refusal("conflict", "signing.credential_disabled");
  if (needsPin) throw new Refusal("conflict", "signing.credential_needs_pin");
}

function choiceOf(
  cx: Cx,
  person: { readonly fullName: string },
  credential: RemoteCredential,
  leaf: Certificate,
): CredentialChoice {
  const facts = {
    credentialId: credential.credentialId,
    commonName: leaf.subject.commonName ?? "",
    issuer: leaf.issuer.commonName ?? "",
    validTo: leaf.validTo,
  };
  try {
    checkCredential(credential);
    checkOutside(ofCredential(credential), person, certificatesOf(cx.world.config.trustAnchorsPem), cx.clock.now());
    return facts;
  } catch (error) {
    if (error instanceof Refusal) return { ...facts, problem: error.code };
    throw error;
  }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
