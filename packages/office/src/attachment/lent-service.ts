import type { Cx } from "@vanthu/platform/context.ts";
import { LentFiles } from "@vanthu/platform/tenant-files.ts";
import type { FileReference } from "./schema.ts";
import { fileKey, readFile } from "./service.ts";

type Referred = Pick<FileReference, "id" | "sha256" | "lent">;

/** The bytes of a document's file, ours or lent. @throws Refusal `file.missing`, `file.differs` */
export function readReferred(cx: Cx, { id, sha256, lent }: Referred): Promise<Uint8Array> {
  return lent === undefined ? readFile(cx, id) : new LentFiles(cx.world, cx.meter).read({ bucketKey: lent, sha256 });
}

/**
 * Copies a lent file to our own, inside the bucket and under the id it has already; done again it changes nothing. The
 * caller then writes the reference without `lent`.
 * @throws Refusal `file.differs` where its owner has other bytes there by now
 */
export async function takeOwn<T extends Referred & { readonly sizeBytes?: number }>(
  cx: Cx,
  file: T,
): Promise<Omit<T, "lent">> {
  const { lent, ...own } = file;
  if (lent === undefined) return own;
  const { sha256, sizeBytes = 0 } = file;
  await cx.files.copyFrom({ bucketKey: lent, sha256, sizeBytes }, fileKey(file.id));
  return own;
}
