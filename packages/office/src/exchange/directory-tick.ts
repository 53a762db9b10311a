import { officeDate } from "@vanthu/platform/office-time.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import type { Tick } from "@vanthu/platform/tick.ts";
import { tenantsWithAxes } from "../tenant/axis-index-service.ts";
import { DIRECTORY_DUE } from "./directory-message.ts";

/** One o'clock at night in the office's time, when nobody waits for an axis. */
const DUE_AT_UTC = { hour: 18, minute: 0 } as const;

/** Once a night every axis is asked for its agencies, by those who have a connection to it. */
export const directoryTick: Tick = {
  name: "exchange.directory",
  async run(world, at) {
    if (at.getUTCHours() !== DUE_AT_UTC.hour || at.getUTCMinutes() !== DUE_AT_UTC.minute) return;
    const meter = new Meter();
    for (let after: string | undefined, more = true; more;) {
      const page = await tenantsWithAxes(world, meter, after);
      for (const { tenantId, axes } of page.items) {
        for (const axis of axes) {
          const id = `directory#${axis}#${officeDate(at)}`;
          await tellTenant(world, tenantId, { id, type: DIRECTORY_DUE, payload: { axis } });
        }
      }
      after = page.next;
      more = after !== undefined;
    }
  },
};
