import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { linkTo, takeFiles } from "../attachment/service.ts";
import type { FileReference } from "../attachment/schema.ts";
import { packetOf } from "./own-copy-service.ts";
import { IncomingEntity, incomingPartition, type IncomingItem } from "./item.ts";
import { readCase, readDocument } from "./case-service.ts";
import { detailAfter } from "./read-service.ts";
import type { AttachToIncoming, IncomingDetail, IncomingId } from "./schema.ts";
import { requireState } from "./state-rules.ts";

const MOST_FILES = 50;

/** Attaches files that came later: the scan of a paper, the paper of an electronic document, an annex. */
export async function attach(cx: Cx, id: IncomingId, input: AttachToIncoming): Promise<IncomingDetail> {
  require(cx, "incoming.register");
  const before = await readCase(cx, id);
  const files = await takeFiles(cx, input.files);
  const document = withFiles(before.document, files);
  const operations = [
    replace(IncomingEntity, document),
    event(cx, "incoming.attached", incomingPartition(id), { fileIds: files.map((file) => file.id) }),
  ];
  await cx.store.write(operations);
  return detailAfter(cx, before, operations);
}

/** The packet a document came in, byte for byte. @throws Refusal `incoming.no_packet` for one that came on paper */
export async function linkToPacket(cx: Cx, id: IncomingId) {
  require(cx, "incoming.register");
  const { exchange } = await readDocument(cx, id);
  if (!exchange) throw new Refusal("missing", "incoming.no_packet");
  return linkTo(cx, { ...packetOf(exchange), name: `${id}.edxml`, contentType: "application/xml" }, true);
}

function withFiles(document: IncomingItem, files: readonly FileReference[]): IncomingItem {
  requireState(document, "arrived", "registered", "routed", "inProgress", "done");
  const known = new Set(document.files.map(({ id }) => id));
  const all = [...document.files, ...files.filter(({ id }) => !known.has(id))];
  if (all.length > MOST_FILES) throw new Refusal("conflict", "incoming.too_many_files", { limit: MOST_FILES });
  return { ...document, files: all, pages: document.pages ?? files.find(({ role }) => role !== "annex")?.pages };
}
