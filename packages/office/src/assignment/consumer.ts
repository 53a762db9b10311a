import type { Consumer } from "@vanthu/platform/consume.ts";
import { carryGiver, carryPercentUp, closeLinks } from "./follow-up-service.ts";
import { carryFinish, carryStart } from "./source-service.ts";

/** What changes the share done of what an assignment is a part of. */
const MOVES_WHOLE = ["given", "reported", "submitted", "finished", "recalled"] as const;
const CLOSES = ["finished", "recalled"] as const;

/** What follows a step, each time from how things stand: heard twice, nothing changes. */
export const assignmentConsumers: readonly Consumer[] = [
  ...MOVES_WHOLE.map((verb) => ({
    name: `assignment.percent_after_${verb}`,
    on: `assignment.${verb}` as const,
    handle: carryPercentUp,
  })),
  ...CLOSES.map((verb) => ({
    name: `assignment.links_after_${verb}`,
    on: `assignment.${verb}` as const,
    handle: closeLinks,
  })),
  { name: "assignment.parts_after_handed_over", on: "assignment.handed_over", handle: carryGiver },
  { name: "assignment.source_started", on: "assignment.taken_up", handle: carryStart },
  { name: "assignment.source_finished", on: "assignment.finished", handle: carryFinish },
];
