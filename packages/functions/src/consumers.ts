import { assignmentConsumers } from "@vanthu/office/assignment/consumer.ts";
import { deadLetterConsumers } from "@vanthu/office/deadletter/consumer.ts";
import { axisConsumers } from "@vanthu/office/exchange/axis-consumer.ts";
import { dossierConsumers } from "@vanthu/office/dossier/consumer.ts";
import { exchangeConsumers } from "@vanthu/office/exchange/consumer.ts";
import { incomingConsumers } from "@vanthu/office/incoming/consumer.ts";
import { ledgerConsumers } from "@vanthu/office/ledger/consumer.ts";
import { notificationConsumers } from "@vanthu/office/notification/consumer.ts";
import { onboardingConsumers } from "@vanthu/office/onboarding/consumer.ts";
import { outgoingConsumers } from "@vanthu/office/outgoing/consumer.ts";
import { proposalConsumers } from "@vanthu/office/proposal/consumer.ts";
import { reminderConsumers } from "@vanthu/office/reminder/consumer.ts";
import { countingConsumers } from "@vanthu/office/report/consumer.ts";
import { reportConsumers } from "@vanthu/office/report/follow-up.ts";
import { signingConsumers } from "@vanthu/office/signing/consumer.ts";
import { pulseConsumers } from "@vanthu/office/today/pulse-service.ts";
import type { Consumer } from "@vanthu/platform/consume.ts";
import { readText } from "./text-reader.ts";

/** Every reaction to an event, of all capabilities. */
export const consumers: readonly Consumer[] = [
  ...signingConsumers,
  ...incomingConsumers,
  ...outgoingConsumers,
  ...assignmentConsumers,
  ...dossierConsumers,
  ...proposalConsumers(readText),
  ...exchangeConsumers,
  ...axisConsumers,
  ...countingConsumers,
  ...reportConsumers,
  ...onboardingConsumers,
  ...deadLetterConsumers,
  ...pulseConsumers,
  ...notificationConsumers,
  ...reminderConsumers,
  ...ledgerConsumers,
];
