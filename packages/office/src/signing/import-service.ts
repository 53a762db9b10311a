import { publicKeyMatches, readCertificate, type Certificate } from "@vanthu/pades/certificate.ts";
import { trustPath } from "@vanthu/pades/certificate-chain.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require, signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { readCertificateFile } from "./certificate-file.ts";
import { readSigningIdentity } from "./certificate-service.ts";
import { SigningIdentityEntity } from "./item.ts";
import { certificatesOf } from "./pem.ts";
import type { Profile } from "./profile-schema.ts";
import { readProfile } from "./profile-service.ts";
import { SEAL_OWNER } from "./rules.ts";

/** A certificate that may be signed with, and what stands between it and a trust anchor. */
export interface IssuedCertificate {
  readonly certificate: Certificate;
  /** From its issuer up, without the anchor. */
  readonly chain: readonly Certificate[];
}

/**
 * The PKCS#10 request to carry to an outside authority, in PEM.
 * @throws Refusal `permission.denied`, `certificate.request_missing`
 */
export async function readRequest(cx: Cx, forSeal: boolean): Promise<string> {
  const identity = await readSigningIdentity(cx, ownerOf(cx, forSeal));
  if (!identity || identity.request === "") throw new Refusal("missing", "certificate.request_missing");
  const lines = identity.request.match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE REQUEST-----", ...lines, "-----END CERTIFICATE REQUEST-----", ""].join("\n");
}

/**
 * Takes in the certificate an outside authority issued: it must be of the key that asked, be valid now, be for signing,
 * and lead to a trust anchor.
 * @param file as the authority handed it out: DER, PEM or PKCS#7
 * @throws Refusal `permission.denied`, `certificate.request_missing`, and as {@link judgeIssued}
 */
export async function importCertificate(cx: Cx, forSeal: boolean, file: Uint8Array): Promise<Profile> {
  const owner = ownerOf(cx, forSeal);
  const identity = await readSigningIdentity(cx, owner);
  if (!identity) throw new Refusal("conflict", "certificate.request_missing");
  const { certificate, chain } = judgeIssued(cx, file, Buffer.from(identity.key.publicKey, "base64"));
  const { validTo, serialNumber, issuer } = certificate;
  await cx.store.write([
    replace(SigningIdentityEntity, {
      ...identity,
      certificate: base64(certificate),
      chain: chain.map(base64),
      validTo,
      issuer: issuer.commonName,
    }),
    event(cx, "signing.certified", `signing-history#${owner}`, { owner, serialNumber, validTo, imported: true }),
  ]);
  return readProfile(cx);
}

/**
 * Finds the certificate of a key in a file and judges it.
 * @param publicKey SubjectPublicKeyInfo, DER; where the key is not known, the one certificate that is no authority's counts
 * @throws Refusal `certificate.unreadable`, `signing.certificate_mismatch`, `certificate.expired`,
 *   `certificate.not_for_signing`, `certificate.not_trusted`
 */
export function judgeIssued(cx: Cx, file: Uint8Array, publicKey?: Uint8Array): IssuedCertificate {
  const found = readCertificateFile(file);
  const certificate = found.find((one) => (publicKey ? publicKeyMatches(one, publicKey) : !one.isCa));
  if (!certificate) throw new Refusal("input", "signing.certificate_mismatch");
  const others = found.filter((one) => one !== certificate);
  const anchors = certificatesOf(cx.world.config.trustAnchorsPem).map((der) => readCertificate(der));
  const { path, problems } = trustPath(certificate, others, anchors, cx.clock.now());
  if (problems.includes("trust.not_valid_at")) throw new Refusal("input", "certificate.expired");
  if (problems.includes("trust.use_forbidden")) throw new Refusal("input", "certificate.not_for_signing");
  if (problems.length > 0) throw new Refusal("input", "certificate.not_trusted");
  return { certificate, chain: path.slice(1, -1) };
}

/** One's own key is one's own matter; the seal is the clerk's (NĐ 30 Điều 32). */
function ownerOf(cx: Cx, forSeal: boolean): string {
  require(cx, forSeal ? "outgoing.seal" : "signing.own");
  return forSeal ? SEAL_OWNER : signedIn(cx).staffId;
}

function base64({ der }: Certificate): string {
  return Buffer.from(der).toString("base64");
}
