import * as v from "valibot";
import { idOf } from "@vanthu/platform/id.ts";
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

/** A person's or body's signature in a file, as the verifier judged it. */
export const SignatureView = v.object({
  fieldName: v.string(),
  /** valid · altered (content changed after it) · invalid (broken) · untrusted (chain unknown or out of validity) */
  state: v.picklist(["valid", "altered", "invalid", "untrusted"]),
  commonName: v.string(),
  organization: v.optional(v.string()),
  title: v.optional(v.string()),
  issuer: v.string(),
  signedAt: v.optional(v.string()),
  validFrom: v.string(),
  validTo: v.string(),
  coversWholeFile: v.boolean(),
  problems: v.array(v.string()),
});

/** Verdict on the signatures of one file. */
export const SignatureVerdict = v.object({
  state: v.picklist(["unsigned", "valid", "altered", "invalid", "untrusted"]),
  checkedAt: v.string(),
  signatures: v.array(SignatureView),
});
export type SignatureVerdict = v.InferOutput<typeof SignatureVerdict>;

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
});
export type FileReference = v.InferOutput<typeof FileReference>;

/** Asks for a place to upload to. The browser computes the hash. */
export const RequestUpload = v.object({
  name: line(255),
  contentType: v.string(),
  sizeBytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sha256: Sha256,
  secrecyRelease: v.optional(SecrecyRelease),
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
  ...v.omit(FileReference, ["role"]).entries,
});
export type ConfirmedFile = v.InferOutput<typeof ConfirmedFile>;

/** A file named in a form: confirmed before, and what it is to the document. */
export const AttachedFile = v.object({ fileId: FileId, role: v.picklist(["main", "scan", "annex"]) });

/** Where the browser fetches a file from, for five minutes. */
export const FileLink = v.object({ url: v.string(), name: v.string(), contentType: v.string(), sha256: Sha256 });
