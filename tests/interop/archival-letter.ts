import { composeLetter } from "@vanthu/letter/compose-letter.ts";
import { loadFonts } from "@vanthu/letter/load-fonts.ts";
import { aLetter } from "@vanthu/letter/test-letter.ts";
import { collectValidationData } from "@vanthu/pades/collect-validation-data.ts";
import { addDocumentTimestamp } from "@vanthu/pades/document-timestamp.ts";
import { fillFields } from "@vanthu/pades/fill-fields.ts";
import { revocationAddresses } from "@vanthu/pades/revocation-client.ts";
import { signPdf } from "@vanthu/pades/sign-pdf.ts";
import { aSealTemplate } from "@vanthu/pades/testing/sample-documents.ts";
import { timestampAuthorities } from "@vanthu/pades/timestamp-client.ts";
import { addValidationData } from "@vanthu/pades/validation-data-writer.ts";
import { certifiedSigner, rootOf } from "./certified-signers.ts";

/** A letter as the office makes it, through all it goes through: composed, signed, numbered, sealed, made to last (B-LTA). */
export async function archivalLetter(endpoint: string): Promise<{ unsigned: Uint8Array; finished: Uint8Array }> {
  const letter = await composeLetter(aLetter(), await loadFonts());
  const { pdf, number, date, signature, seal } = letter;
  if (!number || !date) throw new Error("The letter has no place for number and date.");
  const root = await rootOf(endpoint);
  const timestamp = timestampAuthorities([{ url: `${endpoint}/ca/tsa` }]);
  const template = aSealTemplate();
  const now = new Date();
  const leader = await certifiedSigner(endpoint, "Nguyễn Minh Nguyệt");
  const agency = await certifiedSigner(endpoint, "Ủy ban nhân dân xã Yên Thịnh");
  const common = { chain: [root], signedAt: now, timestamp };
  const signed = await signPdf(pdf, {
    ...leader,
    ...common,
    fieldName: "LanhDao",
    appearance: { template, ...signature },
  });
  const fills = [
    { fieldName: number.fieldName, text: "57", template: number.template, align: "center" as const },
    {
      fieldName: date.fieldName,
      text: "Yên Thịnh, ngày 25 tháng 11 năm 2026",
      template: date.template,
      align: "center" as const,
    },
  ];
  const numbered = fillFields(signed, fills, { filledAt: now });
  const sealed = await signPdf(numbered, {
    ...agency,
    ...common,
    fieldName: "CoQuan",
    appearance: { template, ...seal },
  });
  const collecting = { revocation: revocationAddresses(), authorities: [root] };
  const proven = addValidationData(sealed, await collectValidationData(sealed, collecting));
  return { unsigned: pdf, finished: await addDocumentTimestamp(proven, timestamp) };
}
