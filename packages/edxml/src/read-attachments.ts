import { readAttachmentContent } from "./attachment-content.ts";
import type { Attachment } from "./document-packet.ts";
import type { ElementReader, Reading } from "./element-reader.ts";
import { safeFileName } from "./file-name.ts";
import { present } from "./present.ts";
import { textOf, type XmlElement } from "./xml-tree.ts";

/**
 * Joins the References of the manifest with the Attachments behind the envelope by ContentId, which some write with
 * `cid:` and some without. Order of the manifest; attachments nobody refers to come last.
 */
export function readAttachments(
  references: readonly ElementReader[],
  encoded: readonly ElementReader[],
  reading: Reading,
): Attachment[] {
  const waiting = new Map<string, ElementReader[]>();
  for (const attachment of encoded) {
    const id = contentIdOf(attachment);
    const alike = waiting.get(id);
    if (alike) alike.push(attachment);
    else waiting.set(id, [attachment]);
  }
  const attachments: Attachment[] = [];
  let roomBytes = reading.limits.maxUnpackedBytes;
  const add = (contentId: string, attachment: ElementReader, reference: ElementReader) => {
    const read = readAttachment(contentId, attachment, reference, roomBytes);
    roomBytes -= read.bytes.length;
    attachments.push(read);
  };
  for (const reference of references) {
    const contentId = contentIdOf(reference);
    const attachment = waiting.get(contentId)?.shift();
    if (attachment) add(contentId, attachment, reference);
    else reading.notes.push({ code: "packet.attachment_missing", params: { contentId }, suggestsRefusal: true });
  }
  for (const [contentId, unlisted] of waiting) {
    for (const attachment of unlisted) {
      add(contentId, attachment, attachment);
      reading.notes.push({ code: "packet.attachment_unlisted", params: { contentId }, suggestsRefusal: true });
    }
  }
  return attachments;
}

function readAttachment(
  contentId: string,
  attachment: ElementReader,
  reference: ElementReader,
  maxUnpackedBytes: number,
): Attachment {
  const { notes } = attachment.reading;
  const limits = { ...attachment.reading.limits, maxUnpackedBytes };
  const name = reference.text("AttachmentName") ?? attachment.text("AttachmentName") ?? "";
  const contentType = reference.text("ContentType") ?? attachment.text("ContentType") ?? "";
  const description = reference.text("Description") ?? attachment.text("Description");
  const encoded = attachment.child("ContentTransferEncoded");
  const file = { contentId, name: safeFileName(name), contentType };
  const { bytes, damage } = readAttachmentContent(encoded ? base64Of(encoded.element) : "", file, limits);
  if (damage) {
    notes.push({ code: "packet.attachment_damaged", params: { contentId, reason: damage }, suggestsRefusal: true });
  }
  for (const repeated of ["AttachmentName", "ContentType", "Description"]) attachment.children(repeated);
  const fieldName = attachment.text("FieldName");
  const mimeType = attachment.text("MimeType");
  return present({ ...file, description, fieldName, mimeType, bytes, ...attachment.extras() });
}

/** As it lies in the packet where nothing but base64 stands there. */
function base64Of(element: XmlElement): Uint8Array | string {
  return element.run && element.content.length === 0 ? element.run : textOf(element);
}

function contentIdOf(part: ElementReader): string {
  return (part.text("ContentId") ?? "").replace(/^cid:/i, "");
}
