import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestWorld, tenantA, tenantB, type TestWorld } from "../test-world.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { create } from "./operation.ts";
import type { QueryOptions } from "./prefixed-table.ts";
import type { TenantStore } from "./tenant-store.ts";
import { NoteEntity } from "./test-note.ts";

const ITEMS = 7;
let test: TestWorld;
let ours: TenantStore;
let theirs: TenantStore;

beforeAll(async () => {
  test = await startTestWorld();
  [ours, theirs] = [test.cx(tenantA).store, test.cx(tenantB).store];
  for (const [store, text] of [
    [ours, "của ta"],
    [theirs, "của bạn"],
  ] as const) {
    await store.write(
      Array.from({ length: ITEMS }, (_, at) =>
        create(NoteEntity, { shelf: "one", id: `n${String(at)}`, text, colour: "red" }),
      ),
    );
  }
});
afterAll(() => test.stop());

async function pages(store: TenantStore, partition: string, options: QueryOptions): Promise<string[][]> {
  const found: string[][] = [];
  let after: string | undefined;
  do {
    const page = await store.query(NoteEntity, partition, { ...options, after });
    found.push(page.items.map(({ id }) => id));
    after = page.next;
  } while (after !== undefined);
  return found;
}

const all = Array.from({ length: ITEMS }, (_, at) => `n${String(at)}`);

describe("paging", () => {
  it.each<[string, string, QueryOptions]>([
    ["of the table", "shelf#one", { limit: 3 }],
    ["of an index", "colour#red", { limit: 3, index: 1 }],
    ["under a prefix", "shelf#one", { limit: 3, prefix: "n" }],
    ["backwards", "colour#red", { limit: 3, index: 1, descending: true }],
  ])("meets each item once, in order: %s", async (_, partition, options) => {
    const found = await pages(ours, partition, options);

    expect(found.flat()).toEqual(options.descending ? all.toReversed() : all);
    expect(Math.max(...found.map(({ length }) => length))).toBe(3);
  });

  it("reads on to the end where all is asked", async () => {
    expect((await ours.queryAll(NoteEntity, "shelf#one", { limit: 2 })).map(({ id }) => id)).toEqual(all);
  });
});

describe("a cursor", () => {
  it("holds no tenant, so another tenant reads its own with it", async () => {
    const { next = "" } = await ours.query(NoteEntity, "colour#red", { index: 1, limit: 3 });

    const { items } = await theirs.query(NoteEntity, "colour#red", { index: 1, after: next });

    expect(Buffer.from(next, "base64url").toString()).not.toContain(tenantA);
    expect(items.map(({ text, id }) => [text, id])).toEqual(all.slice(3).map((id) => ["của bạn", id]));
  });

  it("made by hand with another tenant's key reads nothing of it", async () => {
    const forged = encodeCursor({ pk: `T#${tenantB}#shelf#one`, sk: "n1", ipk: undefined, isk: undefined });

    const answer = ours.query(NoteEntity, "shelf#one", { after: forged }).then(
      ({ items }) => items.map(({ text }) => text),
      (error: unknown) => error,
    );

    expect(await answer).toMatchObject({ code: "input.cursor" });
  });

  it.each([
    ["of another list", encodeCursor({ pk: "shelf#two", sk: "n1", ipk: "shelf#two", isk: "n1" })],
    ["without a sort key", encodeCursor({ pk: "shelf#one", sk: undefined, ipk: undefined, isk: undefined })],
    ["with nothing in it", encodeCursor({ pk: undefined, sk: undefined, ipk: undefined, isk: undefined })],
    ["that is not base64", "%%%"],
    ["that is not JSON", Buffer.from("n1").toString("base64url")],
    ["of another shape", Buffer.from('{"pk":"x"}').toString("base64url")],
    ["of numbers", Buffer.from("[1,2,3,4]").toString("base64url")],
    ["that is empty", ""],
  ])("%s is refused as input", async (_, cursor) => {
    await expect(ours.query(NoteEntity, "shelf#one", { after: cursor })).rejects.toMatchObject({
      kind: "input",
      code: "input.cursor",
    });
  });

  it("of an index is refused by the table, and the other way round", async () => {
    const ofIndex = (await ours.query(NoteEntity, "colour#red", { index: 1, limit: 1 })).next;
    const ofTable = (await ours.query(NoteEntity, "shelf#one", { limit: 1 })).next;

    await expect(ours.query(NoteEntity, "colour#red", { index: 1, after: ofTable })).rejects.toMatchObject({
      code: "input.cursor",
    });
    await expect(ours.query(NoteEntity, "shelf#two", { after: ofIndex })).rejects.toMatchObject({
      code: "input.cursor",
    });
  });

  it("comes back as it was made", () => {
    const position = { pk: "incoming", sk: "Điều 1#in_01", ipk: undefined, isk: "" };

    expect(decodeCursor(encodeCursor(position))).toEqual(position);
  });
});
