import type { Certificate } from "./certificate.ts";

/** What tells whether certificates were revoked; every element DER, as fetched. */
export interface RevocationEvidence {
  /** OCSP responses (RFC 6960). */
  ocsps: Uint8Array[];
  /** Lists of revoked certificates (RFC 5280). */
  crls: Uint8Array[];
}

/** The port to those who know whether a certificate was revoked. */
export interface RevocationSource {
  /**
   * Asks about one certificate. Who cannot be reached gives nothing; the answers are judged by this package, so they may
   * come over any network.
   */
  evidenceFor(certificate: Certificate, issuer: Certificate): Promise<RevocationEvidence>;
}
