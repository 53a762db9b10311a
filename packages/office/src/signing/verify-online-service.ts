import type { FileVerdict } from "@vanthu/pades/file-verdict.ts";
import { PdfProblem } from "@vanthu/pades/pdf-problem.ts";
import { verifyPdfOnline } from "@vanthu/pades/verify-pdf-online.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { SignatureVerdict } from "../attachment/schema.ts";
import { revocationSource } from "./revocation-service.ts";
import { keptVerdict, verifyOptions } from "./verify-service.ts";

/** What is known of a file beside its bytes. */
export interface KnownOfFile {
  /** Signatures it must bear: the last ones can be cut off without a trace. */
  readonly expectedSignatures?: number | undefined;
}

/**
 * Judges the signatures of a file after asking the authorities whether the certificates were revoked, at the addresses
 * that certificates of a trusted authority carry and no others. Whoever does not answer in time leaves `unknown` behind;
 * ask again later.
 */
export async function verifyFileOnline(cx: Cx, bytes: Uint8Array, known: KnownOfFile = {}): Promise<SignatureVerdict> {
  return keptVerdict(cx, await judge(cx, bytes, known));
}

async function judge(cx: Cx, bytes: Uint8Array, known: KnownOfFile): Promise<FileVerdict | undefined> {
  const { expectedSignatures } = known;
  try {
    return await verifyPdfOnline(bytes, {
      ...verifyOptions(cx),
      ...(expectedSignatures !== undefined && { expectedSignatures }),
      revocation: revocationSource(),
    });
  } catch (error) {
    if (error instanceof PdfProblem) return undefined;
    throw error;
  }
}
