import type { Cx } from "@vanthu/platform/context.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { HANDOVERS, HandoverEntity, HandoverLineEntity, handoverPartition, type HandoverItem } from "./item.ts";
import type { HandoverId, HandoverView } from "./schema.ts";

const ROWS = 50;

/** The handovers of the unit, the latest first. */
export async function listHandovers(cx: Cx): Promise<{ items: HandoverItem[] }> {
  require(cx, "handover.make");
  const { items } = await cx.store.query(HandoverEntity, HANDOVERS, { descending: true, limit: ROWS });
  return { items: [...items] };
}

/** One handover, line by line. @throws Refusal `handover.missing` */
export async function readHandover(cx: Cx, id: HandoverId): Promise<HandoverView> {
  require(cx, "handover.make");
  const handover = await cx.store.get(HandoverEntity, [HANDOVERS, id]);
  if (!handover) throw new Refusal("missing", "handover.missing");
  const lines = await cx.store.queryAll(HandoverLineEntity, handoverPartition(id), { prefix: "line#" });
  return { handover, lines };
}
