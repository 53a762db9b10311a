import { dictOf, type PdfObject, PdfStream } from "./pdf-object.ts";
import type { PdfFile } from "./pdf-file.ts";
import { PdfProblem } from "./pdf-problem.ts";
import type { RevocationEvidence } from "./revocation-evidence.ts";
import { decodeStructureStream } from "./stream-decoder.ts";

/** What a file carries to be judged long after: certificates, OCSP responses and lists of revoked certificates, DER. */
export interface ValidationData extends RevocationEvidence {
  certificates: Uint8Array[];
}

const MAX_STREAMS = 1000;

/**
 * The validation data of a file: its document security store (`/DSS`, ISO 32000-2, 12.8.4.3), what it keeps for single
 * signatures (`/VRI`) included. A stream that cannot be read is left out: it proves nothing.
 * @throws {PdfProblem} `pdf.too_complex` beyond 1,000 streams.
 */
export function readValidationData(file: PdfFile): ValidationData {
  const store = dictOf(file.resolve(file.catalog.get("DSS")));
  const found: ValidationData = { certificates: [], ocsps: [], crls: [] };
  if (!store) return found;
  const seen = new Set<PdfStream>();
  const gather = (into: Uint8Array[], list: PdfObject | undefined): void => {
    const items = file.resolve(list);
    for (const item of Array.isArray(items) ? items : []) {
      const stream = file.resolve(item);
      if (!(stream instanceof PdfStream) || seen.has(stream)) continue;
      if (seen.size >= MAX_STREAMS) throw new PdfProblem("pdf.too_complex", { limit: "validationData" });
      seen.add(stream);
      const data = dataOf(file, stream);
      if (data) into.push(data);
    }
  };
  gather(found.certificates, store.get("Certs"));
  gather(found.ocsps, store.get("OCSPs"));
  gather(found.crls, store.get("CRLs"));
  const perSignature = dictOf(file.resolve(store.get("VRI")));
  for (const value of perSignature?.values() ?? []) {
    const entry = dictOf(file.resolve(value));
    gather(found.certificates, entry?.get("Cert"));
    gather(found.ocsps, entry?.get("OCSP"));
    gather(found.crls, entry?.get("CRL"));
  }
  return found;
}

function dataOf(file: PdfFile, stream: PdfStream): Uint8Array | undefined {
  try {
    return decodeStructureStream(stream, file.budget);
  } catch (error) {
    if (error instanceof PdfProblem && error.code === "pdf.damaged") return undefined;
    throw error;
  }
}
