import * as v from "valibot";
import { idOf } from "@vanthu/platform/id.ts";
import { Instant } from "../field.ts";

export const SigningRequestId = idOf("srq");
export type SigningRequestId = v.InferOutput<typeof SigningRequestId>;

/**
 * waiting (chờ xác nhận): for the owner of the key · signed: the signatures are here, documents are being completed ·
 * done: every document has its result · refused, expired, failed: nothing was signed; `reason` says why
 */
export const SigningRequestState = v.picklist(["waiting", "signed", "done", "refused", "expired", "failed"]);
export type SigningRequestState = v.InferOutput<typeof SigningRequestState>;

/** SigningRequest (yêu cầu ký): what the owner of a key outside was asked to sign, until it is settled. */
export const SigningRequest = v.object({
  id: SigningRequestId,
  ownerId: v.string(),
  custody: v.picklist(["remote", "token"]),
  state: SigningRequestState,
  /** A refusal code. */
  reason: v.optional(v.string()),
  /** Of the provider, to ask after. */
  operationId: v.optional(v.string()),
  parts: v.number(),
  /** Base64, in the order of the parts. */
  signatures: v.optional(v.array(v.string())),
  createdAt: v.string(),
  expiresAt: v.string(),
});
export type SigningRequest = v.InferOutput<typeof SigningRequest>;

/** SigningPart (phần của yêu cầu ký): one document of a request, with exactly what its signature must be over. */
export const SigningPart = v.object({
  requestId: SigningRequestId,
  position: v.number(),
  documentId: v.string(),
  /** Version its signer saw; another version is not signed. */
  documentVersion: v.number(),
  /** The time the signature claims; the message follows from it and is made the same again. */
  signedAt: Instant,
  /** Signed attributes, DER, base64: at most 4,096 bytes. */
  message: v.string(),
  state: v.picklist(["waiting", "done", "failed"]),
  /** A refusal code. */
  code: v.optional(v.string()),
});
export type SigningPart = v.InferOutput<typeof SigningPart>;

/** What the page of waiting shows. */
export const SigningRequestView = v.object({
  ...v.pick(SigningRequest, ["id", "custody", "state", "reason", "createdAt", "expiresAt"]).entries,
  /** SHA-256 of the certificate whose key must sign. */
  certificateSha256: v.string(),
  items: v.array(
    v.object({
      ...v.pick(SigningPart, ["documentId", "state", "code"]).entries,
      /** For a USB token only: what the service on the person's machine is to sign. */
      message: v.optional(v.string()),
    }),
  ),
});
export type SigningRequestView = v.InferOutput<typeof SigningRequestView>;

/** Why a token gave no signature, as the service on the person's machine said it. */
export const TOKEN_FAILURES = [
  "token.service_absent",
  "token.absent",
  "token.pin_wrong",
  "token.locked",
  "token.refused",
  "token.certificate_differs",
  "token.timed_out",
  "token.failed",
  "signing.cancelled",
] as const;

/** What the token signed (base64, in the order of the items), or why it did not. */
export const SettleRequest = v.variant("kind", [
  v.object({
    kind: v.literal("signed"),
    signatures: v.pipe(v.array(v.pipe(v.string(), v.maxLength(1400))), v.minLength(1), v.maxLength(100)),
  }),
  v.object({ kind: v.literal("failed"), reason: v.picklist(TOKEN_FAILURES) }),
]);
export type SettleRequest = v.InferOutput<typeof SettleRequest>;
