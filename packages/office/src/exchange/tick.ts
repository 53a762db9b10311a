import { Meter } from "@vanthu/platform/store/meter.ts";
import { WriteConflict } from "@vanthu/platform/store/operation.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import type { Tick } from "@vanthu/platform/tick.ts";
import { moveSweep, SWEEP_EVERY_MS, sweepsDue } from "../tenant/exchange-schedule-service.ts";
import { SWEEP_DUE } from "./sweep-message.ts";

/** Has every tenant swept that has something open. The message goes first: cut off, it goes twice. */
export const sweepTick: Tick = {
  name: "exchange.sweep",
  async run(world, at) {
    const meter = new Meter();
    for (let after: string | undefined, more = true; more;) {
      const page = await sweepsDue(world, meter, at, after);
      for (const due of page.items) {
        const id = `sweep#${due.tenantId}#${due.nextDueAt}`;
        await tellTenant(world, due.tenantId, { id, type: SWEEP_DUE, payload: {} });
        try {
          await moveSweep(world, meter, due, new Date(at.getTime() + SWEEP_EVERY_MS));
        } catch (error) {
          if (!(error instanceof WriteConflict)) throw error;
        }
      }
      after = page.next;
      more = after !== undefined;
    }
  },
};
