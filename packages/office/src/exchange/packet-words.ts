import type { DocumentPacket } from "@vanthu/edxml/document-packet.ts";
import { findSecrecyWord, findSecrecyWordInFileName, type SecrecyWord } from "@vanthu/platform/secrecy-word.ts";

/** A word of secrecy in what a packet says of its document or in the names of its files. */
export function secrecyWordIn({
  code,
  toPlaces,
  subject,
  content,
  documentType,
  other,
  business,
  attachments,
}: DocumentPacket): SecrecyWord | undefined {
  const texts = [
    code.notation,
    ...toPlaces,
    subject,
    content,
    documentType.typeName,
    other.sphereOfPromulgation,
    business.reason,
    ...attachments.map(({ description }) => description),
  ];
  const fileNames = [...other.appendixes, ...attachments.map(({ name }) => name)];
  return (
    texts.map((text) => findSecrecyWord(text ?? "")).find((word) => word !== undefined) ??
    fileNames.map(findSecrecyWordInFileName).find((word) => word !== undefined)
  );
}
