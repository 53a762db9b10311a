import type { CertificateSubject } from "@vanthu/pades/certificate-request.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { Staff } from "../staff/schema.ts";
import type { Office } from "../tenant/schema.ts";
import type { SigningIdentity } from "./schema.ts";

/** Owner of the agency's own key (chữ ký số của cơ quan, tổ chức). */
export const SEAL_OWNER = "seal";

type Subject = Pick<Office, "name" | "place" | "superiorName">;

/** Whom the certificate of a person names. */
export function personName(person: Pick<Staff, "fullName" | "position">, office: Subject): CertificateSubject {
  return { ...agencyPlace(office), commonName: person.fullName, title: person.position, organization: office.name };
}

/** Whom the certificate of the agency's seal names. */
export function sealName(office: Subject): CertificateSubject {
  return { ...agencyPlace(office), commonName: office.name };
}

function agencyPlace({ place, superiorName }: Subject) {
  return { country: "VN", locality: place, ...(superiorName !== undefined && { state: superiorName }) };
}

/**
 * The certificate one may sign with now.
 * @throws Refusal `signing.no_certificate`, `signing.certificate_expired` with `validTo`, `signing.no_image`
 */
export function usableCertificate(identity: SigningIdentity | undefined, now: Date): string {
  if (identity?.certificate === undefined) throw new Refusal("conflict", "signing.no_certificate");
  if (identity.validTo !== undefined && identity.validTo < now.toISOString()) {
    throw new Refusal("conflict", "signing.certificate_expired", { validTo: identity.validTo });
  }
  if (!identity.hasAppearance) throw new Refusal("conflict", "signing.no_image");
  return identity.certificate;
}

/** none: no certificate yet · ready · expired */
export function signingState(identity: SigningIdentity | undefined, now: Date): "none" | "ready" | "expired" {
  if (identity?.certificate === undefined) return "none";
  return identity.validTo !== undefined && identity.validTo < now.toISOString() ? "expired" : "ready";
}
