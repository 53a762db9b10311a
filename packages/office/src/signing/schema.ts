import * as v from "valibot";
import { SigningKey } from "@vanthu/platform/signing-key.ts";

/** SigningIdentity: key and certificate of a person, or of the agency's seal (owner `seal`). */
export const SigningIdentity = v.object({
  /** A staff id, or `seal`. */
  owner: v.string(),
  key: SigningKey,
  /** DER, base64. Absent while the request waits at an outside authority. */
  certificate: v.optional(v.string()),
  chain: v.array(v.string()),
  /** PKCS#10 request, DER, base64, for an outside authority. */
  request: v.string(),
  commonName: v.string(),
  validTo: v.optional(v.string()),
  issuer: v.optional(v.string()),
  /** File id of the appearance template (image serialised once). */
  appearanceFileId: v.optional(v.string()),
});
export type SigningIdentity = v.InferOutput<typeof SigningIdentity>;
