import type { FileVerdict } from "@vanthu/pades/file-verdict.ts";
import { PdfProblem } from "@vanthu/pades/pdf-problem.ts";
import { verifyPdf } from "@vanthu/pades/verify-pdf.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { createHash } from "node:crypto";
import type { SignatureVerdict } from "../attachment/schema.ts";
import { certificatesOf } from "./pem.ts";
import { signatureVerdict } from "./verdict.ts";

/**
 * Judges the signatures of a file by the deployment's trust anchors, as documents show them. A file that cannot be read
 * as PDF has no signature anybody could rely on: `unsigned`.
 */
export async function verifyFile(cx: Cx, bytes: Uint8Array): Promise<SignatureVerdict> {
  const checkedAt = cx.clock.now().toISOString();
  const verdict = await judge(cx, bytes);
  return verdict ? signatureVerdict(verdict, checkedAt) : { state: "unsigned", checkedAt, signatures: [] };
}

/**
 * Whether the file bears exactly these signatures in this order, all whole and trusted; each is named by the SHA-256 of
 * its certificate's DER. Without any, whether it is an unsigned PDF.
 */
export async function isSignedOnlyBy(cx: Cx, bytes: Uint8Array, certificates: readonly string[]): Promise<boolean> {
  const verdict = await judge(cx, bytes);
  if (verdict?.state !== (certificates.length === 0 ? "unsigned" : "valid")) return false;
  const found = verdict.signatures.map(({ certificate = "" }) =>
    createHash("sha256").update(Buffer.from(certificate, "base64")).digest("hex"),
  );
  return found.length === certificates.length && found.every((hash, index) => hash === certificates[index]);
}

async function judge(cx: Cx, bytes: Uint8Array): Promise<FileVerdict | undefined> {
  try {
    return await verifyPdf(bytes, {
      trustAnchors: certificatesOf(cx.world.config.trustAnchorsPem),
      at: cx.clock.now(),
    });
  } catch (error) {
    if (error instanceof PdfProblem) return undefined;
    throw error;
  }
}
