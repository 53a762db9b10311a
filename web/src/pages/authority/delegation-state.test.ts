import { expect, test } from "vitest";
import { delegationState } from "./delegation-state.ts";

const term = { from: "2026-10-05", until: "2026-12-31" };

test.each([
  ["before its first day", term, "2026-10-04", "notYet"],
  ["on its first day", term, "2026-10-05", "standing"],
  ["on its last day", term, "2026-12-31", "standing"],
  ["after its last day", term, "2027-01-01", "expired"],
  ["without an end", { from: "2026-10-05" }, "2030-01-01", "standing"],
  ["whose delegator or delegate holds the post no more", { ...term, lapsed: true }, "2026-11-01", "lapsed"],
  ["once it was ended", { ...term, revokedOn: "2026-11-01" }, "2026-11-02", "revoked"],
])("a delegation %s", (_, delegation, on, state) => {
  expect(delegationState(delegation, on)).toBe(state);
});
