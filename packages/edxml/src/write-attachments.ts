import type { Attachment } from "./document-packet.ts";
import { EdxmlProblem } from "./edxml-problem.ts";
import { extensionOf, isZipName, safeFileName } from "./file-name.ts";
import { QCVN_102_NAMESPACE } from "./namespace.ts";
import { requireSome, requireTexts } from "./required.ts";
import type { XmlWriter } from "./xml-writer.ts";
import { zipOneFile } from "./zip-one-file.ts";

/** How files travel: in a ZIP of one entry, as the Java SDK of the axis does, or as they are. */
export type AttachmentForm = "zip" | "raw";

export function checkAttachments(attachments: readonly Attachment[]): void {
  const seen = new Set<string>();
  for (const { contentId, name, contentType, bytes } of attachments) {
    requireTexts({ ContentId: contentId, AttachmentName: name, ContentType: contentType });
    requireSome("ContentTransferEncoded", bytes.length > 0 ? [bytes] : []);
    if (seen.has(contentId) || /^cid:/i.test(contentId)) {
      throw new EdxmlProblem("packet.value_invalid", { element: "ContentId" });
    }
    seen.add(contentId);
  }
}

export function writeManifest(xml: XmlWriter, attachments: readonly Attachment[]): void {
  xml.part("edXMLBody", undefined, () => {
    xml.element('edXML:edXMLManifest version="1.0"', () => {
      for (const { contentId, contentType, description, name } of attachments) {
        xml.part("Reference", undefined, () => {
          xml.text("ContentId", `cid:${contentId}`);
          xml.text("ContentType", contentType);
          xml.text("Description", description);
          xml.text("AttachmentName", safeFileName(name));
        });
      }
    });
  });
}

/** These elements bear no prefix, all but ContentTransferEncoded, which declares its own once more. */
export function writeAttachments(xml: XmlWriter, attachments: readonly Attachment[], form: AttachmentForm): void {
  if (attachments.length === 0) return;
  xml.element("AttachmentEncoded", () => {
    for (const attachment of attachments) {
      xml.element("Attachment", () => {
        xml.leaf("ContentId", `cid:${attachment.contentId}`.normalize("NFC"));
        xml.leaf("AttachmentName", safeFileName(attachment.name).normalize("NFC"));
        xml.leaf("Description", attachment.description?.normalize("NFC"));
        xml.leaf("ContentType", attachment.contentType.normalize("NFC"));
        xml.leaf("FieldName", attachment.fieldName?.normalize("NFC"));
        xml.leaf("MimeType", attachment.mimeType?.normalize("NFC"));
        xml.longLeaf(`edXML:ContentTransferEncoded xmlns:edXML="${QCVN_102_NAMESPACE}"`, encode(attachment, form));
        xml.extras(attachment.extras, "");
      });
    }
  });
}

/** A `.zip` goes as it is: readers take it for the file itself and would not unwrap it. */
function encode({ contentId, name, bytes }: Attachment, form: AttachmentForm): string {
  const content = form === "zip" && !isZipName(name) ? zipOneFile(entryName(contentId, name), bytes) : bytes;
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString("base64");
}

function entryName(contentId: string, name: string): string {
  return `${contentId.replaceAll(/[^A-Za-z0-9._-]/g, "_")}.${extensionOf(name)}`;
}
