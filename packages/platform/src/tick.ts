import type { World } from "./world.ts";

/** Something the quarter-hourly schedule does; it may be called twice for the same time, or for one long past. */
export interface Tick {
  readonly name: string;
  /** @param at the time the schedule meant, not the time it is */
  run(world: World, at: Date): Promise<void>;
}
