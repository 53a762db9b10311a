import { Meter } from "@vanthu/platform/store/meter.ts";
import { WriteConflict } from "@vanthu/platform/store/operation.ts";
import type { Tick } from "@vanthu/platform/tick.ts";
import { movePulse, pulsesDue } from "../tenant/pulse-schedule-service.ts";
import { askPulse } from "./pulse-service.ts";

const DAY_MS = 86_400_000;

/** Each unit tells its province once a day how it stands. The message goes first: cut off, it goes twice. */
export const pulseTick: Tick = {
  name: "onboarding.pulse",
  async run(world, at) {
    const meter = new Meter();
    for (let after: string | undefined, more = true; more;) {
      const page = await pulsesDue(world, meter, at, after);
      for (const due of page.items) {
        await askPulse({ world }, due.tenantId, due.nextDueAt);
        try {
          await movePulse(world, meter, due, new Date(at.getTime() + DAY_MS));
        } catch (error) {
          if (!(error instanceof WriteConflict)) throw error;
        }
      }
      after = page.next;
      more = after !== undefined;
    }
  },
};
