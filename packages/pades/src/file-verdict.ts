import type { DistinguishedName } from "./distinguished-name.ts";

/**
 * - `valid`: whole, unchanged but for what may be added, signed with a certificate a trust anchor stands for;
 * - `altered`: what was signed is not what the file shows now;
 * - `invalid`: broken, or made in a way this package does not vouch for;
 * - `untrusted`: whole and unchanged, but no trust anchor stands for the certificate at that time and for that use.
 */
export type SignatureState = "valid" | "altered" | "invalid" | "untrusted";

/** The verdict on one signature. Plain data; instants are UTC ISO strings. */
export interface SignatureVerdict {
  fieldName: string;
  state: SignatureState;
  /** From here to `algorithm`: absent when the signature cannot be read. */
  signer?: DistinguishedName;
  issuer?: DistinguishedName;
  /** Lower-case hexadecimal. */
  serialNumber?: string;
  /** The signer's certificate, DER in base64. */
  certificate?: string;
  validFrom?: string;
  validTo?: string;
  /** `RSASSA_PKCS1_V1_5_SHA_256` and the like. */
  algorithm?: string;
  /** When the signer says the signature was made; no authority vouches for it. */
  signedAt?: string;
  timeSource: "claimed";
  /** Neither lists of revoked certificates nor status services are asked. */
  revocation: "not_checked";
  coversWholeFile: boolean;
  /** `forbidden` also when what the signature covers cannot be told. */
  changesAfter: ChangeLevel;
  /** What was added or changed after this signature, `kind:detail`, in the order of the file's revisions. */
  changes: string[];
  /** Codes of what is wrong: `content.…` makes the state `altered`, `trust.…` `untrusted`, all others `invalid`. */
  problems: string[];
}

/** How far a file differs from an earlier revision of itself. */
export type ChangeLevel = "none" | "permitted" | "forbidden";

/** The verdict on a file: the worst of its signatures. Plain data. */
export interface FileVerdict {
  state: "unsigned" | SignatureState;
  /** In the order of the revisions they cover. */
  signatures: SignatureVerdict[];
  /** SHA-256 of the file, hexadecimal. */
  sha256: string;
}
