import { expect, test } from "vitest";
import { newTenantId } from "@vanthu/platform/id.ts";
import { todoOf } from "./health-rules.ts";
import type { UnitPulse } from "./unit-schema.ts";

const NOW = new Date("2026-11-25T02:00:00Z");
const GOOD: UnitPulse = {
  at: "2026-11-25T01:00:00.000Z",
  tenantId: newTenantId(NOW),
  people: 40,
  lastUsedOn: "2026-11-25",
  arrivedWeek: 200,
  onTimePercent: 98,
  overdue: 0,
  orphans: 0,
  clerkIn: true,
  checks: [],
  model: { version: "1", departments: [], personKeyCustody: "kms" },
};
const official = { stage: "official", suspended: false, openedAt: "2026-01-01T00:00:00.000Z" } as const;

function judged(pulse: Partial<UnitPulse> | undefined) {
  const { health, todo } = todoOf({ ...official, pulse: pulse && { ...GOOD, ...pulse } }, NOW);
  return [health, ...todo.map(({ code }) => code)].join(" ");
}

test("a unit at work with nothing open is good", () => {
  expect(judged({})).toBe("good");
});

test("what is stuck calls for action before all else a unit tells", () => {
  expect(judged({ stuck: 0 })).toBe("good");
  expect(judged({ stuck: 3, orphans: 12 })).toBe("act stuck orphans");
});

test("documents nobody is in charge of, silence, a clerk who never came, and much lateness call for action", () => {
  expect(judged({ orphans: 12 })).toBe("act orphans");
  expect(judged({ orphans: undefined })).toBe(judged({}));
  expect(judged({ at: "2026-11-20T01:00:00.000Z" })).toBe("act silent");
  expect(judged(undefined)).toBe("act silent");
  expect(judged({ clerkIn: false })).toBe("act clerkNeverIn");
  expect(judged({ lastUsedOn: "2026-11-20" })).toBe("act unused");
  expect(judged({ onTimePercent: 79 })).toBe("act late");
});

test("overdue documents and some lateness are worth a look", () => {
  expect(judged({ overdue: 3 })).toBe("watch overdue");
  expect(judged({ onTimePercent: 94 })).toBe("watch late");
});

test("a unit in preparation lists what it lacks; a closed or suspended one asks for nothing", () => {
  const checks = [{ code: "seal", state: "missing", who: "clerk", params: {} }] as const;
  const pulse = { ...GOOD, checks: [...checks], orphans: 3 };

  expect(todoOf({ ...official, stage: "preparing", pulse }, NOW)).toMatchObject({
    health: "preparing",
    todo: [{ code: "seal" }],
  });
  expect(todoOf({ ...official, stage: "closed", pulse }, NOW)).toEqual({ health: "good", todo: [] });
  expect(todoOf({ ...official, suspended: true, pulse }, NOW)).toEqual({ health: "good", todo: [] });
});
