import { type Certificate, publicKeyMatches } from "./certificate.ts";
import { trustPath } from "./certificate-chain.ts";
import { type SubjectIdentity, subjectIdentity } from "./subject-identity.ts";
import type { VerdictProblem } from "./verdict-problem.ts";

/** What a certificate that was issued is compared with. */
export interface ImportOptions {
  /** The key it was asked for (SubjectPublicKeyInfo, DER). */
  publicKey: Uint8Array;
  anchors: Certificate[];
  /** What came along with it; may stand between it and an anchor. */
  others: Certificate[];
  at: Date;
}

/** Whether a certificate can be taken into use. */
export interface ImportVerdict {
  identity: SubjectIdentity;
  /** From it to the anchor; empty when there is no such chain. */
  chain: Certificate[];
  /** `certificate.key_mismatch`, and of `VERDICT_PROBLEMS` those of trust; none when it can. */
  problems: ("certificate.key_mismatch" | VerdictProblem)[];
}

/**
 * Checks a certificate an authority issued before it is taken into use: it is for the key it was asked for, a trust anchor
 * stands for it now, and it may sign.
 */
export function checkIssuedCertificate(certificate: Certificate, options: ImportOptions): ImportVerdict {
  const { path, problems } = trustPath(certificate, options.others, options.anchors, options.at);
  const isOurs = publicKeyMatches(certificate, options.publicKey);
  return {
    identity: subjectIdentity(certificate),
    chain: path,
    problems: isOurs ? problems : ["certificate.key_mismatch", ...problems],
  };
}
