import { buildDocumentPacket } from "@vanthu/edxml/build-document-packet.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { FileReference } from "@vanthu/platform/file-reference.ts";
import { LentFiles } from "@vanthu/platform/tenant-files.ts";
import type { DeliveryItem } from "../outgoing/item.ts";
import { keepPacketFile, lentPacket } from "./packet-file.ts";
import { readOnce } from "./packet-memory.ts";

/** Từ chối tiếp nhận · đồng ý cho lấy lại: after these the receiver has nothing of the document. */
const GIVEN_BACK: ReadonlySet<string> = new Set(["02", "15"]);

/**
 * The packet for a receiver that returned the document: the same once more with the time of this sending in its trace. The
 * very bytes that were returned would be taken for a replay.
 * @returns nothing for a receiver that returned nothing
 */
export async function packedAfresh(
  cx: Cx,
  { statuses, queuedAt, documentId }: Pick<DeliveryItem, "statuses" | "queuedAt" | "documentId">,
  packet: FileReference,
): Promise<FileReference | undefined> {
  if (!statuses.some(({ code }) => GIVEN_BACK.has(code))) return undefined;
  const read = readOnce(await new LentFiles(cx.world, cx.meter).read(packet));
  if (read.kind !== "document") return undefined;
  const trace = [{ organId: read.packet.from.organId, at: queuedAt }];
  const bytes = buildDocumentPacket({ ...read.packet, trace });
  return lentPacket(cx, await keepPacketFile(cx, `${documentId}.edxml`, bytes));
}
