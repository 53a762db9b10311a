import type { Cx } from "@vanthu/platform/context.ts";
import { holds, requireStaff, signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { FileReference } from "../attachment/schema.ts";
import { linkTo, storedHash } from "../attachment/service.ts";
import { isDrafter } from "./access-rules.ts";
import { readDelivery } from "./delivery-service.ts";
import type { OutgoingDocument, OutgoingId } from "./schema.ts";
import { readDocument } from "./read-document.ts";

/** The document or one of its annexes, for who may see it. @throws Refusal `outgoing.missing`, `file.missing` */
export async function fileOf(cx: Cx, id: OutgoingId, fileId: string): Promise<FileReference> {
  const document = await readDocument(cx, id);
  const file = [document.file, ...document.annexes].find((one) => one?.id === fileId);
  if (!file) throw new Refusal("missing", "file.missing");
  return file;
}

/**
 * A presigned GET of the document or one of its annexes. The file of an issued document goes out only if what lies in the
 * store is what was issued.
 * @throws Refusal `outgoing.missing`, `file.missing`, `outgoing.file_differs`
 */
export async function linkToFile(cx: Cx, id: OutgoingId, fileId: string, download: boolean) {
  const document = await readDocument(cx, id);
  const file = [document.file, ...document.annexes].find((one) => one?.id === fileId);
  if (!file) throw new Refusal("missing", "file.missing");
  if (document.issuedSha256 !== undefined && file.id === document.file?.id) {
    await requireAsIssued(cx, file, document.issuedSha256);
  }
  return linkTo(cx, file, download);
}

async function requireAsIssued(cx: Cx, file: FileReference, issuedSha256: string): Promise<void> {
  const stored = await storedHash(cx, file.id);
  if (stored === issuedSha256) return;
  cx.log.error("outgoing.file_differs", { tenant: cx.store.tenantId, fileId: file.id });
  throw new Refusal("conflict", "outgoing.file_differs");
}

/** The packet as it went over the exchange. @throws Refusal `outgoing.missing`, `file.missing` */
export async function linkToPacket(cx: Cx, id: OutgoingId) {
  requireStaff(cx, "outgoing.issue");
  const document = await readDocument(cx, id);
  const { packetFileId, packetSha256 } = document;
  if (packetFileId === undefined || packetSha256 === undefined) throw new Refusal("missing", "file.missing");
  return packetLink(cx, document, "", { id: packetFileId, sha256: packetSha256 });
}

/** The last status packet with this code of one receiver. @throws Refusal `outgoing.missing`, `file.missing` */
export async function linkToStatus(cx: Cx, id: OutgoingId, agencyId: string, code: string) {
  const person = signedIn(cx);
  const [document, delivery] = await Promise.all([readDocument(cx, id), readDelivery(cx, id, agencyId)]);
  if (!holds(person, "outgoing.read_all") && !isDrafter(person, document)) {
    throw new Refusal("missing", "outgoing.missing");
  }
  const status = delivery?.statuses.findLast((one) => one.code === code);
  if (!status) throw new Refusal("missing", "file.missing");
  return packetLink(cx, document, `-${code}`, {
    id: status.packetFileId,
    sha256: status.packetSha256,
    lent: status.packetLent,
  });
}

function packetLink(
  cx: Cx,
  { referenceNumber, id }: OutgoingDocument,
  suffix: string,
  file: Pick<FileReference, "id" | "sha256" | "lent">,
) {
  const name = `${(referenceNumber ?? id).replaceAll("/", "_")}${suffix}.edxml`;
  return linkTo(cx, { ...file, name, contentType: "application/xml" }, true);
}
