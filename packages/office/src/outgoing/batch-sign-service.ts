import type { Cx } from "@vanthu/platform/context.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { isHeld } from "@vanthu/platform/signing-key.ts";
import { WriteConflict } from "@vanthu/platform/store/operation.ts";
import { inTurn } from "../in-turn.ts";
import { readSigningIdentity } from "../signing/certificate-service.ts";
import { listOpenRequests } from "../signing/request-service.ts";
import { readSigner, signFile, type ReadySigner } from "../signing/sign-service.ts";
import type { BatchResult, SignBatch, SigningOutcome, ToSignList } from "./batch-schema.ts";
import { OutgoingEntity } from "./item.ts";
import { beginOutside } from "./outside-sign-service.ts";
import { openToSign, recordSignature, signerPlace } from "./personal-signature.ts";
import type { OutgoingId } from "./schema.ts";
import { readView } from "./view.ts";

/** Documents in hand at once: each holds its file in memory, at most 50 MB. */
const AT_ONCE = 4;
/** The gateway gives up after 29 s; what has not begun by then is answered `later` and asked for again. */
const BEGIN_WITHIN_MS = 20_000;
const MAX_LISTED = 100;

/**
 * Signs documents one by one, each in a transaction of its own: whatever happens to one, or to the process, leaves the
 * others signed or not signed, never half. Asked again, what this person has signed already answers `signed`.
 * @throws Refusal `permission.denied`, `signing.no_certificate`, `signing.certificate_expired`, `signing.no_image`
 */
export async function signBatch(cx: Cx, { items }: SignBatch): Promise<SigningOutcome> {
  const person = requireStaff(cx, "outgoing.sign", "signing.own");
  const signer = await readSigner(cx, person.staffId);
  if (!isHeld(signer.key)) return beginOutside(cx, signer, items);
  const limits = { atOnce: AT_ONCE, until: performance.now() + BEGIN_WITHIN_MS };
  const results = await inTurn(items, limits, (item) => signOne(cx, signer, item));
  return { items: items.map(({ id }, at) => results[at] ?? { id, state: "later" }) };
}

async function signOne(cx: Cx, signer: ReadySigner, item: SignBatch["items"][number]): Promise<BatchResult> {
  const { id, version } = item;
  try {
    const opened = await openToSign(cx, id, version, signer);
    const bytes = await signFile(cx, signer, opened.bytes, signerPlace(opened, cx.clock.now()));
    await recordSignature(cx, opened, bytes);
    return { id, state: "signed" };
  } catch (error) {
    return resultOf(cx, id, error);
  }
}

/** What stood against one document; a document that bears the person's signature already is signed. */
export async function resultOf(cx: Cx, id: OutgoingId, error: unknown): Promise<BatchResult> {
  if (await isSignedByActor(cx, id)) return { id, state: "signed" };
  if (error instanceof Refusal) return { id, state: "refused", code: error.code, params: error.params };
  if (error instanceof WriteConflict) return { id, state: "refused", code: "item.changed" };
  cx.log.error("signing.failed", { error, documentId: id });
  return { id, state: "refused", code: "server.failed" };
}

async function isSignedByActor(cx: Cx, id: OutgoingId): Promise<boolean> {
  const { staffId } = requireStaff(cx, "outgoing.sign", "signing.own");
  try {
    const { document } = await readView(cx, id);
    const last = document.approvals.at(-1);
    return last?.step === "signature" && last.decision === "approved" && last.byId === staffId;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** What waits for one's signature, most urgent first, with the version a signature must name; and a request not settled. */
export async function listToSign(cx: Cx): Promise<ToSignList> {
  const { staffId } = requireStaff(cx, "outgoing.sign", "signing.own");
  const [page, [request], identity] = await Promise.all([
    cx.store.query(OutgoingEntity, `queue#sign#${staffId}`, { index: 2, limit: MAX_LISTED }),
    listOpenRequests(cx),
    readSigningIdentity(cx, staffId),
  ]);
  const items = page.items.map((document) => ({
    id: document.id,
    version: document.version,
    typeName: document.typeName,
    subject: document.subject,
    notation: document.notation,
    urgency: document.urgency,
    dueOn: document.dueOn,
    draftedByName: document.draftedByName,
    departmentName: document.departmentName,
  }));
  return {
    items,
    ...(identity && { custody: identity.key.custody }),
    ...(request && { requestId: request.id }),
  };
}
