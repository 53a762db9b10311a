import { Meter } from "@vanthu/platform/store/meter.ts";
import { WriteConflict } from "@vanthu/platform/store/operation.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import type { Tick } from "@vanthu/platform/tick.ts";
import { moveWork, workDue } from "../tenant/work-schedule-service.ts";
import { REMINDERS_DUE } from "./reminder-message.ts";

/** A run that got lost is asked for again after this; one that ends sets its own time. */
const AGAIN_MS = 3_600_000;

/** Asks each unit whose turn it is to remind. The message goes first: cut off, it goes twice. */
export const reminderTick: Tick = {
  name: "reminder.due",
  async run(world, at) {
    const meter = new Meter();
    for (let after: string | undefined, more = true; more;) {
      const page = await workDue(world, meter, "remind", at, after);
      for (const due of page.items) {
        const id = `remind#${due.tenantId}#${due.nextDueAt}`;
        await tellTenant(world, due.tenantId, { id, type: REMINDERS_DUE, payload: {} });
        try {
          await moveWork(world, meter, due, new Date(at.getTime() + AGAIN_MS));
        } catch (error) {
          if (!(error instanceof WriteConflict)) throw error;
        }
      }
      after = page.next;
      more = after !== undefined;
    }
  },
};
