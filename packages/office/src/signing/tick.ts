import { officeDate } from "@vanthu/platform/office-time.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import { WriteConflict } from "@vanthu/platform/store/operation.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import type { Tick } from "@vanthu/platform/tick.ts";
import { certificatesDue, moveCertificates } from "../tenant/certificate-schedule-service.ts";
import { CERTIFICATES_DUE } from "./watch-service.ts";

const DAY_MS = 86_400_000;

/** Each unit looks at its certificates once a day. The message goes first: cut off, it goes twice. */
export const certificateTick: Tick = {
  name: "signing.certificates",
  async run(world, at) {
    const meter = new Meter();
    for (let after: string | undefined, more = true; more;) {
      const page = await certificatesDue(world, meter, at, after);
      for (const due of page.items) {
        const id = `certificates#${officeDate(at)}`;
        await tellTenant(world, due.tenantId, { id, type: CERTIFICATES_DUE, payload: {} });
        try {
          await moveCertificates(world, meter, due, new Date(at.getTime() + DAY_MS));
        } catch (error) {
          if (!(error instanceof WriteConflict)) throw error;
        }
      }
      after = page.next;
      more = after !== undefined;
    }
  },
};
