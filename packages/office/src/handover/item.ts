import { entity, type ItemOf } from "@vanthu/platform/store/entity.ts";
import { Handover, HandoverLine } from "./schema.ts";

export const HANDOVERS = "handovers";

export const HandoverEntity = entity({ name: "Handover", schema: Handover, key: ({ id }) => [HANDOVERS, id] });
export type HandoverItem = ItemOf<typeof HandoverEntity>;

export const HandoverLineEntity = entity({
  name: "HandoverLine",
  schema: HandoverLine,
  key: ({ handoverId, no }) => [handoverPartition(handoverId), `line#${String(no).padStart(5, "0")}`],
});
export type HandoverLineItem = ItemOf<typeof HandoverLineEntity>;

export function handoverPartition(id: string): string {
  return `handover#${id}`;
}
