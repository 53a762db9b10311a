import type { SetUp } from "@vanthu/office/onboarding/set-up-schema.ts";

/** How many things are left. */
export function missing(unit: SetUp): number {
  return unit.checks.length - unit.done;
}
