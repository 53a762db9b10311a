import type { Assignment } from "./schema.ts";

/** Somebody still has to do something: the lead, or who gave it. */
export function isOpen({ state }: Pick<Assignment, "state">): boolean {
  return state !== "finished" && state !== "recalled";
}
