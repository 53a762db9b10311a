import type { Consumer } from "@vanthu/platform/consume.ts";
import * as v from "valibot";
import { IncomingId } from "../incoming/schema.ts";
import { businessPartition } from "../outgoing/business-item.ts";
import { changeConsumers } from "./change-consumer.ts";
import { gatewayOf } from "./gateway.ts";
import { returnEnded } from "./return-ended.ts";
import { sendBusinessChunk } from "./send-business.ts";
import { sendDeliveries } from "./send-service.ts";
import { reportStatus } from "./status-service.ts";
import { STATUS_BY_EVENT } from "./status-words.ts";

const Queued = v.object({ agencyIds: v.array(v.string()) });

/** Sends what was queued, at issue or again. */
function sending(on: `outgoing.${string}`): Consumer {
  return {
    name: `exchange.send#${on}`,
    on,
    async handle(cx, { subject, data }) {
      const { agencyIds } = v.parse(Queued, data);
      await sendDeliveries(cx, gatewayOf(cx), subject.replace(/^outgoing#/, ""), agencyIds);
    },
  };
}

const QueuedBusiness = v.object({ sendingId: v.string(), chunk: v.number() });

/** Tells receivers of a document that has gone out what became of it. */
const telling: Consumer = {
  name: "exchange.tell",
  on: "outgoing.business_queued",
  async handle(cx, { subject, data }) {
    const queued = v.parse(QueuedBusiness, data);
    await sendBusinessChunk(cx, gatewayOf(cx), subject.slice(businessPartition("").length), queued);
  },
};

/** Reports to the sender what became of its document. */
const reporting = Object.entries(STATUS_BY_EVENT).map(([on, wordsOf]): Consumer => ({
  name: `exchange.report#${on}`,
  on: on as `incoming.${string}`,
  async handle(cx, event) {
    const id = v.parse(IncomingId, event.subject.replace(/^incoming#/, ""));
    await reportStatus(cx, gatewayOf(cx), event, id, wordsOf(event));
  },
}));

export const exchangeConsumers: readonly Consumer[] = [
  sending("outgoing.deliveries_queued"),
  sending("outgoing.resent"),
  telling,
  ...reporting,
  ...changeConsumers,
  returnEnded,
];
