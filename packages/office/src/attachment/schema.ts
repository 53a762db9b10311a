import * as v from "valibot";
import { idOf } from "@vanthu/platform/id.ts";
import { FileReference as BucketReference } from "@vanthu/platform/file-reference.ts";
import { line, SecrecyRelease, Sha256 } from "../field.ts";

export const FileId = idOf("fil");
export type FileId = v.InferOutput<typeof FileId>;

export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** Types taken in; the magic bytes decide, not the name. Scans and documents are PDF, annexes may be office files. */
export const FILE_TYPES = [
  "application/pdf",
  "image/png",
  "image/jpeg",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/zip",
  /** Exchange packets (`.edxml`) brought in as a file. */
  "application/xml",
  /** Lists of people brought in as text. */
  "text/csv",
] as const;

/** A person's or body's signature in a file, as the verifier judged it. What older verdicts do not say is absent. */
export const SignatureView = v.object({
  fieldName: v.string(),
  /** A time-stamp of the whole file (dấu thời gian) says when, and is nobody's signature. */
  kind: v.optional(v.picklist(["signature", "document-timestamp"])),
  /** valid · altered (content changed after it) · invalid (broken) · untrusted (chain unknown, out of validity, revoked) */
  state: v.picklist(["valid", "altered", "invalid", "untrusted"]),
  commonName: v.string(),
  organization: v.optional(v.string()),
  title: v.optional(v.string()),
  /** In what capacity the certificate signs: cá nhân, cơ quan. */
  capacity: v.optional(v.picklist(["person", "agency", "timestamp-authority", "unknown"])),
  /** Mã số thuế of the body, from its certificate. */
  taxCode: v.optional(v.string()),
  issuer: v.string(),
  /** What the signer says. */
  signedAt: v.optional(v.string()),
  /** What `provenAt` rests on; `claimed`: on nothing but the signer's word. */
  timeSource: v.optional(v.picklist(["claimed", "timestamp", "document-timestamp", "held"])),
  provenAt: v.optional(v.string()),
  /** How much of its proof the signature carries (ETSI EN 319 142-1). */
  level: v.optional(v.picklist(["B-B", "B-T", "B-LT", "B-LTA"])),
  /** Of the certificate, at the time of the signature; `unknown`: asked, and nobody could tell. */
  revocation: v.optional(v.picklist(["good", "revoked", "unknown", "not_checked"])),
  revocationSource: v.optional(v.picklist(["ocsp", "crl"])),
  revokedAt: v.optional(v.string()),
  validFrom: v.string(),
  validTo: v.string(),
  coversWholeFile: v.boolean(),
  changesAfter: v.optional(v.picklist(["none", "permitted", "forbidden"])),
  problems: v.array(v.string()),
});
export type SignatureView = v.InferOutput<typeof SignatureView>;

/** Verdict on the signatures of one file. */
export const SignatureVerdict = v.object({
  state: v.picklist(["unsigned", "valid", "altered", "invalid", "untrusted"]),
  checkedAt: v.string(),
  signatures: v.array(SignatureView),
  /** What is wrong with the file and with no single signature, such as one that was cut off. */
  problems: v.optional(v.array(v.string())),
  /** Who signed a whole file that the sending agency did not sign itself. */
  otherSigner: v.optional(v.string()),
});
export type SignatureVerdict = v.InferOutput<typeof SignatureVerdict>;

/** Place of a file in the bucket that belongs to another; made by its owner's system, never by a person. */
export const LentKey = BucketReference.entries.bucketKey;

/** FileReference: a file that belongs to a document. Its bytes are known by their hash and never change. */
export const FileReference = v.object({
  id: FileId,
  name: line(255),
  contentType: v.string(),
  sizeBytes: v.number(),
  sha256: Sha256,
  /** main: the document itself · scan: its image · annex: what goes with it */
  role: v.picklist(["main", "scan", "annex"]),
  pages: v.optional(v.number()),
  verdict: v.optional(SignatureVerdict),
  /** Where its owner keeps the bytes while they are only lent: of what arrived and is not yet accepted. */
  lent: v.optional(LentKey),
});
export type FileReference = v.InferOutput<typeof FileReference>;

/** Asks for a place to upload to. The browser computes the hash. */
export const RequestUpload = v.object({
  name: line(255),
  contentType: v.string(),
  sizeBytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sha256: Sha256,
  secrecyRelease: v.optional(SecrecyRelease),
  /** Only to be read: it is deleted afterwards, and no document can take it. */
  passing: v.optional(v.boolean()),
});
export type RequestUpload = v.InferOutput<typeof RequestUpload>;

export const UploadPlace = v.object({
  fileId: FileId,
  upload: v.object({
    url: v.string(),
    method: v.literal("PUT"),
    headers: v.record(v.string(), v.string()),
    expiresAt: v.string(),
  }),
});

/** A file confirmed after its upload: found by hash, type by magic bytes, PDF looked through by the guard. */
export const ConfirmedFile = v.object({
  ...v.omit(FileReference, ["role", "lent"]).entries,
});
export type ConfirmedFile = v.InferOutput<typeof ConfirmedFile>;

/** A file named in a form: confirmed before, and what it is to the document. */
export const AttachedFile = v.object({ fileId: FileId, role: v.picklist(["main", "scan", "annex"]) });

/** Where the browser fetches a file from, for five minutes. */
export const FileLink = v.object({ url: v.string(), name: v.string(), contentType: v.string(), sha256: Sha256 });
