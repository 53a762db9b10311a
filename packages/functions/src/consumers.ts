import { exchangeConsumers } from "@vanthu/office/exchange/consumer.ts";
import { incomingConsumers } from "@vanthu/office/incoming/consumer.ts";
import { outgoingConsumers } from "@vanthu/office/outgoing/consumer.ts";
import type { Consumer } from "@vanthu/platform/consume.ts";

/** Every reaction to an event, of all capabilities. */
export const consumers: readonly Consumer[] = [...incomingConsumers, ...outgoingConsumers, ...exchangeConsumers];
