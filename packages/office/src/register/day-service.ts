import type { Cx } from "@vanthu/platform/context.ts";
import { bookPartition, RegisterRowEntity, ROW_PREFIX } from "./item.ts";
import type { RegisterKind } from "./schema.ts";

/** More rows than a commune fills in a day; what is older than these is not counted. */
const LATEST = 80;

/**
 * What a day brought into the books of the agency: documents registered, and documents sent out (ngày chuyển). Of the
 * latest numbers of each book, in one read each.
 */
export async function countOfDay(cx: Cx, on: string): Promise<{ registered: number; issued: number }> {
  const year = Number(on.slice(0, 4));
  const latest = (kind: RegisterKind) =>
    cx.store.query(RegisterRowEntity, bookPartition(kind, year), {
      descending: true,
      limit: LATEST,
      prefix: ROW_PREFIX,
    });
  const [incoming, outgoing] = await Promise.all([latest("incoming"), latest("outgoing")]);
  const active = incoming.items.filter(({ state }) => state === "active");
  return {
    registered: active.filter((row) => row.on === on).length,
    issued: outgoing.items.filter(({ state, forwardedOn }) => state === "active" && forwardedOn === on).length,
  };
}
