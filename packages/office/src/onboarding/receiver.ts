import type { Receiver } from "@vanthu/platform/tenant-message.ts";
import { keepPulse, PULSE_DUE, PULSE_SENT, sendPulse } from "./pulse-service.ts";

/** What passes between a province and its units. Heard twice, each changes nothing. */
export const onboardingReceivers: readonly Receiver[] = [
  { name: "onboarding.send_pulse", on: PULSE_DUE, receive: (cx) => sendPulse(cx) },
  { name: "onboarding.keep_pulse", on: PULSE_SENT, receive: (cx, message) => keepPulse(cx, message) },
];
