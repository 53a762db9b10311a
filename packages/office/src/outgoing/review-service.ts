import type { StaffActor } from "@vanthu/platform/actor.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { holds, requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { isHeld } from "@vanthu/platform/signing-key.ts";
import { readFile } from "../attachment/service.ts";
import { readSigner, signFile, type ReadySigner } from "../signing/sign-service.ts";
import { isSignedOnlyBy } from "../signing/verify-service.ts";
import { decidesFor, isDrafter, mayDecide } from "./access-rules.ts";
import { refusePendingVisa } from "./circuit-rules.ts";
import { deciderOf } from "./decider.ts";
import { approve, checkVersion, inState, REVIEW_OF, sendBack, signaturesSoFar, withdraw } from "./rules.ts";
import type { OutgoingDetail, OutgoingDocument, OutgoingId } from "./schema.ts";
import { composed, storeSigned } from "./personal-signature.ts";
import { detailOf, eventData, readView, writeStep } from "./view.ts";

/** Who may have a decision at all; which one is theirs says {@link mayDecide}. */
const DECIDES = ["outgoing.approve_content", "outgoing.approve_layout", "outgoing.sign"] as const;

/** Whose step each is, where nobody is named in their place. */
const GRANT_OF = { content: "outgoing.approve_content", layout: "outgoing.approve_layout" } as const;

/** Names of the fields of the initials; an incremental update adds each. */
const INITIALS_FIELD = { content: "KyNhayNoiDung", layout: "KyNhayTheThuc" } as const;

/**
 * Duyệt nội dung: the head of the drafting unit, or who is named in that one's place, answers for the content (NĐ 30 Điều 12.1), and initials the file (ký nháy)
 * where he or she can sign digitally; else the recorded approval stands alone, which is what the decree asks for
 * (`docs/decisions/0015-copies.md`).
 * @throws Refusal `outgoing.missing`, `outgoing.wrong_state`, `outgoing.not_decider`, `item.changed`,
 *   `outgoing.initials_invalid`
 */
export async function approveContent(cx: Cx, id: OutgoingId, version: number): Promise<OutgoingDetail> {
  return approveStep(cx, requireStaff(cx, ...DECIDES), id, version, "content");
}

/** Duyệt thể thức: the head of office answers for layout and procedure (Điều 12.2). Refusals as {@link approveContent}. */
export async function approveLayout(cx: Cx, id: OutgoingId, version: number): Promise<OutgoingDetail> {
  return approveStep(cx, requireStaff(cx, ...DECIDES), id, version, "layout");
}

/** Trả lại: whoever the document waits for sends it back to its drafter. Refusals as {@link approveContent}. */
export async function returnDraft(
  cx: Cx,
  id: OutgoingId,
  input: { readonly version: number; readonly reason: string },
): Promise<OutgoingDetail> {
  const person = requireStaff(cx, ...DECIDES);
  const [view, by] = await Promise.all([readView(cx, id), deciderOf(cx, person)]);
  inState(view.document, "contentReview", "layoutReview", "awaitingSignature");
  if (!mayDecide(person, view.document)) throw new Refusal("forbidden", "outgoing.not_decider");
  checkVersion(view.document, input.version);
  const next = sendBack(view.document, by, cx.clock.now().toISOString(), input.reason);
  const data = { ...eventData(next), step: next.returned?.step, reason: input.reason };
  return detailOf(
    cx,
    await writeStep(cx, view, next, { type: "outgoing.returned", data, onBehalfOf: decidesFor(person, view.document) }),
  );
}

/** The drafter takes the document back. @throws Refusal `outgoing.not_drafter`, `outgoing.wrong_state`, `item.changed` */
export async function withdrawDraft(cx: Cx, id: OutgoingId, version: number): Promise<OutgoingDetail> {
  const person = requireStaff(cx, "outgoing.draft");
  const view = await readView(cx, id);
  if (!isDrafter(person, view.document)) throw new Refusal("forbidden", "outgoing.not_drafter");
  const next = withdraw(view.document, cx.clock.now().toISOString());
  checkVersion(view.document, version);
  return detailOf(cx, await writeStep(cx, view, next, { type: "outgoing.withdrawn", data: eventData(next) }));
}

async function approveStep(
  cx: Cx,
  person: StaffActor,
  id: OutgoingId,
  version: number,
  step: "content" | "layout",
): Promise<OutgoingDetail> {
  const [view, by, signer] = await Promise.all([
    readView(cx, id),
    deciderOf(cx, person),
    signerIfReady(cx, person.staffId),
  ]);
  const { document } = view;
  // Whose step it never is hears so, wherever the document stands.
  const isTheirs = document.higher?.[step]?.staffId === person.staffId || holds(person, GRANT_OF[step]);
  if (!isTheirs) throw new Refusal("forbidden", "outgoing.not_decider");
  inState(document, REVIEW_OF[step]);
  refusePendingVisa(document);
  if (!mayDecide(person, document)) throw new Refusal("forbidden", "outgoing.not_decider");
  checkVersion(document, version);
  const initialled = signer && (await initial(cx, document, step, signer));
  const next = approve(document, step, by, cx.clock.now().toISOString(), initialled);
  const type = step === "content" ? "outgoing.content_approved" : "outgoing.layout_approved";
  return detailOf(
    cx,
    await writeStep(cx, view, next, { type, data: eventData(next), onBehalfOf: decidesFor(person, document) }),
  );
}

/**
 * An approval does not wait for a certificate, nor for a confirmation on the phone: without a key that can be used here
 * and now, nothing is put in the file.
 */
async function signerIfReady(cx: Cx, owner: string): Promise<ReadySigner | undefined> {
  try {
    const signer = await readSigner(cx, owner);
    return isHeld(signer.key) ? signer : undefined;
  } catch (error) {
    if (error instanceof Refusal && error.code.startsWith("signing.")) return undefined;
    throw error;
  }
}

async function initial(cx: Cx, document: OutgoingDocument, step: "content" | "layout", signer: ReadySigner) {
  const { file, placement } = composed(document);
  // Sent back by one step and approved once more: the initials in the file are of these very bytes.
  if (!placement.initials || document.initials?.some((one) => one.step === step)) return undefined;
  const bytes = await readFile(cx, file.id);
  if (!isSignedOnlyBy(cx, bytes, signaturesSoFar(document))) {
    throw new Refusal("conflict", "outgoing.initials_invalid");
  }
  const place = { ...placement.initials[step], fieldName: INITIALS_FIELD[step], signedAt: cx.clock.now() };
  const signed = await signFile(cx, signer, bytes, place);
  return { file: await storeSigned(cx, signed, file, file.name), certificateSha256: signer.certificateSha256 };
}
