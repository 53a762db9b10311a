import type { Cx } from "@vanthu/platform/context.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import * as v from "valibot";
import { inTurn } from "../in-turn.ts";
import { SigningPartEntity, type SigningPartItem } from "../signing/request-item.ts";
import type { SettleRequest, SigningRequestView } from "../signing/request-schema.ts";
import {
  advanceRequest,
  beginRequest,
  closeRequest,
  readRequest,
  requestView,
  settleRequest,
  type OpenRequest,
  type SigningTarget,
} from "../signing/request-service.ts";
import { messageToSign, readSigner, signWith, type ReadySigner } from "../signing/sign-service.ts";
import { signatureInHand } from "../signing/signature-in-hand-service.ts";
import type { BatchResult, SignBatch, SigningOutcome } from "./batch-schema.ts";
import { openToSign, recordSignature, signerPlace } from "./personal-signature.ts";
import { OutgoingId } from "./schema.ts";

const AT_ONCE = 4;
const BEGIN_WITHIN_MS = 18_000;

/**
 * Begins to sign documents by a key outside: what each signature must be over is made now, and the owner of the key is
 * asked once for all of them. Nothing of a document changes until its signature is here.
 */
export async function beginOutside(cx: Cx, signer: ReadySigner, items: SignBatch["items"]): Promise<SigningOutcome> {
  const limits = { atOnce: AT_ONCE, until: performance.now() + BEGIN_WITHIN_MS };
  const prepared = await inTurn(items, limits, (item) => prepare(cx, signer, item));
  const targets = prepared.flatMap((one) => (one && "message" in one ? [one] : []));
  const results = items.map(({ id }, at): BatchResult => {
    const one = prepared[at];
    if (one && "message" in one) return { id, state: "waiting" };
    return one ?? { id, state: "later" };
  });
  if (targets.length === 0) return { items: results };
  const request = await finish(cx, signer, await beginRequest(cx, signer, targets));
  return { items: results, request };
}

/**
 * Asks how a request stands and completes what can be completed; called again and again until it is settled.
 * @throws Refusal `signing.request_missing`, and what stands against the signer
 */
export async function pollOutside(cx: Cx, requestId: string): Promise<SigningRequestView> {
  const { staffId } = requireStaff(cx, "outgoing.sign", "signing.own");
  const open = await readRequest(cx, requestId);
  const signer = await readSigner(cx, staffId);
  return finish(cx, signer, await advanceRequest(cx, open, signer));
}

/**
 * Takes what a USB token signed, or why it did not.
 * @throws Refusal `signing.request_missing`, and as `settleRequest` does
 */
export async function settleOutside(cx: Cx, requestId: string, settled: SettleRequest): Promise<SigningRequestView> {
  const { staffId } = requireStaff(cx, "outgoing.sign", "signing.own");
  const open = await readRequest(cx, requestId);
  const signer = await readSigner(cx, staffId);
  return finish(cx, signer, await settleRequest(cx, open, settled, signer));
}

async function prepare(
  cx: Cx,
  signer: ReadySigner,
  { id, version }: SignBatch["items"][number],
): Promise<SigningTarget | BatchResult> {
  try {
    const opened = await openToSign(cx, id, version, signer);
    const signedAt = cx.clock.now();
    const message = messageToSign(cx, { signer, pdf: opened.bytes, place: signerPlace(opened, signedAt) });
    return { documentId: id, documentVersion: version, signedAt: signedAt.toISOString(), message };
  } catch (error) {
    if (error instanceof Refusal) return { id, state: "refused", code: error.code, params: error.params };
    throw error;
  }
}

/** Completes the documents whose signatures are here; a process that dies leaves the rest to the next call. */
async function finish(cx: Cx, signer: ReadySigner, open: OpenRequest): Promise<SigningRequestView> {
  if (open.request.state !== "signed") return requestView(open, signer);
  const { signatures = [] } = open.request;
  const limits = { atOnce: AT_ONCE, until: performance.now() + BEGIN_WITHIN_MS };
  const completed = await inTurn(open.parts, limits, (part) =>
    part.state === "waiting" ? complete(cx, signer, part, signatures[part.position] ?? "") : Promise.resolve(part),
  );
  const parts = open.parts.map((part, at) => completed[at] ?? part);
  const settled = { request: open.request, parts };
  const isDone = parts.every(({ state }) => state !== "waiting");
  return requestView(isDone ? await closeRequest(cx, settled) : settled, signer);
}

/** Document, event and part in one transaction: a second run finds the part done and signs nothing twice. */
async function complete(
  cx: Cx,
  signer: ReadySigner,
  part: SigningPartItem,
  signature: string,
): Promise<SigningPartItem> {
  try {
    const opened = await openToSign(cx, v.parse(OutgoingId, part.documentId), part.documentVersion, signer);
    const inHand = signatureInHand(Buffer.from(part.message, "base64"), Buffer.from(signature, "base64"));
    const place = signerPlace(opened, new Date(part.signedAt));
    const bytes = await signWith(cx, inHand, { signer, pdf: opened.bytes, place });
    const done = { ...part, state: "done" as const };
    await recordSignature(cx, opened, bytes, [replace(SigningPartEntity, done)]);
    return { ...done, version: part.version + 1 };
  } catch (error) {
    if (error instanceof Refusal) return fail(cx, part, error.code);
    if (error instanceof WriteConflict) return readAgain(cx, part);
    throw error;
  }
}

async function fail(cx: Cx, part: SigningPartItem, code: string): Promise<SigningPartItem> {
  const failed = { ...part, state: "failed" as const, code };
  try {
    await cx.store.write([replace(SigningPartEntity, failed)]);
    return { ...failed, version: part.version + 1 };
  } catch (error) {
    if (error instanceof WriteConflict) return readAgain(cx, part);
    throw error;
  }
}

/** Another call was first: what it wrote counts. */
async function readAgain(cx: Cx, part: SigningPartItem): Promise<SigningPartItem> {
  return (await cx.store.get(SigningPartEntity, SigningPartEntity.key(part))) ?? part;
}
