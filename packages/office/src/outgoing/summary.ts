import * as v from "valibot";
import { pendingVisa } from "./circuit-rules.ts";
import { OutgoingSummary, type OutgoingDocument } from "./schema.ts";

/** A document as lists show it. */
export function summaryOf(document: OutgoingDocument): OutgoingSummary {
  return v.parse(OutgoingSummary, {
    ...document,
    receivers: document.receiverCount ?? document.receivers.length,
    visaOf: pendingVisa(document)?.fullName,
  });
}
