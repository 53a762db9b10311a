/** Độ khẩn of Decree 30/2020: thường, khẩn, thượng khẩn, hỏa tốc. */
export type Urgency = "normal" | "urgent" | "rush" | "express";

const PRIORITIES: Readonly<Record<Urgency, number>> = { normal: 0, urgent: 1, rush: 2, express: 3 };

/** 4 is hỏa tốc hẹn giờ, which the decree no longer knows; one maker writes 5 for thường. */
const URGENCIES: readonly Urgency[] = ["normal", "urgent", "rush", "express", "express", "normal"];

export const HIGHEST_PRIORITY = URGENCIES.length - 1;

export function priorityOf(urgency: Urgency): number {
  return PRIORITIES[urgency];
}

/** The urgency of an OtherInfo/Priority; numbers outside the standard are normal. */
export function urgencyOf(priority: number): Urgency {
  return URGENCIES[priority] ?? "normal";
}
