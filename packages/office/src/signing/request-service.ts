import { verifySignature, schemeOf } from "@vanthu/pades/signature-algorithm.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { newId } from "@vanthu/platform/id.ts";
import { signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { pollSignatures, signHashes, type RemoteSigning } from "@vanthu/platform/remote-signing.ts";
import { isHeld } from "@vanthu/platform/signing-key.ts";
import { create, replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { createHash } from "node:crypto";
import {
  openRequests,
  requestPartition,
  SigningPartEntity,
  SigningRequestEntity,
  type SigningPartItem,
  type SigningRequestItem,
} from "./request-item.ts";
import {
  SigningRequestId,
  type SettleRequest,
  type SigningRequest,
  type SigningRequestView,
} from "./request-schema.ts";
import { openProvider } from "./settings-service.ts";
import type { ReadySigner } from "./sign-service.ts";

/** A request with its parts, as they stand. */
export interface OpenRequest {
  readonly request: SigningRequestItem;
  readonly parts: readonly SigningPartItem[];
}

/** A document ready to be signed outside. */
export interface SigningTarget {
  readonly documentId: string;
  readonly documentVersion: number;
  readonly signedAt: string;
  /** Signed attributes, DER. */
  readonly message: Uint8Array;
}

/** Time the owner of a key has to confirm. */
const VALID_SECONDS = 300;
/** A request that is still unasked after this was cut off: its process is gone. */
const ASKING_MS = 60_000;
const PARTS_AT_ONCE = 24;

/**
 * Asks the owner of a key outside for signatures over documents, all in one authorisation. The request is kept before the
 * provider is asked, so that whatever happens then is known; a provider's fault is the request's outcome.
 */
export async function beginRequest(
  cx: Cx,
  signer: ReadySigner,
  targets: readonly SigningTarget[],
): Promise<OpenRequest> {
  const kept = await keepRequest(cx, signer, targets);
  if (signer.key.custody !== "remote") return kept;
  const { credentialId } = signer.key;
  return settleBy(
    cx,
    kept,
    async () => {
      const { provider, token, canWait } = await openProvider(cx);
      const hashes = targets.map(({ message }) => createHash("sha256").update(message).digest("base64"));
      const description = `Ký ${String(targets.length)} văn bản`;
      return signHashes(provider, token, { credentialId, hashes, description, canWait, validSeconds: VALID_SECONDS });
    },
    signer,
  );
}

/**
 * Brings a waiting request on: asks the provider, or finds that the time is over. Safe to call again and again.
 */
export async function advanceRequest(cx: Cx, open: OpenRequest, signer: ReadySigner): Promise<OpenRequest> {
  const { request, parts } = open;
  if (request.state !== "waiting") return open;
  if (isOver(cx, open)) return end(cx, open, "expired", "signing.request_expired");
  if (request.custody === "token") return open;
  const { operationId } = request;
  if (operationId === undefined) {
    const isCutOff = cx.clock.now().getTime() - Date.parse(request.createdAt) > ASKING_MS;
    return isCutOff ? end(cx, open, "failed", "signing.request_interrupted") : open;
  }
  return settleBy(
    cx,
    open,
    async () => {
      const { provider, token } = await openProvider(cx);
      return pollSignatures(provider, token, operationId, parts.length);
    },
    signer,
  );
}

/**
 * Takes what a token signed, or why it did not. A signature of another key, or over something else, is turned down
 * before anything is kept; one that comes after the time of the request ends it, as it claims a time long past.
 * @throws Refusal `signing.request_settled`, `token.signature_foreign`
 */
export async function settleRequest(
  cx: Cx,
  open: OpenRequest,
  settled: SettleRequest,
  signer: ReadySigner,
): Promise<OpenRequest> {
  if (open.request.state !== "waiting") throw new Refusal("conflict", "signing.request_settled");
  if (settled.kind === "failed") {
    const isRefused = settled.reason === "token.refused" || settled.reason === "signing.cancelled";
    return end(cx, open, isRefused ? "refused" : "failed", settled.reason);
  }
  if (open.request.custody !== "token") throw new Refusal("conflict", "signing.request_settled");
  if (isOver(cx, open)) return end(cx, open, "expired", "signing.request_expired");
  if (!areOurs(open, settled.signatures, signer)) throw new Refusal("conflict", "token.signature_foreign");
  return write(cx, open, { state: "signed", signatures: settled.signatures });
}

/** Says that every document has its result. */
export async function closeRequest(cx: Cx, open: OpenRequest): Promise<OpenRequest> {
  return write(cx, open, { state: "done" });
}

/** @throws Refusal `signing.request_missing`, also for another person's */
export async function readRequest(cx: Cx, id: string): Promise<OpenRequest> {
  const { requests, parts } = await cx.store.collect(
    { requests: SigningRequestEntity, parts: SigningPartEntity },
    requestPartition(id),
  );
  const [request] = requests;
  if (request?.ownerId !== signedIn(cx).staffId) throw new Refusal("missing", "signing.request_missing");
  return { request, parts: parts.toSorted((a, b) => a.position - b.position) };
}

/** One's requests that are not settled, oldest first. */
export async function listOpenRequests(cx: Cx): Promise<readonly SigningRequest[]> {
  return (await cx.store.query(SigningRequestEntity, openRequests(signedIn(cx).staffId), { index: 1, limit: 20 }))
    .items;
}

export function requestView({ request, parts }: OpenRequest, signer: ReadySigner): SigningRequestView {
  const { id, custody, state, reason, createdAt, expiresAt } = request;
  return {
    id,
    custody,
    state,
    ...(reason !== undefined && { reason }),
    createdAt,
    expiresAt,
    certificateSha256: signer.certificateSha256,
    items: parts.map((part) => ({
      documentId: part.documentId,
      state: part.state,
      ...(part.code !== undefined && { code: part.code }),
      ...(custody === "token" && state === "waiting" && { message: part.message }),
    })),
  };
}

async function keepRequest(cx: Cx, { key }: ReadySigner, targets: readonly SigningTarget[]): Promise<OpenRequest> {
  if (isHeld(key)) throw new Error("a held key needs no request");
  const at = cx.clock.now();
  const request: SigningRequest = {
    id: newId(SigningRequestId, "srq", at),
    ownerId: signedIn(cx).staffId,
    custody: key.custody,
    state: "waiting",
    parts: targets.length,
    createdAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + VALID_SECONDS * 1000).toISOString(),
  };
  const parts = targets.map(({ message, ...target }, position) => ({
    ...target,
    requestId: request.id,
    position,
    message: Buffer.from(message).toString("base64"),
    state: "waiting" as const,
  }));
  for (let from = 0; from < parts.length; from += PARTS_AT_ONCE) {
    const some = parts.slice(from, from + PARTS_AT_ONCE).map((part) => create(SigningPartEntity, part));
    await cx.store.write(from === 0 ? [create(SigningRequestEntity, request), ...some] : some);
  }
  return { request: { ...request, version: 1 }, parts: parts.map((part) => ({ ...part, version: 1 })) };
}

async function settleBy(
  cx: Cx,
  open: OpenRequest,
  ask: () => Promise<RemoteSigning>,
  signer: ReadySigner,
): Promise<OpenRequest> {
  let said: RemoteSigning;
  try {
    said = await ask();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Whoever only did not answer may do so when asked again; the request ends by its own time.
    if (isPassing(error) && open.request.operationId !== undefined) return open;
    return end(cx, open, "failed", error.code);
  }
  if (said.state === "refused") return end(cx, open, "refused", "signing.refused_on_phone");
  if (said.state === "expired") return end(cx, open, "expired", "signing.request_expired");
  if (said.state === "waiting") {
    return said.operationId === open.request.operationId ? open : write(cx, open, { operationId: said.operationId });
  }
  if (!areOurs(open, said.signatures, signer)) return end(cx, open, "failed", "provider.signature_wrong");
  return write(cx, open, { state: "signed", signatures: [...said.signatures] });
}

/** Nobody answered, or something before the provider that only gives a status: no word about what was asked. */
function isPassing({ code, params }: Refusal): boolean {
  if (code === "provider.timed_out" || code === "provider.unreachable") return true;
  return code === "provider.failed" && /^(?:429|5\d\d)$/.test(String(params["error"]));
}

/** Whether each signature is of the certificate's key and over the very message of its part. */
function areOurs({ parts }: OpenRequest, signatures: readonly string[], { key }: ReadySigner): boolean {
  const spki = Buffer.from(key.publicKey, "base64");
  const scheme = schemeOf("RSASSA_PKCS1_V1_5_SHA_256");
  return (
    signatures.length === parts.length &&
    parts.every(({ message }, at) =>
      verifySignature(scheme, spki, Buffer.from(message, "base64"), Buffer.from(signatures[at] ?? "", "base64")),
    )
  );
}

function isOver(cx: Cx, { request }: OpenRequest): boolean {
  return cx.clock.now().toISOString() > request.expiresAt;
}

function end(cx: Cx, open: OpenRequest, state: "refused" | "expired" | "failed", reason: string): Promise<OpenRequest> {
  return write(cx, open, { state, reason });
}

/** Two pages may ask after one request: what the first of them wrote counts, for the other too. */
async function write(cx: Cx, { request, parts }: OpenRequest, change: Partial<SigningRequest>): Promise<OpenRequest> {
  const next = { ...request, ...change };
  try {
    await cx.store.write([replace(SigningRequestEntity, next)]);
    return { request: { ...next, version: next.version + 1 }, parts };
  } catch (error) {
    if (error instanceof WriteConflict) return readRequest(cx, request.id);
    throw error;
  }
}
