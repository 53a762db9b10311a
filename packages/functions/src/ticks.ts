import { repeatTick } from "@vanthu/office/assignment/tick.ts";
import { directoryTick } from "@vanthu/office/exchange/directory-tick.ts";
import { sweepTick } from "@vanthu/office/exchange/tick.ts";
import { pollTick } from "@vanthu/office/exchange/poll-tick.ts";
import { pulseTick } from "@vanthu/office/onboarding/tick.ts";
import { careTick, reminderTick } from "@vanthu/office/reminder/tick.ts";
import { reportTick } from "@vanthu/office/report/tick.ts";
import { certificateTick } from "@vanthu/office/signing/tick.ts";
import type { Tick } from "@vanthu/platform/tick.ts";

/** What happens each quarter of an hour, of all capabilities. */
export const ticks: readonly Tick[] = [
  reportTick,
  pulseTick,
  certificateTick,
  sweepTick,
  pollTick,
  directoryTick,
  reminderTick,
  careTick,
  repeatTick,
];
