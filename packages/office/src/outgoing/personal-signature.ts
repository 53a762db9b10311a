import type { Cx } from "@vanthu/platform/context.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { Operation } from "@vanthu/platform/store/operation.ts";
import type { FileReference } from "../attachment/schema.ts";
import { readFile, storeFile } from "../attachment/service.ts";
import { readSigner, type ReadySigner, type SignaturePlace } from "../signing/sign-service.ts";
import { isSignedOnlyBy, verifyFile } from "../signing/verify-service.ts";
import type { StaffId } from "../staff/schema.ts";
import { refusePendingVisa } from "./circuit-rules.ts";
import { checkVersion, inState, sign, signaturesSoFar } from "./rules.ts";
import type { OutgoingDetail, OutgoingDocument, OutgoingId, Placement } from "./schema.ts";
import { requireAuthority } from "./signer.ts";
import { detailOf, eventData, readView, writeStep, type OutgoingView } from "./view.ts";

/** Name of the signature field of the person who signs; an incremental update adds it. */
const SIGNER_FIELD = "ChuKyNguoiKy";

/** A document about to bear its signer's signature: checked, its bytes and the key's facts at hand. */
export interface OpenedToSign {
  readonly view: OutgoingView;
  readonly file: FileReference;
  readonly bytes: Uint8Array;
  readonly signer: ReadySigner;
}

/**
 * Opens a document for the signature of the person acting: only the signer named, only while it waits for signature,
 * only with the initials of those who checked it in its file and nothing else. Who signs many at once has read the signer
 * already (`known`).
 * @throws Refusal `outgoing.missing`, `outgoing.not_signer`, `outgoing.wrong_state`, `item.changed`, `outgoing.initials_invalid`,
 *   `authority.delegation_ended`, `authority.council_closed`, `authority.not_of_council`, `signing.no_certificate`,
 *   `signing.certificate_expired`, `signing.no_image`
 */
export async function openToSign(cx: Cx, id: OutgoingId, version: number, known?: ReadySigner): Promise<OpenedToSign> {
  // The head of a unit signs under a delegation, with no right to sign of their own.
  const person = requireStaff(cx, "outgoing.sign", "signing.own");
  const view = await readView(cx, id);
  const { document } = view;
  if (document.signerId !== person.staffId) throw new Refusal("forbidden", "outgoing.not_signer");
  inState(document, "awaitingSignature");
  refusePendingVisa(document);
  checkVersion(document, version);
  await requireAuthority(cx, document);
  const { file } = composed(document);
  const [signer, bytes] = await Promise.all([known ?? readSigner(cx, person.staffId), readFile(cx, file.id)]);
  if (!isSignedOnlyBy(cx, bytes, signaturesSoFar(document))) {
    throw new Refusal("conflict", "outgoing.initials_invalid");
  }
  return { view, file, bytes, signer };
}

/** Field, page and box of the signer's signature (NĐ 30 Phụ lục I, II.7.d). */
export function signerPlace({ view }: Pick<OpenedToSign, "view">, signedAt: Date): SignaturePlace {
  const { document } = view;
  const place = { fieldName: SIGNER_FIELD, ...composed(document).placement.signature, signedAt };
  return document.onBehalfOf === undefined ? place : { ...place, reason: `Ký thay mặt ${document.onBehalfOf}` };
}

/**
 * Records the signed bytes: a file of its own with the verdict on it, then document and event in one transaction with
 * whatever else must stand or fall with them. The file that was signed stays as it was.
 */
export async function recordSignature(
  cx: Cx,
  { view, file, signer }: Pick<OpenedToSign, "view" | "file" | "signer">,
  bytes: Uint8Array,
  more: readonly Operation[] = [],
): Promise<OutgoingDetail> {
  const person = requireStaff(cx, "outgoing.sign", "signing.own");
  const { document } = view;
  const signed = await storeSigned(cx, bytes, file, "van-ban.pdf");
  const next = sign(document, {
    file: signed,
    certificateSha256: signer.certificateSha256,
    by: { id: person.staffId as StaffId, name: person.name, position: document.signerPosition },
    at: cx.clock.now().toISOString(),
  });
  return detailOf(
    cx,
    await writeStep(cx, view, next, {
      type: "outgoing.signed",
      data: eventData(next),
      onBehalfOf: next.onBehalfOf,
      more,
    }),
  );
}

/** The file and the places in it, which every document past its draft has. */
export function composed({ file, placement, state }: OutgoingDocument): { file: FileReference; placement: Placement } {
  if (!file || !placement) throw new Refusal("conflict", "outgoing.wrong_state", { state });
  return { file, placement };
}

/** Stores signed bytes as a new file of the same kind, with the verdict on it. */
export async function storeSigned(
  cx: Cx,
  bytes: Uint8Array,
  { contentType, role, pages }: FileReference,
  name: string,
): Promise<FileReference> {
  const stored = await storeFile(cx, { name, contentType, bytes, role, ...(pages !== undefined && { pages }) });
  return { ...stored, verdict: verifyFile(cx, bytes) };
}
