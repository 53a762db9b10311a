import type { CheckedDocument } from "@vanthu/office/check/schema.ts";
import { MAX_FILE_BYTES, sha256 } from "../../upload.ts";

/** What a file is beside a document: the issued one, one of its annexes (counted from 1), another one, or no answer. */
export type Comparison =
  { is: "main" } | { is: "annex"; number: number } | { is: "other" } | { is: "unreadable" } | { is: "insecure" };

/** Compares a file with what was issued, by its hash and on this device. A file larger than any issued is none of them. */
export async function compareFile(file: Blob, { files }: Pick<CheckedDocument, "files">): Promise<Comparison> {
  if (file.size > MAX_FILE_BYTES) return { is: "other" };
  if (!window.isSecureContext) return { is: "insecure" };
  try {
    return find(await sha256(file), files);
  } catch {
    // gone, or on a drive that was taken out
    return { is: "unreadable" };
  }
}

export function find(hash: string, files: CheckedDocument["files"]): Comparison {
  if (files.some((file) => file.role === "main" && file.sha256 === hash)) return { is: "main" };
  const annex = files.filter(({ role }) => role === "annex").findIndex((file) => file.sha256 === hash);
  return annex < 0 ? { is: "other" } : { is: "annex", number: annex + 1 };
}
