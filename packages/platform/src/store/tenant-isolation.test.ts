import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TenantId } from "../id.ts";
import { startTestWorld, tenantA, tenantB, type TestWorld } from "../test-world.ts";
import { create } from "./operation.ts";
import { SharedStore } from "./shared-store.ts";
import { TenantStore } from "./tenant-store.ts";
import { NoteEntity } from "./test-note.ts";

let test: TestWorld;
beforeAll(async () => {
  test = await startTestWorld();
});
afterAll(() => test.stop());

const access = () => ({ client: test.world.table, tableName: test.world.config.tableName, clock: test.world.clock });

/** What somebody might type who knows how keys are made. */
const hostile = fc.oneof(
  fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }),
  fc.constantFrom("#", "##", "T#", "S#", "\u0000", "\u202e", "..", "%23", "Đ", "e\u0301", "\u{1F4C4}"),
  fc.constantFrom(tenantA, tenantB, `T#${tenantA}#`, `T#${tenantB}#shelf#`, `${tenantB}#shelf#x`),
);
const strings = fc.array(hostile, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));

describe("a tenant's store", () => {
  it("makes only keys under its own prefix, and reads none of another's, whatever the key parts hold", async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(strings, strings, strings, async (shelf, id, colour) => {
        run += 1;
        const own = `${String(run)}-${id}`;
        const [ours, theirs] = [test.cx(tenantA).store, test.cx(tenantB).store];
        await ours.write([create(NoteEntity, { shelf, id: own, text: "của ta", colour })]);

        const read = await Promise.all([
          theirs.get(NoteEntity, [`shelf#${shelf}`, own]),
          theirs.get(NoteEntity, [`T#${tenantA}#shelf#${shelf}`, own]),
          theirs.query(NoteEntity, `shelf#${shelf}`).then(({ items }) => items[0]),
          theirs.query(NoteEntity, `colour#${colour}`, { index: 1 }).then(({ items }) => items[0]),
          theirs.query(NoteEntity, `../T#${tenantA}#shelf#${shelf}`).then(({ items }) => items[0]),
          new SharedStore(access()).get(NoteEntity, [`shelf#${shelf}`, own]),
        ]);

        expect(read.filter((item) => item !== undefined)).toEqual([]);
        expect(await ours.get(NoteEntity, [`shelf#${shelf}`, own])).toMatchObject({ text: "của ta" });
      }),
      { numRuns: 60 },
    );

    const { Items = [] } = await test.world.table.send(new ScanCommand({ TableName: test.world.config.tableName }));
    const keys = Items.flatMap((item) => [item["pk"], item["i1pk"]]).map(String);
    expect(Items.length).toBe(run);
    expect(keys.filter((key) => !key.startsWith(`T#${tenantA}#`))).toEqual([]);
  });

  it.each([
    "",
    "x",
    "T#",
    `${tenantA}#`,
    `${tenantA}\n`,
    tenantA.toLowerCase(),
    `${tenantA.slice(0, 25)}#`,
    "../" + tenantA,
  ])("cannot be made for %j, which is no tenant id", (tenantId) => {
    expect(() => new TenantStore(access(), tenantId as TenantId)).toThrow();
  });

  it("offers no scan and no method that takes a tenant", () => {
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(TenantStore.prototype)).sort();

    expect(methods).toEqual(["collect", "constructor", "get", "getMany", "query", "queryAll", "write"]);
  });
});
