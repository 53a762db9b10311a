import type { Urgency } from "./field.ts";

const RANKS: Readonly<Record<Urgency, number>> = { express: 0, rush: 1, urgent: 2, normal: 3 };

/** Place of an urgency in a queue: hỏa tốc first; they are handled at once whatever else waits (NĐ 30 Điều 22-24). */
export function urgencyRank(urgency: Urgency): number {
  return RANKS[urgency];
}

/** Sort key of a queue: by urgency, then by deadline, documents without one last. */
export function queueOrder(urgency: Urgency, dueOn: string | undefined, id: string): string {
  return `${String(urgencyRank(urgency))}#${dueOn ?? "9999-12-31"}#${id}`;
}
