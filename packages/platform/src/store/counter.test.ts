import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestWorld, tenantA, tenantB, type TestWorld } from "../test-world.ts";
import { entity } from "./entity.ts";
import { add, create, WriteConflict } from "./operation.ts";
import { StampEntity } from "./test-note.ts";

const TallyEntity = entity({
  name: "Tally",
  schema: v.looseObject({ day: v.string(), colour: v.optional(v.string()) }),
  key: ({ day }) => ["tally", day],
  index1: ({ day, colour }) => (colour === undefined ? undefined : [`colour#${colour}`, day]),
});

let test: TestWorld;
beforeAll(async () => {
  test = await startTestWorld();
});
afterAll(() => test.stop());

const tallyOf = (day: string, tenant = tenantA) => test.cx(tenant).store.get(TallyEntity, ["tally", day]);

describe("moving counters", () => {
  it("begins at nothing, and adds up whoever comes first", async () => {
    const { store } = test.cx(tenantA);

    await Promise.all(
      [3, 4, -2].map((amount) => store.write([add(TallyEntity, { day: "mon" }, { "in.paper": amount })])),
    );
    await store.write([add(TallyEntity, { day: "mon" }, { "out.cv": 1 })]);

    expect(await tallyOf("mon")).toMatchObject({ day: "mon", "in.paper": 5, "out.cv": 1 });
    expect(await tallyOf("mon", tenantB)).toBeUndefined();
  });

  it("is found by its index", async () => {
    const { store } = test.cx(tenantA);

    await store.write([add(TallyEntity, { day: "tue", colour: "red" }, { n: 1 })]);

    expect((await store.query(TallyEntity, "colour#red", { index: 1 })).items).toMatchObject([{ day: "tue", n: 1 }]);
  });

  it("moves with the rest of its transaction or not at all", async () => {
    const { store } = test.cx(tenantA);
    const stamp = create(StampEntity, { shelf: "s", on: "2026-11-25" });
    const both = [stamp, add(TallyEntity, { day: "wed" }, { n: 1 })];
    await store.write(both);

    await expect(store.write(both)).rejects.toBeInstanceOf(WriteConflict);

    expect(await tallyOf("wed")).toMatchObject({ n: 1 });
  });
});
