import { Meter } from "@vanthu/platform/store/meter.ts";
import { WriteConflict } from "@vanthu/platform/store/operation.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import type { Tick } from "@vanthu/platform/tick.ts";
import type { World } from "@vanthu/platform/world.ts";
import { moveWork, workDue, type WorkJob } from "../tenant/work-schedule-service.ts";
import { CARE_SWEEP_DUE, REMINDERS_DUE } from "./reminder-message.ts";

/** A run that got lost is asked for again after this; one that ends sets its own time. */
const AGAIN_MS = 3_600_000;

/** Asks each unit whose turn it is to remind. */
export const reminderTick: Tick = {
  name: "reminder.due",
  run: (world, at) => ask(world, at, "remind", REMINDERS_DUE),
};

/** Asks each unit, at night, to look for documents without an owner or a date. */
export const careTick: Tick = {
  name: "reminder.sweep_due",
  run: (world, at) => ask(world, at, "sweep", CARE_SWEEP_DUE),
};

/** The message goes first: cut off, it goes twice. */
async function ask(world: World, at: Date, job: WorkJob, type: string): Promise<void> {
  const meter = new Meter();
  for (let after: string | undefined, more = true; more;) {
    const page = await workDue(world, meter, job, at, after);
    for (const due of page.items) {
      await tellTenant(world, due.tenantId, { id: `${job}#${due.tenantId}#${due.nextDueAt}`, type, payload: {} });
      try {
        await moveWork(world, meter, due, new Date(at.getTime() + AGAIN_MS));
      } catch (error) {
        if (!(error instanceof WriteConflict)) throw error;
      }
    }
    after = page.next;
    more = after !== undefined;
  }
}
