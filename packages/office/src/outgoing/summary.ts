import * as v from "valibot";
import { leaverOf, namedDecider } from "./circuit-rules.ts";
import { OutgoingSummary, type OutgoingDocument } from "./schema.ts";

/** How many have it today: those of the issue, those added since, without those removed. */
function receiversNow({
  receiverCount,
  receivers,
  addedReceivers = [],
  removedReceivers = [],
}: OutgoingDocument): number {
  return (receiverCount ?? receivers.length) + addedReceivers.length - removedReceivers.length;
}

/** A document as lists show it. */
export function summaryOf(document: OutgoingDocument): OutgoingSummary {
  return v.parse(OutgoingSummary, {
    ...document,
    receivers: receiversNow(document),
    visaOf: namedDecider(document)?.fullName,
    leftName: leaverOf(document)?.fullName,
  });
}
