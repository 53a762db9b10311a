import { axisReceivers } from "@vanthu/office/exchange/axis-receiver.ts";
import { assignmentReceivers } from "@vanthu/office/assignment/receiver.ts";
import { directoryReceiver } from "@vanthu/office/exchange/directory-receiver.ts";
import { exchangeReceivers } from "@vanthu/office/exchange/receiver.ts";
import { handoverReceivers } from "@vanthu/office/handover/receiver.ts";
import { incomingReceivers } from "@vanthu/office/incoming/receiver.ts";
import { onboardingReceivers } from "@vanthu/office/onboarding/receiver.ts";
import { costReceivers } from "@vanthu/office/metering/receiver.ts";
import { reminderReceivers } from "@vanthu/office/reminder/receiver.ts";
import { reportReceivers } from "@vanthu/office/report/receiver.ts";
import { signingReceivers } from "@vanthu/office/signing/receiver.ts";
import { datedWorkSources } from "./dated-work-sources.ts";
import type { Receiver } from "@vanthu/platform/tenant-message.ts";

/** Every reaction to a message from another tenant or from a schedule, of all capabilities. */
export const receivers: readonly Receiver[] = [
  ...reportReceivers,
  ...onboardingReceivers,
  ...costReceivers,
  ...exchangeReceivers,
  ...incomingReceivers,
  ...signingReceivers,
  ...axisReceivers,
  ...assignmentReceivers,
  directoryReceiver,
  ...handoverReceivers,
  ...reminderReceivers(datedWorkSources),
];
