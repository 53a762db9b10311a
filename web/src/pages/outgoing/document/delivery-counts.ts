import type { DeliveryCounts } from "@vanthu/office/outgoing/delivery-chunk-schema.ts";

const ACCEPTED = ["03", "04", "05", "06"];

/** The figures over the list of receivers, as the server counted all of them: the page may hold but some. */
export function figuresOf({ all, states, codes }: DeliveryCounts): { all: number; look: number; accepted: number } {
  return {
    all,
    look: (states["failed"] ?? 0) + (codes["02"] ?? 0),
    accepted: ACCEPTED.reduce((sum, code) => sum + (codes[code] ?? 0), 0),
  };
}
