import type { FileVerdict } from "@vanthu/pades/file-verdict.ts";
import { PdfProblem } from "@vanthu/pades/pdf-problem.ts";
import type { VerifyPdfOptions } from "@vanthu/pades/verify-options.ts";
import { verifyPdf } from "@vanthu/pades/verify-pdf.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { createHash } from "node:crypto";
import type { SignatureVerdict } from "../attachment/schema.ts";
import { certificatesOf } from "./pem.ts";
import { signatureVerdict } from "./verdict.ts";

/**
 * Judges the signatures of a file by the deployment's trust anchors and what the file itself carries, as documents show
 * them; asks nobody. A file that cannot be read as PDF has no signature anybody could rely on: `unsigned`.
 */
export function verifyFile(cx: Cx, bytes: Uint8Array): SignatureVerdict {
  return keptVerdict(cx, judge(cx, bytes));
}

/** What every verification of a file goes by: the trust anchors of the deployment, and now. */
export function verifyOptions(cx: Cx): VerifyPdfOptions {
  return { trustAnchors: certificatesOf(cx.world.config.trustAnchorsPem), at: cx.clock.now() };
}

/** A verdict as documents keep it; of what is no PDF, that nothing is signed. */
export function keptVerdict(cx: Cx, verdict: FileVerdict | undefined): SignatureVerdict {
  const checkedAt = cx.clock.now().toISOString();
  return verdict ? signatureVerdict(verdict, checkedAt) : { state: "unsigned", checkedAt, signatures: [] };
}

/**
 * Whether the file bears exactly these signatures in this order, all whole and trusted; each is named by the SHA-256 of
 * its certificate's DER. Without any, whether it is an unsigned PDF.
 */
export function isSignedOnlyBy(cx: Cx, bytes: Uint8Array, certificates: readonly string[]): boolean {
  const verdict = judge(cx, bytes);
  if (verdict?.state !== (certificates.length === 0 ? "unsigned" : "valid")) return false;
  const found = verdict.signatures
    .filter(({ kind }) => kind === "signature")
    .map(({ certificate = "" }) => createHash("sha256").update(Buffer.from(certificate, "base64")).digest("hex"));
  return found.length === certificates.length && found.every((hash, index) => hash === certificates[index]);
}

function judge(cx: Cx, bytes: Uint8Array): FileVerdict | undefined {
  try {
    return verifyPdf(bytes, verifyOptions(cx));
  } catch (error) {
    if (error instanceof PdfProblem) return undefined;
    throw error;
  }
}
