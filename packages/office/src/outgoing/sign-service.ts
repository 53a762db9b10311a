import type { Cx } from "@vanthu/platform/context.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { FileReference } from "../attachment/schema.ts";
import { readFile, storeFile } from "../attachment/service.ts";
import { SEAL_OWNER } from "../signing/rules.ts";
import { readSigner, signFile, type ReadySigner } from "../signing/sign-service.ts";
import { isSignedOnlyBy, verifyFile } from "../signing/verify-service.ts";
import type { StaffId } from "../staff/schema.ts";
import { checkSealable, checkVersion, inState, seal, sign } from "./rules.ts";
import type { OutgoingDetail, OutgoingDocument, OutgoingId, Placement } from "./schema.ts";
import { detailOf, eventData, readView, writeStep } from "./view.ts";

/** Names of the signature fields; an incremental update adds each. */
const SIGNER_FIELD = "ChuKyNguoiKy";
const SEAL_FIELD = "ChuKyCoQuan";

/**
 * Ký: only the signer named. Three reads (document, identity, file), one call to KMS, two writes; a second click finds
 * another version and never reaches the key.
 * @throws Refusal `outgoing.missing`, `outgoing.not_signer`, `outgoing.wrong_state`, `item.changed`,
 *   `signing.no_certificate`, `signing.certificate_expired`, `signing.no_image`
 */
export async function signOutgoing(cx: Cx, id: OutgoingId, version: number): Promise<OutgoingDetail> {
  const person = requireStaff(cx, "outgoing.sign");
  const view = await readView(cx, id);
  const { document } = view;
  if (document.signerId !== person.staffId) throw new Refusal("forbidden", "outgoing.not_signer");
  inState(document, "awaitingSignature");
  checkVersion(document, version);
  const { file, placement } = composed(document);
  const [signer, bytes] = await Promise.all([readSigner(cx, person.staffId), readFile(cx, file.id)]);
  const signed = await signInto(cx, signer, { bytes, file, name: "van-ban.pdf" }, SIGNER_FIELD, placement.signature);
  const next = sign(document, {
    file: signed,
    certificateSha256: signer.certificateSha256,
    by: { id: person.staffId as StaffId, name: person.name, position: document.signerPosition },
    at: cx.clock.now().toISOString(),
  });
  return detailOf(cx, await writeStep(cx, view, next, { type: "outgoing.signed", data: eventData(next) }));
}

/**
 * Đóng dấu: the clerk adds the agency's signature, only over a valid signature of the signer (NĐ 30 Điều 32.2.c), and
 * only after the file bears its number.
 * @throws Refusal `outgoing.missing`, `outgoing.wrong_state`, `outgoing.filling_in_progress`, `item.changed`,
 *   `outgoing.signature_invalid`, `signing.no_certificate`, `signing.certificate_expired`, `signing.no_image`
 */
export async function sealOutgoing(cx: Cx, id: OutgoingId, version: number): Promise<OutgoingDetail> {
  requireStaff(cx, "outgoing.seal");
  const view = await readView(cx, id);
  const { document } = view;
  checkSealable(document);
  checkVersion(document, version);
  const { file, placement } = composed(document);
  const [signer, bytes] = await Promise.all([readSigner(cx, SEAL_OWNER), readFile(cx, file.id)]);
  if (!(await isSignedOnlyBy(cx, bytes, document.signerCertificateSha256 ?? ""))) {
    throw new Refusal("conflict", "outgoing.signature_invalid");
  }
  const name = `${(document.referenceNumber ?? id).replaceAll("/", "_")}.pdf`;
  const sealed = await signInto(cx, signer, { bytes, file, name }, SEAL_FIELD, placement.seal);
  const next = seal(document, sealed, cx.clock.now().toISOString());
  return detailOf(cx, await writeStep(cx, view, next, { type: "outgoing.sealed", data: eventData(next) }));
}

/** The file and the places in it, which every document past its draft has. */
function composed({ file, placement, state }: OutgoingDocument): { file: FileReference; placement: Placement } {
  if (!file || !placement) throw new Refusal("conflict", "outgoing.wrong_state", { state });
  return { file, placement };
}

/** Signs the bytes and stores them as a new file with the verdict on it; the file signed stays as it was. */
async function signInto(
  cx: Cx,
  signer: ReadySigner,
  source: { readonly bytes: Uint8Array; readonly file: FileReference; readonly name: string },
  fieldName: string,
  { page, rect }: Placement["signature"],
): Promise<FileReference> {
  const bytes = await signFile(cx, signer, source.bytes, { fieldName, page, rect, signedAt: cx.clock.now() });
  const { contentType, role, pages } = source.file;
  const stored = await storeFile(cx, {
    name: source.name,
    contentType,
    bytes,
    role,
    ...(pages !== undefined && { pages }),
  });
  return { ...stored, verdict: await verifyFile(cx, bytes) };
}
