import { exchangeConsumers } from "@vanthu/office/exchange/consumer.ts";
import { outgoingConsumers } from "@vanthu/office/outgoing/consumer.ts";
import type { Consumer } from "@vanthu/platform/consume.ts";

/** Every reaction to an event, of all capabilities. */
export const consumers: readonly Consumer[] = [...outgoingConsumers, ...exchangeConsumers];
