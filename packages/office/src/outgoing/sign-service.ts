import type { Cx } from "@vanthu/platform/context.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { readFile } from "../attachment/service.ts";
import { SEAL_OWNER } from "../signing/rules.ts";
import { readSigner, signFile } from "../signing/sign-service.ts";
import { strengthen } from "../signing/strengthen-service.ts";
import { isSignedOnlyBy } from "../signing/verify-service.ts";
import { composed, openToSign, recordSignature, signerPlace, storeSigned } from "./personal-signature.ts";
import { checkSealable, checkVersion, seal, signaturesSoFar } from "./rules.ts";
import type { OutgoingDetail, OutgoingId } from "./schema.ts";
import { sealAnnexes } from "./seal-annexes.ts";
import { detailOf, eventData, readView, writeStep } from "./view.ts";

/** Name of the agency's signature field; an incremental update adds it. */
const SEAL_FIELD = "ChuKyCoQuan";

/**
 * Ký: only the signer named. Three reads (document, identity, file), one call to KMS, two writes; a second click finds
 * another version and never reaches the key. The file must bear the initials of those who checked it, and nothing else.
 * @throws Refusal `outgoing.missing`, `outgoing.not_signer`, `outgoing.wrong_state`, `item.changed`,
 *   `outgoing.initials_invalid`, `signing.no_certificate`, `signing.certificate_expired`, `signing.no_image`, `signing.key_outside`
 */
export async function signOutgoing(cx: Cx, id: OutgoingId, version: number): Promise<OutgoingDetail> {
  const opened = await openToSign(cx, id, version);
  const bytes = await signFile(cx, opened.signer, opened.bytes, signerPlace(opened, cx.clock.now()));
  return recordSignature(cx, opened, bytes);
}

/**
 * Đóng dấu: the clerk adds the agency's signature, only over a valid signature of the signer (NĐ 30 Điều 32.2.c), and
 * only after the file bears its number. Annexes in files of their own get its mark in the same step.
 * @throws Refusal `outgoing.missing`, `outgoing.wrong_state`, `outgoing.filling_in_progress`, `item.changed`,
 *   `outgoing.signature_invalid`, `outgoing.annex_mark_missing`, `signing.no_certificate`, `signing.certificate_expired`, `signing.no_image`
 */
export async function sealOutgoing(cx: Cx, id: OutgoingId, version: number): Promise<OutgoingDetail> {
  requireStaff(cx, "outgoing.seal");
  const view = await readView(cx, id);
  const { document } = view;
  checkSealable(document);
  checkVersion(document, version);
  const { file, placement } = composed(document);
  const [signer, bytes] = await Promise.all([readSigner(cx, SEAL_OWNER), readFile(cx, file.id)]);
  if (document.signerCertificateSha256 === undefined || !isSignedOnlyBy(cx, bytes, signaturesSoFar(document))) {
    throw new Refusal("conflict", "outgoing.signature_invalid");
  }
  const place = { fieldName: SEAL_FIELD, ...placement.seal, signedAt: cx.clock.now() };
  const sealed = await storeSigned(
    cx,
    await strengthen(cx, await signFile(cx, signer, bytes, place)),
    file,
    `${(document.referenceNumber ?? id).replaceAll("/", "_")}.pdf`,
  );
  const annexes = await sealAnnexes(cx, signer, document);
  const next = seal(document, { file: sealed, annexes, at: cx.clock.now().toISOString() });
  return detailOf(cx, await writeStep(cx, view, next, { type: "outgoing.sealed", data: eventData(next) }));
}
