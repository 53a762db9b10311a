import type { Cx } from "@vanthu/platform/context.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { readReferred } from "../attachment/lent-service.ts";
import { readUpload } from "../attachment/service.ts";
import { fileOf as incomingFile } from "../incoming/read-service.ts";
import { requireWithinCap } from "../metering/limit-service.ts";
import { fileOf as outgoingFile } from "../outgoing/link-service.ts";
import type { LayoutChecker } from "./checker-port.ts";
import type { CheckLayout, LayoutReport } from "./schema.ts";

/**
 * Looks a file through against Annex I and II of NĐ 30/2020. Nothing of what it says is stored.
 * @throws Refusal `cost.cap_reached`, `outgoing.missing`, `incoming.missing`, `file.missing`, `pdf.*`, `reading.*`
 */
export async function checkLayoutOf(cx: Cx, check: LayoutChecker, asked: CheckLayout): Promise<LayoutReport> {
  requireStaff(cx, "outgoing.draft");
  await requireWithinCap(cx);
  return check(await bytesOf(cx, asked));
}

async function bytesOf(cx: Cx, { fileId, outgoingId, incomingId }: CheckLayout): Promise<Uint8Array> {
  if (outgoingId !== undefined) return readReferred(cx, await outgoingFile(cx, outgoingId, fileId));
  if (incomingId !== undefined) return readReferred(cx, await incomingFile(cx, incomingId, fileId));
  return (await readUpload(cx, fileId)).bytes;
}
