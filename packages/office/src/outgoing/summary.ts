import type { Actor } from "@vanthu/platform/actor.ts";
import * as v from "valibot";
import { decisionOf } from "./access-rules.ts";
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

/** A document as lists show it to this reader. */
export function summaryOf(actor: Actor, document: OutgoingDocument): OutgoingSummary {
  return v.parse(OutgoingSummary, {
    ...document,
    receivers: receiversNow(document),
    visaOf: namedDecider(document)?.fullName,
    leftName: leaverOf(document)?.fullName,
    decision: actor.kind === "staff" ? decisionOf(actor, document) : undefined,
  });
}
