import { officeDate } from "@vanthu/platform/office-time.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import type { Tick } from "@vanthu/platform/tick.ts";
import { AxisName } from "../organisation/schema.ts";
import { tenantsWithAxes } from "../tenant/axis-index-service.ts";
import { DIRECTORY_DUE } from "./directory-message.ts";

/** One o'clock at night in the office's time, when nobody waits for an axis. */
const DUE_HOUR_UTC = 18;
/** All write one directory, and one that lists a hundred thousand agencies takes minutes: the axes are asked one after the other. */
const DUE_MINUTE: Readonly<Record<AxisName, number>> = { vxp: 0, lgsp: 20 };

/** Once a night every axis is asked for its agencies, by those who have a connection to it. */
export const directoryTick: Tick = {
  name: "exchange.directory",
  async run(world, at) {
    if (at.getUTCHours() !== DUE_HOUR_UTC) return;
    const due = AxisName.options.filter((axis) => DUE_MINUTE[axis] === at.getUTCMinutes());
    if (due.length === 0) return;
    const meter = new Meter();
    for (let after: string | undefined, more = true; more;) {
      const page = await tenantsWithAxes(world, meter, after);
      for (const { tenantId, axes } of page.items) {
        for (const axis of axes.filter((one) => due.includes(one))) {
          const id = `directory#${axis}#${officeDate(at)}`;
          await tellTenant(world, tenantId, { id, type: DIRECTORY_DUE, payload: { axis } });
        }
      }
      after = page.next;
      more = after !== undefined;
    }
  },
};
