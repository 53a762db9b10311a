import { certificatesOf } from "./pem.ts";
import { collectValidationData } from "@vanthu/pades/collect-validation-data.ts";
import { addDocumentTimestamp } from "@vanthu/pades/document-timestamp.ts";
import { PdfProblem } from "@vanthu/pades/pdf-problem.ts";
import { addValidationData } from "@vanthu/pades/validation-data-writer.ts";
import { verifyPdf } from "@vanthu/pades/verify-pdf.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { revocationSource } from "./revocation-service.ts";
import { noteUnstamped, timestampSource } from "./timestamp-service.ts";
import { verifyOptions } from "./verify-service.ts";

/** What the clerk who seals may be kept waiting for the authorities of all certificates together. */
const WAIT_MS = 6000;

/**
 * Puts into a file that bears its last signature what proves the signatures later: answers about every certificate (PAdES
 * B-LT), and a stamp of the whole file where a signature came without its own. Each part that is not to be had is left
 * out; the signatures stand as they are (decision 0011).
 */
export async function strengthen(cx: Cx, pdf: Uint8Array): Promise<Uint8Array> {
  return withStamp(cx, await withValidationData(cx, pdf));
}

async function withValidationData(cx: Cx, pdf: Uint8Array): Promise<Uint8Array> {
  const authorities = certificatesOf(cx.world.config.trustAnchorsPem);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, WAIT_MS, undefined);
  });
  try {
    const data = await Promise.race([
      collectValidationData(pdf, { revocation: revocationSource(), authorities }),
      late,
    ]);
    if (data && data.ocsps.length + data.crls.length > 0) return addValidationData(pdf, data);
    cx.log.warn("signing.without_validation_data");
    return pdf;
  } catch (error) {
    if (!(error instanceof PdfProblem)) throw error;
    cx.log.warn("signing.without_validation_data", { code: error.code });
    return pdf;
  } finally {
    clearTimeout(timer);
  }
}

async function withStamp(cx: Cx, pdf: Uint8Array): Promise<Uint8Array> {
  const source = timestampSource(cx);
  if (!source) return pdf;
  const { signatures } = verifyPdf(pdf, verifyOptions(cx));
  if (signatures.every(({ kind, timeSource }) => kind !== "signature" || timeSource !== "claimed")) return pdf;
  try {
    return await addDocumentTimestamp(pdf, source);
  } catch (error) {
    if (!(error instanceof PdfProblem)) throw error;
    noteUnstamped(cx, error.code);
    return pdf;
  }
}
