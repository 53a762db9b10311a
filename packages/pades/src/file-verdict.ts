import type { DistinguishedName } from "./distinguished-name.ts";
import type { SubjectIdentity } from "./subject-identity.ts";
import type { VerdictProblem } from "./verdict-problem.ts";

/**
 * - `valid`: whole, unchanged but for what may be added, signed with a certificate a trust anchor stands for;
 * - `altered`: what was signed is not what the file shows now;
 * - `invalid`: broken, or made in a way this package does not vouch for;
 * - `untrusted`: whole and unchanged, but no trust anchor stands for the certificate at that time and for that use, or it
 *   was revoked.
 */
export type SignatureState = "valid" | "altered" | "invalid" | "untrusted";

/** How much of its proof a signature carries (ETSI EN 319 142-1, 6). */
export type SignatureLevel = "B-B" | "B-T" | "B-LT" | "B-LTA";

/**
 * What vouches for the time a signature is judged at: nothing but the signer's word, a time-stamp in the signature, one of
 * the whole file after it, or the caller, who has held the file since.
 */
export type TimeSource = "claimed" | "timestamp" | "document-timestamp" | "held";

/**
 * The worst among the signer's certificate and those between it and the anchor, at the time of the signature.
 * - `good`: not revoked by then;
 * - `revoked`: revoked by then, or since and nothing proves the signature older;
 * - `unknown`: asked, but no answer that says so for that time;
 * - `not_checked`: there was nothing to tell.
 */
export type RevocationStatus = "good" | "revoked" | "unknown" | "not_checked";

/** Who said whether the signer's certificate was revoked. */
export interface RevocationProof {
  kind: "ocsp" | "crl";
  /** `file`: it stands in the file itself (DSS); `given`: the caller had or fetched it. */
  origin: "file" | "given";
  /** The time the statement is about. */
  at: string;
  revokedAt?: string;
  /** As in RFC 5280, 5.3.1: `keyCompromise`, `affiliationChanged` and so on. */
  reason?: string;
}

/** A certificate of a chain. */
export interface CertificateView {
  subject: DistinguishedName;
  issuer: DistinguishedName;
  serialNumber: string;
  validFrom: string;
  validTo: string;
  /** DER in base64. */
  certificate: string;
}

/** A time-stamp within a signature. Only a trusted one proves the time. */
export interface TimestampVerdict {
  at: string;
  authority: DistinguishedName;
  isTrusted: boolean;
  problems: VerdictProblem[];
}

/** The verdict on one signature or document time-stamp. Plain data; instants are UTC ISO strings. */
export interface SignatureVerdict {
  fieldName: string;
  kind: "signature" | "document-timestamp";
  state: SignatureState;
  /** From here to `algorithm`: absent when the signature cannot be read. */
  signer?: DistinguishedName;
  identity?: SubjectIdentity;
  issuer?: DistinguishedName;
  /** Lower-case hexadecimal. */
  serialNumber?: string;
  /** The signer's certificate, DER in base64. */
  certificate?: string;
  validFrom?: string;
  validTo?: string;
  /** `RSASSA_PKCS1_V1_5_SHA_256` and the like. */
  algorithm?: string;
  /** From the signer's certificate to the anchor; empty when there is no such chain. */
  chain: CertificateView[];
  /** Absent of signatures that are not PAdES, are not trusted, or are time-stamps. */
  level?: SignatureLevel;
  /** When the signer says the signature was made; no authority vouches for it. */
  signedAt?: string;
  /** The signature is proven to have existed then. */
  provenAt?: string;
  timeSource: TimeSource;
  timestamps: TimestampVerdict[];
  revocation: RevocationStatus;
  revocationProof?: RevocationProof;
  coversWholeFile: boolean;
  /** `forbidden` also when what the signature covers cannot be told. */
  changesAfter: ChangeLevel;
  /** What was added or changed after this signature, `kind:detail`, in the order of the file's revisions. */
  changes: string[];
  /** Codes of what is wrong: `content.…` makes the state `altered`, `trust.…` `untrusted`, all others `invalid`. */
  problems: VerdictProblem[];
}

/** How far a file differs from an earlier revision of itself. */
export type ChangeLevel = "none" | "permitted" | "forbidden";

/** The verdict on a file: the worst of its signatures and of what is wrong with them together. Plain data. */
export interface FileVerdict {
  /** `unsigned` also when it holds nothing but good time-stamps, which say when but not who. */
  state: "unsigned" | SignatureState;
  /** In the order of the revisions they cover. */
  signatures: SignatureVerdict[];
  /** What is wrong with the file and no single signature. */
  problems: VerdictProblem[];
  /** SHA-256 of the file, hexadecimal. */
  sha256: string;
}
