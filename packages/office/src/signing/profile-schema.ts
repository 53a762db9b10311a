import * as v from "valibot";
import { FileId } from "../attachment/schema.ts";
import { line } from "../field.ts";
import { Me } from "../session/schema.ts";

/** What a person may change of oneself. */
export const EditProfile = v.object({ email: v.optional(line(100, 0)), phone: v.optional(line(50, 0)) });

/** State of a key and certificate. */
const SigningState = v.object({
  /** none: no certificate yet · ready · expired */
  state: v.picklist(["none", "ready", "expired"]),
  validTo: v.optional(v.string()),
  issuer: v.optional(v.string()),
  custody: v.optional(v.picklist(["kms", "wrapped", "remote", "token"])),
  hasImage: v.boolean(),
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

/** A PNG uploaded before, with a transparent ground. */
export const SetSignatureImage = v.object({ fileId: FileId, for: v.picklist(["signature", "seal"]) });
export type SetSignatureImage = v.InferOutput<typeof SetSignatureImage>;
