import { createHash } from "node:crypto";
import { composeLetter } from "@vanthu/letter/compose-letter.ts";
import type { LetterFonts } from "@vanthu/letter/letter-fonts.ts";
import type { FileId } from "@vanthu/office/attachment/schema.ts";
import { askUpload, confirmUpload } from "@vanthu/office/attachment/service.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { SampleDocument } from "./sample-data.ts";

/**
 * The paper of an invented incoming document as the clerk would have scanned it: laid out by the composer, uploaded the
 * way a browser uploads.
 */
export async function uploadScan(
  clerk: Cx,
  document: SampleDocument,
  issuedOn: string,
  fonts: LetterFonts,
): Promise<FileId> {
  const { pdf } = await composeLetter(
    {
      typeName: document.type,
      superior: document.superior?.toUpperCase(),
      issuer: document.issuingBody.toUpperCase(),
      number: document.number,
      notation: document.notation,
      place: document.place,
      issuedOn,
      subject: document.subject.replace(/^V\/v\s+/u, ""),
      urgency: "normal",
      addressees: document.type === "Công văn" ? [document.home] : [],
      body: document.body.map((text) => ({ kind: /^Căn cứ /u.test(text) ? "basis" : "paragraph", runs: [{ text }] })),
      signature: {
        authority: document.signer.authority?.split(", ") ?? [],
        position: document.signer.position.toUpperCase(),
        name: document.signer.name,
      },
      recipients: document.recipients,
      archive: "VT",
      language: "vi",
      sample: true,
      composedAt: clerk.clock.now(),
      documentKey: document.id,
    },
    fonts,
  );
  const sha256 = createHash("sha256").update(pdf).digest("hex");
  const name = `${document.code.replaceAll("/", "_")}.pdf`;
  const { fileId, upload } = await askUpload(clerk, {
    name,
    contentType: "application/pdf",
    sizeBytes: pdf.byteLength,
    sha256,
  });
  const put = await fetch(upload.url, { method: upload.method, headers: upload.headers, body: new Uint8Array(pdf) });
  if (!put.ok) throw new Error(`the scan of ${document.id} was not stored: ${String(put.status)}`);
  return (await confirmUpload(clerk, fileId)).id;
}
