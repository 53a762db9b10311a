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

/** Whether the file bears exactly one signature, whole and trusted, made with this certificate (SHA-256 of its DER). */
export async function isSignedOnlyBy(cx: Cx, bytes: Uint8Array, certificateSha256: string): Promise<boolean> {
  const verdict = await judge(cx, bytes);
  const [signature, ...others] = verdict?.signatures ?? [];
  if (verdict?.state !== "valid" || others.length > 0) return false;
  const certificate = Buffer.from(signature?.certificate ?? "", "base64");
  return createHash("sha256").update(certificate).digest("hex") === certificateSha256;
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
