import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestWorld, tenantA, type TestWorld } from "../test-world.ts";
import { create, put, remove, replace, WriteConflict, type Operation } from "./operation.ts";
import { NoteEntity, StampEntity } from "./test-note.ts";
import type { TenantStore } from "./tenant-store.ts";

let test: TestWorld;
let store: TenantStore;
beforeAll(async () => {
  test = await startTestWorld();
  store = test.cx(tenantA).store;
});
afterAll(() => test.stop());

let shelves = 0;
const aShelf = () => `shelf-${String((shelves += 1))}`;
const aNote = (shelf: string, fields: { id?: string; text?: string; colour?: string; goneAt?: number } = {}) => ({
  shelf,
  id: "n1",
  text: "đầu tiên",
  ...fields,
});
const key = (shelf: string, id = "n1") => [`shelf#${shelf}`, id] as const;
const nowSeconds = () => Math.floor(test.world.clock.now().getTime() / 1000);

async function conflictOf(write: Promise<void>): Promise<WriteConflict> {
  const error: unknown = await write.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WriteConflict)) throw new Error(`expected a conflict, got ${String(error)}`);
  return error;
}

describe("creating", () => {
  it("stores the values and begins at version 1, without a trace of keys", async () => {
    const shelf = aShelf();

    await store.write([create(NoteEntity, aNote(shelf, { colour: "red" }))]);

    expect(await store.get(NoteEntity, key(shelf))).toEqual({ ...aNote(shelf, { colour: "red" }), version: 1 });
  });

  it("fails where something stands, with the item that stands there", async () => {
    const shelf = aShelf();
    await store.write([create(NoteEntity, aNote(shelf))]);

    const conflict = await conflictOf(store.write([create(NoteEntity, aNote(shelf, { text: "thứ hai" }))]));

    expect(conflict.of(NoteEntity)?.current).toEqual({ ...aNote(shelf), version: 1 });
    expect(conflict.of(StampEntity)).toBeUndefined();
    expect((await store.get(NoteEntity, key(shelf)))?.text).toBe("đầu tiên");
  });

  it("writes all or nothing", async () => {
    const [shelf, other] = [aShelf(), aShelf()];
    await store.write([create(NoteEntity, aNote(shelf))]);

    await conflictOf(store.write([create(NoteEntity, aNote(other)), create(NoteEntity, aNote(shelf))]));

    expect(await store.get(NoteEntity, key(other))).toBeUndefined();
  });

  it("refuses values the schema does not know, before anything is sent", async () => {
    const wrong = { ...aNote(aShelf()), text: 7 } as unknown as ReturnType<typeof aNote>;

    await expect(store.write([create(NoteEntity, wrong)])).rejects.toThrow();
  });
});

describe("replacing and removing", () => {
  it("counts the version up", async () => {
    const shelf = aShelf();
    await store.write([create(NoteEntity, aNote(shelf))]);
    const note = (await store.get(NoteEntity, key(shelf)))!;

    await store.write([replace(NoteEntity, { ...note, text: "đã sửa" })]);

    expect(await store.get(NoteEntity, key(shelf))).toMatchObject({ text: "đã sửa", version: 2 });
  });

  it("fails when another was first, with the item as it stands now", async () => {
    const shelf = aShelf();
    await store.write([create(NoteEntity, aNote(shelf))]);
    const seen = (await store.get(NoteEntity, key(shelf)))!;
    await store.write([replace(NoteEntity, { ...seen, text: "người thứ nhất" })]);

    const conflict = await conflictOf(store.write([replace(NoteEntity, { ...seen, text: "người thứ hai" })]));
    const removal = await conflictOf(store.write([remove(NoteEntity, seen)]));

    expect(conflict.of(NoteEntity)?.current).toMatchObject({ text: "người thứ nhất", version: 2 });
    expect(removal.failed).toHaveLength(1);
    expect((await store.get(NoteEntity, key(shelf)))?.text).toBe("người thứ nhất");
  });

  it("fails for what was removed meanwhile", async () => {
    const shelf = aShelf();
    await store.write([create(NoteEntity, aNote(shelf))]);
    const seen = (await store.get(NoteEntity, key(shelf)))!;
    await store.write([remove(NoteEntity, seen)]);

    const conflict = await conflictOf(store.write([replace(NoteEntity, seen)]));

    expect(conflict.of(NoteEntity)).toMatchObject({ current: undefined });
  });

  it("takes an index entry away with the value it stood for", async () => {
    const shelf = aShelf();
    const colour = `blue-${shelf}`;
    await store.write([create(NoteEntity, aNote(shelf, { colour }))]);
    const note = (await store.get(NoteEntity, key(shelf)))!;

    await store.write([replace(NoteEntity, { ...note, colour: undefined })]);

    expect((await store.query(NoteEntity, `colour#${colour}`, { index: 1 })).items).toEqual([]);
    expect(await store.get(NoteEntity, key(shelf))).toBeDefined();
  });

  it("puts over whatever stands there", async () => {
    const shelf = aShelf();
    await store.write([create(NoteEntity, aNote(shelf))]);

    await store.write([put(NoteEntity, aNote(shelf, { text: "đè lên" }))]);

    expect((await store.get(NoteEntity, key(shelf)))?.text).toBe("đè lên");
  });
});

describe("what has expired", () => {
  it("does not exist for get, getMany, query and collect", async () => {
    const shelf = aShelf();
    const colour = `grey-${shelf}`;
    await store.write([create(NoteEntity, aNote(shelf, { colour, goneAt: nowSeconds() }))]);

    expect(await store.get(NoteEntity, key(shelf))).toBeUndefined();
    expect(await store.getMany([{ entity: NoteEntity, key: key(shelf) }])).toEqual([undefined]);
    expect((await store.query(NoteEntity, `shelf#${shelf}`)).items).toEqual([]);
    expect((await store.query(NoteEntity, `colour#${colour}`, { index: 1 })).items).toEqual([]);
    expect(await store.collect({ notes: NoteEntity }, `shelf#${shelf}`)).toEqual({ notes: [] });
  });

  it("does not stand in the way of creating", async () => {
    const shelf = aShelf();
    await store.write([create(NoteEntity, aNote(shelf, { goneAt: nowSeconds() - 1 }))]);

    await store.write([create(NoteEntity, aNote(shelf, { text: "mới" }))]);

    expect(await store.get(NoteEntity, key(shelf))).toMatchObject({ text: "mới", version: 1 });
  });

  it("existed until its second", async () => {
    const shelf = aShelf();
    await store.write([create(NoteEntity, aNote(shelf, { goneAt: nowSeconds() + 60 }))]);

    const before = await store.get(NoteEntity, key(shelf));
    await conflictOf(store.write([create(NoteEntity, aNote(shelf))]));
    test.time.advance(60_000);
    const after = await store.get(NoteEntity, key(shelf));

    expect([before?.text, after]).toEqual(["đầu tiên", undefined]);
  });
});

describe("reading several", () => {
  it("answers in the order asked, with undefined for what is absent and for another kind", async () => {
    const shelf = aShelf();
    await store.write([
      create(NoteEntity, aNote(shelf, { id: "a" })),
      create(NoteEntity, aNote(shelf, { id: "b" })),
      create(StampEntity, { shelf, on: "1" }),
    ]);
    const before = store.meter.roundTrips;

    const found = await store.getMany([
      { entity: NoteEntity, key: key(shelf, "b") },
      { entity: NoteEntity, key: key(shelf, "absent") },
      { entity: NoteEntity, key: key(shelf, "a") },
      { entity: NoteEntity, key: key(shelf, "b") },
      { entity: NoteEntity, key: key(shelf, "stamp#1") },
    ]);

    expect(found.map((note) => note?.["id"])).toEqual(["b", undefined, "a", "b", undefined]);
    expect(store.meter.roundTrips - before).toBe(1);
  });

  it("asks nothing for nothing", async () => {
    const before = store.meter.roundTrips;

    expect(await store.getMany([])).toEqual([]);
    expect(store.meter.roundTrips).toBe(before);
  });

  it("collects a partition by kind, and what begins with a prefix", async () => {
    const shelf = aShelf();
    await store.write([
      create(NoteEntity, aNote(shelf, { id: "b" })),
      create(NoteEntity, aNote(shelf, { id: "a" })),
      create(StampEntity, { shelf, on: "2026" }),
    ]);

    const all = await store.collect({ notes: NoteEntity, stamps: StampEntity }, `shelf#${shelf}`);
    const stamps = await store.collect({ notes: NoteEntity, stamps: StampEntity }, `shelf#${shelf}`, {
      prefix: "stamp#",
    });

    expect(all.notes.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(all.stamps).toEqual([{ shelf, on: "2026", version: 1 }]);
    expect([stamps.notes, stamps.stamps.length]).toEqual([[], 1]);
  });

  it("reads from, to, between and backwards", async () => {
    const shelf = aShelf();
    await store.write(["1", "2", "3", "4"].map((id) => create(NoteEntity, aNote(shelf, { id }))));
    const ids = async (options: Parameters<TenantStore["query"]>[2]) =>
      (await store.query(NoteEntity, `shelf#${shelf}`, options)).items.map(({ id }) => id).join("");

    expect(await ids({ from: "3" })).toBe("34");
    expect(await ids({ to: "2" })).toBe("12");
    expect(await ids({ from: "2", to: "3" })).toBe("23");
    expect(await ids({ descending: true, limit: 2 })).toBe("43");
  });
});

describe("a transaction", () => {
  const notes = (count: number): Operation[] => {
    const shelf = aShelf();
    return Array.from({ length: count }, (_, at) => create(NoteEntity, aNote(shelf, { id: String(at) })));
  };

  it("takes 25 operations and not one more", async () => {
    await expect(store.write(notes(25))).resolves.toBeUndefined();
    await expect(store.write(notes(26))).rejects.toThrow(RangeError);
  });

  it("of nothing is no round trip", async () => {
    const before = store.meter.roundTrips;

    await store.write([]);

    expect(store.meter.roundTrips).toBe(before);
  });
});
