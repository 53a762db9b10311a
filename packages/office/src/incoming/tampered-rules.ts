import { Refusal } from "@vanthu/platform/refusal.ts";
import type { FileReference } from "../attachment/schema.ts";
import type { IncomingDocument } from "./schema.ts";

/** Whether a file was changed after it was signed, or bears a signature that is not of it. */
export function isTampered({ verdict }: Pick<FileReference, "verdict">): boolean {
  return verdict?.state === "altered" || verdict?.state === "invalid";
}

/**
 * Whether all files are as they were signed. One that is not belongs back to its sender (NĐ 30 Điều 21.2.b); who takes it
 * in all the same says why.
 * @throws Refusal `incoming.tampered` where no reason is given
 */
export function requireWhole({ files }: Pick<IncomingDocument, "files">, reason: string | undefined): boolean {
  const isWhole = !files.some(isTampered);
  if (!isWhole && reason === undefined) throw new Refusal("conflict", "incoming.tampered");
  return isWhole;
}
