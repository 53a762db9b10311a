import * as v from "valibot";
import { flushUsage } from "@vanthu/platform/flush-usage.ts";
import type { Tick } from "@vanthu/platform/tick.ts";
import type { World } from "@vanthu/platform/world.ts";

/** What EventBridge Scheduler sends: the time it meant, in place of `<aws.scheduler.scheduled-time>`. */
const ScheduleInput = v.object({ time: v.pipe(v.string(), v.isoTimestamp()) });

/** Runs every tick, each its own: one that fails keeps none of the others from running, and then fails the call. */
export function scheduleRunner(world: World, ticks: readonly Tick[]) {
  return async (input: unknown): Promise<void> => {
    const at = new Date(v.parse(ScheduleInput, input).time);
    const failures: unknown[] = [];
    for (const tick of ticks) {
      try {
        await tick.run(world, at);
      } catch (error) {
        world.log.error("tick.failed", { error, tick: tick.name });
        failures.push(error);
      }
    }
    await flushUsage(world);
    if (failures.length > 0) throw new AggregateError(failures, "tick.failed");
  };
}
