import * as v from "valibot";
import { HeldKey, SigningKey } from "@vanthu/platform/signing-key.ts";

/** SigningIdentity: key and certificate of a person, or of the agency's seal (owner `seal`). */
export const SigningIdentity = v.object({
  /** A staff id, or `seal`. */
  owner: v.string(),
  key: SigningKey,
  /** The key the system holds, kept while an outside key is used: going back makes no second one. */
  heldKey: v.optional(HeldKey),
  /** DER, base64. Absent while the request waits at an outside authority. */
  certificate: v.optional(v.string()),
  chain: v.array(v.string()),
  /** PKCS#10 request, DER, base64, for an outside authority; empty for an outside key. */
  request: v.string(),
  commonName: v.string(),
  validTo: v.optional(v.string()),
  issuer: v.optional(v.string()),
  /** Whether the image of the signature or seal is there; a signature without it is not made (NĐ 30 Phụ lục I, II.7.d, II.8). */
  hasAppearance: v.boolean(),
});
export type SigningIdentity = v.InferOutput<typeof SigningIdentity>;

/** SignatureAppearance: the image of a signature or seal, serialised once, so that signing needs no PDF library. */
export const SignatureAppearance = v.object({
  owner: v.string(),
  /** AppearanceTemplate of the PDF package, JSON. Kept beside the identity, so that one read gives all a signing needs. */
  template: v.pipe(v.string(), v.maxLength(300_000)),
});
export type SignatureAppearance = v.InferOutput<typeof SignatureAppearance>;
