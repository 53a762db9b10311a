import type { Receiver } from "@vanthu/platform/tenant-message.ts";
import { makeRepeats, REPEATS_DUE } from "./repeat-service.ts";

/** What the schedule tells an office about its assignments. */
export const assignmentReceivers: readonly Receiver[] = [
  { name: "assignment.repeats", on: REPEATS_DUE, receive: (cx) => makeRepeats(cx) },
];
