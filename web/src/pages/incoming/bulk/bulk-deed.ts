import type { IncomingSummary } from "@vanthu/office/incoming/schema.ts";
import { isTampered } from "../tampered.ts";

/** What may be done to several documents alike. */
export type BulkDeed = "accept" | "instruct" | "read";

/**
 * What may be done to this line among others: taken into the register, instructed on, or marked as read by who is only
 * informed. A file changed after signing is looked at by itself.
 */
export function bulkDeedOf(
  { state, signatures, myTask }: Pick<IncomingSummary, "state" | "signatures" | "myTask">,
  may: (grant: string) => boolean,
): BulkDeed | undefined {
  if (state === "arrived" && may("incoming.register") && !isTampered(signatures)) return "accept";
  if (state === "registered" && may("incoming.instruct")) return "instruct";
  return myTask?.role === "informed" && myTask.state === "assigned" ? "read" : undefined;
}
