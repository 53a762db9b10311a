import { expect, test } from "vitest";
import type { Cx } from "@vanthu/platform/context.ts";
import { newTenantId } from "@vanthu/platform/id.ts";
import { ProcessMemory } from "./process-memory.ts";

const START = Date.parse("2026-11-25T02:00:00Z");

function aProcess() {
  const world = {};
  let now = START;
  const tenants = [newTenantId(new Date(START)), newTenantId(new Date(START))];
  return {
    cx: (tenant: 0 | 1 = 0) =>
      ({
        world,
        actor: { kind: "system", tenantId: tenants[tenant], job: "test" },
        clock: { now: () => new Date(now) },
      }) as unknown as Cx,
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

test("keeps a value for its time, in its tenant and its process only", () => {
  const memory = new ProcessMemory<string>(1000);
  const here = aProcess();
  memory.keep(here.cx(), "amended");

  expect(memory.recall(here.cx())).toBe("amended");
  expect(memory.recall(here.cx(1))).toBeUndefined();
  expect(memory.recall(aProcess().cx())).toBeUndefined();
  here.wait(1000);
  expect(memory.recall(here.cx())).toBeUndefined();
});

test("forgets at once what was changed here", () => {
  const memory = new ProcessMemory<string>(1000);
  const here = aProcess();
  memory.keep(here.cx(), "old");

  memory.forget(here.cx());

  expect(memory.recall(here.cx())).toBeUndefined();
});
