import { Meter } from "@vanthu/platform/store/meter.ts";
import { WriteConflict } from "@vanthu/platform/store/operation.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import type { Tick } from "@vanthu/platform/tick.ts";
import { moveRepeats, repeatsDue } from "../tenant/repeat-schedule-service.ts";
import { REPEATS_DUE } from "./repeat-service.ts";

const HOUR_MS = 3_600_000;
/** Soon enough for a day that begins, whenever somebody entered the rule. */
const EVERY_HOURS = 6;

/** Offices with repeated work make the turns that are to be made. The message goes first: cut off, it goes twice. */
export const repeatTick: Tick = {
  name: "assignment.repeats",
  async run(world, at) {
    const meter = new Meter();
    for (let after: string | undefined, more = true; more;) {
      const page = await repeatsDue(world, meter, at, after);
      for (const due of page.items) {
        await tellTenant(world, due.tenantId, { id: `repeats#${due.nextDueAt}`, type: REPEATS_DUE, payload: {} });
        try {
          await moveRepeats(world, meter, due, new Date(at.getTime() + EVERY_HOURS * HOUR_MS));
        } catch (error) {
          if (!(error instanceof WriteConflict)) throw error;
        }
      }
      after = page.next;
      more = after !== undefined;
    }
  },
};
