import { Meter } from "@vanthu/platform/store/meter.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import type { Tick } from "@vanthu/platform/tick.ts";
import { tenantsWithAxes } from "../tenant/axis-index-service.ts";
import { POLL_DUE } from "./polling-service.ts";

/** Begins polling anew where the chain of messages that keeps it going is broken; where it is not, nothing happens. */
export const pollTick: Tick = {
  name: "exchange.polling",
  async run(world, at) {
    const meter = new Meter();
    for (let after: string | undefined, more = true; more;) {
      const page = await tenantsWithAxes(world, meter, after);
      for (const { tenantId, axes } of page.items) {
        for (const axis of axes) {
          const id = `poll#${axis}#${at.toISOString()}`;
          await tellTenant(world, tenantId, { id, type: POLL_DUE, payload: { axis } });
        }
      }
      after = page.next;
      more = after !== undefined;
    }
  },
};
