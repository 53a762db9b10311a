import { scheduleRunner } from "./schedule-runner.ts";
import { ticks } from "./ticks.ts";
import { lambdaWorld } from "./world.ts";

export const handler = scheduleRunner(lambdaWorld("schedule"), ticks);
