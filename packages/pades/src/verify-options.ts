import type { RevocationEvidence } from "./revocation-evidence.ts";

/** What `verifyPdf` needs beside the file. */
export interface VerifyPdfOptions {
  /** Certificates of the authorities that are trusted, DER. */
  trustAnchors: Uint8Array[];
  /** Now; a signature that claims no time is judged by it. */
  at: Date;
  /** Certificates that may stand between a signer's and an anchor, DER; trusted in nothing. */
  certificates?: Uint8Array[];
  /** What tells of revocation, beside what the file itself carries. */
  evidence?: RevocationEvidence;
  /** Since when the caller has held this very file: a proof of time as good as a time-stamp's, to the caller. */
  heldSince?: Date;
  /** How many signatures the file must have, time-stamps not counted: the last ones can be cut off without a trace. */
  expectedSignatures?: number;
  /** Makes a signature `untrusted` of which nothing says that it was not revoked. */
  requireRevocation?: boolean;
}
