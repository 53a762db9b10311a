import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestWorld, tenantA, tenantB, type TestWorld } from "@vanthu/platform/test-world.ts";
import { PULSE_KEY, PulseEntity } from "./pulse-item.ts";
import { movePulse } from "./pulse-moves.ts";

let test: TestWorld;
beforeAll(async () => {
  test = await startTestWorld();
});
afterAll(() => test.stop());

const pulseOf = (tenant: typeof tenantA) => test.cx(tenant).store.get(PulseEntity, PULSE_KEY);

describe("moving the pulse", () => {
  it("loses no move of a hundred at once, and writes few times", async () => {
    const contexts = Array.from({ length: 100 }, () => test.cx(tenantA));

    await Promise.all(contexts.map((cx, at) => movePulse(cx, { in: 1, [`task${String(at % 3)}`]: 2 })));

    const { version, ...counters } = (await pulseOf(tenantA))!;
    expect(counters).toEqual({ in: 100, task0: 68, task1: 66, task2: 66 });
    expect(version).toBeLessThanOrEqual(2);
  });

  it("keeps the offices apart", async () => {
    await Promise.all([movePulse(test.cx(tenantB), { out: 1 }), movePulse(test.cx(tenantA), { out: 5 })]);

    expect([(await pulseOf(tenantA))?.["out"], (await pulseOf(tenantB))?.["out"]]).toEqual([5, 1]);
  });

  it("fails alone for whom it fails, though they went together, and goes on with the next", async () => {
    const cx = test.cx(tenantB);
    const broken = {
      world: cx.world,
      store: Object.create(cx.store, { write: { value: () => Promise.reject(new Error("away")) } }) as typeof cx.store,
    };

    const outcomes = await Promise.allSettled([movePulse(broken, { in: 1 }), movePulse(cx, { in: 1 })]);
    await movePulse(cx, { in: 3 });

    expect([outcomes.map(({ status }) => status), (await pulseOf(tenantB))?.["in"]]).toEqual([
      ["rejected", "fulfilled"],
      4,
    ]);
  });
});
