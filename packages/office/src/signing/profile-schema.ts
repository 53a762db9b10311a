import * as v from "valibot";
import { FileId } from "../attachment/schema.ts";
import { line } from "../field.ts";
import { Me } from "../session/schema.ts";
import { CertificateStanding } from "./standing-schema.ts";

/** What a person may change of oneself. */
export const EditProfile = v.object({ email: v.optional(line(100, 0)), phone: v.optional(line(50, 0)) });

/** What a certificate says of its owner, as Vietnam's certificates do. */
const CertificateFacts = v.object({
  serialNumber: v.string(),
  validFrom: v.string(),
  commonName: v.string(),
  organization: v.optional(v.string()),
  title: v.optional(v.string()),
  /** Mã số thuế, mã đơn vị quan hệ ngân sách. */
  taxCode: v.optional(v.string()),
  budgetCode: v.optional(v.string()),
});

/** State of a key and certificate. */
const SigningState = v.object({
  /** none: no certificate yet · ready · expired */
  state: v.picklist(["none", "ready", "expired"]),
  validTo: v.optional(v.string()),
  issuer: v.optional(v.string()),
  custody: v.optional(v.picklist(["kms", "wrapped", "remote", "token"])),
  hasImage: v.boolean(),
  /** A request waits to be carried to an outside authority. */
  requested: v.boolean(),
  certificate: v.optional(CertificateFacts),
  /** As its authority told last; absent before it was asked. */
  revocation: v.optional(v.pick(CertificateStanding, ["revocation", "checkedAt", "revokedAt"])),
  /** Whole days of the office until the certificate ends; negative afterwards. */
  daysLeft: v.optional(v.number()),
});

/** Profile page (hồ sơ cá nhân): the person, and the state of his or her signature. */
export const Profile = v.object({
  ...Me.entries,
  email: v.optional(v.string()),
  phone: v.optional(v.string()),
  /** Of those who may sign or initial. */
  signing: v.optional(SigningState),
  /** The agency's seal, shown to those who may use it. */
  seal: v.optional(SigningState),
});
export type Profile = v.InferOutput<typeof Profile>;

export const CertificateFor = v.object({ for: v.optional(v.picklist(["signature", "seal"])) });

/** The certificate an authority issued, as its file: DER, PEM or PKCS#7, base64. */
export const ImportCertificate = v.object({
  for: v.picklist(["signature", "seal"]),
  file: v.pipe(v.string(), v.base64(), v.maxLength(90_000)),
});
export type ImportCertificate = v.InferOutput<typeof ImportCertificate>;

/** A PNG uploaded before, with a transparent ground. */
export const SetSignatureImage = v.object({ fileId: FileId, for: v.picklist(["signature", "seal"]) });
export type SetSignatureImage = v.InferOutput<typeof SetSignatureImage>;
