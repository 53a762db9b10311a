import * as v from "valibot";
import { Sha256 } from "../field.ts";

/**
 * CertificateStanding (tình trạng chứng thư): what is known of a certificate of ours beside what it says itself. Asked
 * for once a day, and again before signing.
 */
export const CertificateStanding = v.object({
  /** A staff id, or `seal`. */
  owner: v.string(),
  commonName: v.string(),
  /** SHA-256 of the certificate (DER): of another one nothing of this is true. */
  certificateSha256: Sha256,
  validTo: v.string(),
  /** good · revoked (đã bị thu hồi) · unknown: nobody who could tell answered */
  revocation: v.picklist(["good", "revoked", "unknown"]),
  source: v.optional(v.picklist(["ocsp", "crl"])),
  /** Absent as long as nobody was asked. */
  checkedAt: v.optional(v.string()),
  revokedAt: v.optional(v.string()),
  /** As in RFC 5280, 5.3.1: `keyCompromise` … */
  reason: v.optional(v.string()),
  /** The last announcement of its end, in days before it: 60, 30 or 7. */
  toldDays: v.optional(v.number()),
});
export type CertificateStanding = v.InferOutput<typeof CertificateStanding>;

/** What a person should know of a certificate that ends, ended or was revoked; as the page Hôm nay shows it. */
export const CertificateNotice = v.object({
  /** own: the reader's · seal: the agency's · person: a colleague's */
  of: v.picklist(["own", "seal", "person"]),
  name: v.string(),
  state: v.picklist(["expiring", "expired", "revoked"]),
  validTo: v.string(),
  /** Whole days until it ends; 0 on its last day, negative afterwards. */
  daysLeft: v.number(),
});
export type CertificateNotice = v.InferOutput<typeof CertificateNotice>;
