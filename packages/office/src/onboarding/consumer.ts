import type { Consumer } from "@vanthu/platform/consume.ts";
import { readOwnTenantNow } from "../tenant/service.ts";
import { sendPulse } from "./pulse-service.ts";

/** What changes a unit's readiness or health at any stage; all of it happens seldom. */
const ALWAYS = [
  "signing.certified",
  "signing.image_set",
  "register.opened",
  "staff.added",
  "staff.changed",
  "staff.locked",
  "staff.unlocked",
  "deadletter.arrived",
  "deadletter.done",
  "deadletter.dismissed",
] as const;

/** What happens every day in a unit at work, and matters to its province only while it prepares. */
const WHILE_PREPARING = ["session.started", "incoming.registered"] as const;

/**
 * Tells the province at once how a unit stands after each step of its preparation, so that what is missing (sẵn sàng dùng)
 * is not a day old. Heard twice, it tells the same twice; the province keeps the latest.
 */
export const onboardingConsumers: readonly Consumer[] = [
  ...ALWAYS.map((on): Consumer => ({ name: `onboarding.pulse#${on}`, on, handle: (cx) => sendPulse(cx) })),
  ...WHILE_PREPARING.map((on): Consumer => ({
    name: `onboarding.pulse#${on}`,
    on,
    async handle(cx) {
      const { state } = await readOwnTenantNow(cx);
      if (state === "preparing" || state === "trial") await sendPulse(cx);
    },
  })),
];
