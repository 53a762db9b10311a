import type { Cx } from "@vanthu/platform/context.ts";
import { takeOwn } from "../attachment/lent-service.ts";
import type { FileReference } from "../attachment/schema.ts";
import type { ExchangeOrigin, IncomingDocument } from "./schema.ts";

/** The packet of a document as a file to read or to link to. */
export function packetOf({ packetFileId, packetSha256, packetLent }: ExchangeOrigin) {
  return { id: packetFileId as FileReference["id"], sha256: packetSha256, lent: packetLent };
}

/**
 * Takes our own copies of what the sender only lent: the files of a document and its packet. To be called before the
 * transaction of whatever ends the wait for the clerk, which then writes the document as {@link asOwned}; called again it
 * changes nothing.
 * @throws Refusal `file.differs`, `file.missing` where the sender has other bytes there by now, or none
 */
export async function takeOwnCopies(cx: Cx, { files, exchange }: IncomingDocument): Promise<void> {
  await Promise.all([...files, ...(exchange ? [packetOf(exchange)] : [])].map((file) => takeOwn(cx, file)));
}

/** The document with nothing lent any more. */
export function asOwned<T extends IncomingDocument>(document: T): T {
  const { exchange, files } = document;
  return {
    ...document,
    files: files.map((file) => ({ ...file, lent: undefined })),
    ...(exchange && { exchange: { ...exchange, packetLent: undefined } }),
  };
}
