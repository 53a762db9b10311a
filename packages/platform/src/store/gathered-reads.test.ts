import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestWorld, tenantA, tenantB, type TestWorld } from "../test-world.ts";
import { create } from "./operation.ts";
import { NoteEntity } from "./test-note.ts";

let test: TestWorld;
/** Commands the table was sent, by name. */
let sent: string[] = [];
beforeAll(async () => {
  test = await startTestWorld();
  const table: DynamoDBDocumentClient = test.world.table;
  table.middlewareStack.add(
    (next, { commandName }) =>
      (values) => {
        sent.push(commandName ?? "");
        return next(values);
      },
    { step: "initialize" },
  );
});
afterAll(() => test.stop());

async function write(tenant: typeof tenantA, id: string, text: string) {
  await test.cx(tenant).store.write([create(NoteEntity, { shelf: "gathered", id, text })]);
}

const get = (tenant: typeof tenantA, id: string) => test.cx(tenant).store.get(NoteEntity, ["shelf#gathered", id]);

describe("reading single items", () => {
  it("goes in one request for all that ask at the same moment, each tenant getting its own", async () => {
    await write(tenantA, "n1", "của A");
    await write(tenantB, "n1", "của B");
    sent = [];

    const texts = await Promise.all([get(tenantA, "n1"), get(tenantB, "n1"), get(tenantA, "n1"), get(tenantA, "none")]);

    expect([texts.map((note) => note?.text), sent]).toEqual([
      ["của A", "của B", "của A", undefined],
      ["BatchGetItemCommand"],
    ]);
  });

  it("asks for one alone by itself", async () => {
    await write(tenantA, "n2", "một mình");
    sent = [];

    expect([(await get(tenantA, "n2"))?.text, sent]).toEqual(["một mình", ["GetItemCommand"]]);
  });

  it("takes more keys than one request does", async () => {
    await write(tenantA, "n3", "thứ ba");
    sent = [];

    const found = await Promise.all(
      Array.from({ length: 150 }, (_, at) => get(tenantA, at === 149 ? "n3" : `no-${String(at)}`)),
    );

    expect([found[149]?.text, found.filter(Boolean).length, sent]).toEqual([
      "thứ ba",
      1,
      ["BatchGetItemCommand", "BatchGetItemCommand"],
    ]);
  });

  it("fails only for the key the table cannot take", async () => {
    await write(tenantA, "n4", "còn đây");

    const outcomes = await Promise.allSettled([get(tenantA, "n4"), get(tenantA, "x".repeat(2000))]);

    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  });

  it("bills who asks together about what each alone would cost", async () => {
    await write(tenantA, "n5", "x".repeat(9000));
    const [one, other] = [test.cx(tenantA).store, test.cx(tenantB).store];

    await Promise.all([one.get(NoteEntity, ["shelf#gathered", "n5"]), other.get(NoteEntity, ["shelf#gathered", "n5"])]);

    expect([one.meter.readUnits + other.meter.readUnits, one.meter.roundTrips]).toEqual([4, 1]);
  });
});
