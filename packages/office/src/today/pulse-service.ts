import type { Consumer } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { holds, signedIn } from "@vanthu/platform/permission.ts";
import { PULSE_KEY, PulseEntity } from "./pulse-item.ts";
import { movePulse } from "./pulse-moves.ts";
import { movedBy, PULSE_EVENTS, pulseFor } from "./pulse-rules.ts";
import type { Pulse } from "./schema.ts";

/** The person's pulse: while it stays the same, so does Hôm nay. One read unit beside that of the session. */
export async function readPulse(cx: Cx): Promise<Pulse> {
  const { staffId } = signedIn(cx);
  const counters = (await cx.store.get(PulseEntity, PULSE_KEY)) ?? {};
  const seesQueues = holds(cx.actor, "incoming.register") || holds(cx.actor, "incoming.read_all");
  return { pulse: pulseFor(counters, { staffId, seesQueues }) };
}

/** Moves the pulse, at most one write unit an event. Told twice it moves twice, which makes somebody look once more: no receipt. */
export const pulseConsumers: readonly Consumer[] = PULSE_EVENTS.map((on) => ({
  name: "today.pulse",
  on,
  handle: (cx, event) => movePulse(cx, movedBy(event)),
}));
