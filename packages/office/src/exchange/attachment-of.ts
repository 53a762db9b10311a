import type { Attachment } from "@vanthu/edxml/document-packet.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { createHash } from "node:crypto";
import type { FileReference } from "../attachment/schema.ts";
import { readFile } from "../attachment/service.ts";

/**
 * A file of a document as its packet carries it.
 * @throws Refusal `outgoing.file_differs` where the store holds other bytes than the document says
 */
export async function attachmentOf(cx: Cx, { id, name, contentType, sha256 }: FileReference): Promise<Attachment> {
  const bytes = await readFile(cx, id);
  if (createHash("sha256").update(bytes).digest("hex") !== sha256)
    throw new Refusal("conflict", "outgoing.file_differs");
  return { contentId: id, name, contentType, bytes };
}
