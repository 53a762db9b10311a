import { buildDocumentPacket } from "@vanthu/edxml/build-document-packet.ts";
import { readPacket } from "@vanthu/edxml/read-packet.ts";
import type { AttachmentForm } from "@vanthu/edxml/write-attachments.ts";

/**
 * A packet as one outside axis is to have it: of a document, addressed to the one receiver it is sent to, so that an
 * axis that refuses one receiver refuses no other, and delivers to nobody twice; its files in the form of the
 * connection. Who else gets the document stands in its *Nơi nhận* (ToPlaces). A status packet goes as it is.
 */
export function packetForAxis(
  bytes: Uint8Array,
  toCode: string | undefined,
  attachmentForm: AttachmentForm,
): Uint8Array {
  const read = readPacket(bytes);
  if (read.kind === "status") return bytes;
  const { packet } = read;
  const to = packet.to.filter(({ organId }) => organId === toCode);
  return buildDocumentPacket(to.length > 0 ? { ...packet, to } : packet, { attachmentForm });
}
