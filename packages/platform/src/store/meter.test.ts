import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestWorld, tenantA, type TestWorld } from "../test-world.ts";
import { create, replace } from "./operation.ts";
import { NoteEntity } from "./test-note.ts";

let test: TestWorld;
beforeAll(async () => {
  test = await startTestWorld();
});
afterAll(() => test.stop());

const aNote = (id: string, bytes: number, colour?: string) => ({ shelf: "meter", id, text: "x".repeat(bytes), colour });

/** Units by the rules AWS publishes: a KB begun for writing, 4 KB begun for reading, doubled in transactions. */
describe("metering", () => {
  it.each([
    [100, 1, 1],
    [1_500, 2, 1],
    [3_500, 4, 1],
    [5_000, 5, 2],
    [9_000, 9, 3],
  ])("of an item of %i bytes: %i write units to create it, %i read units to get it", async (bytes, write, read) => {
    const { store } = test.cx(tenantA);
    const id = `size-${String(bytes)}`;

    await store.write([create(NoteEntity, aNote(id, bytes))]);
    await store.get(NoteEntity, ["shelf#meter", id]);

    expect(store.meter).toMatchObject({ roundTrips: 2, writeUnits: write, readUnits: read });
  });

  it("counts an index entry beside the item, and moving it twice", async () => {
    const { store } = test.cx(tenantA);
    await store.write([create(NoteEntity, aNote("indexed", 100, "red"))]);
    const created = store.meter.writeUnits;
    const note = (await store.get(NoteEntity, ["shelf#meter", "indexed"]))!;

    await store.write([replace(NoteEntity, { ...note, colour: "blue" })]);

    expect([created, store.meter.writeUnits - created]).toEqual([2, 3]);
  });

  it("counts twice what is written in a transaction, and once what is written by itself", async () => {
    const { store } = test.cx(tenantA);
    await store.write([create(NoteEntity, aNote("alone", 100))]);
    const alone = store.meter.writeUnits;

    await store.write([create(NoteEntity, aNote("pair-1", 100)), create(NoteEntity, aNote("pair-2", 100))]);

    expect([alone, store.meter.writeUnits - alone]).toEqual([1, 4]);
  });

  it("reads an index at half the price", async () => {
    const { store } = test.cx(tenantA);
    await store.write([create(NoteEntity, aNote("half", 100, "half"))]);

    await store.query(NoteEntity, "colour#half", { index: 1 });

    expect(store.meter.readUnits).toBe(0.5);
  });

  it("reads nothing for half a unit where nothing is, and for one where it asks strongly", async () => {
    const { store } = test.cx(tenantA);

    await store.query(NoteEntity, "colour#none", { index: 1 });
    await store.get(NoteEntity, ["shelf#meter", "none"]);

    expect(store.meter).toMatchObject({ roundTrips: 2, readUnits: 1.5 });
  });

  it("counts several items of one reply, each rounded up by itself", async () => {
    const { store } = test.cx(tenantA);
    await store.write([create(NoteEntity, aNote("m1", 100)), create(NoteEntity, aNote("m2", 5_000))]);

    await store.getMany([
      { entity: NoteEntity, key: ["shelf#meter", "m1"] },
      { entity: NoteEntity, key: ["shelf#meter", "m2"] },
    ]);

    expect(store.meter).toMatchObject({ roundTrips: 2, readUnits: 3 });
  });

  it("counts a transaction that failed as a round trip", async () => {
    const { store } = test.cx(tenantA);
    await store.write([create(NoteEntity, aNote("taken", 100))]);

    await expect(store.write([create(NoteEntity, aNote("taken", 100))])).rejects.toThrow("write conflict");

    expect(store.meter.roundTrips).toBe(2);
  });
});
