import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isReceived, receipt, ReceiptEntity, writeOnce } from "./consume.ts";
import { event, EventEntity } from "./event.ts";
import { create } from "./store/operation.ts";
import { NoteEntity } from "./store/test-note.ts";
import { startTestWorld, tenantA, tenantB, type TestWorld } from "./test-world.ts";

let test: TestWorld;
beforeAll(async () => {
  test = await startTestWorld();
});
afterAll(() => test.stop());

const aNote = (id: string) => create(NoteEntity, { shelf: "consume", id, text: "một lần" });

describe("a message applied", () => {
  it("changes something the first time, and nothing the second", async () => {
    const cx = test.cx(tenantA);

    const first = await writeOnce(cx, "count", "m-1", [aNote("a")]);
    const second = await writeOnce(cx, "count", "m-1", [aNote("b")]);

    expect([first, second]).toEqual([true, false]);
    expect(await cx.store.get(NoteEntity, ["shelf#consume", "b"])).toBeUndefined();
    expect(await isReceived(cx, "count", "m-1")).toBe(true);
  });

  it("is another matter for another consumer, and for another tenant", async () => {
    await writeOnce(test.cx(tenantA), "one", "m-2", []);

    expect(await writeOnce(test.cx(tenantA), "two", "m-2", [])).toBe(true);
    expect(await writeOnce(test.cx(tenantB), "one", "m-2", [])).toBe(true);
    expect(await isReceived(test.cx(tenantB), "two", "m-2")).toBe(false);
  });

  it("by two at once is applied by one", async () => {
    const applied = await Promise.all(
      Array.from({ length: 5 }, (_, at) =>
        writeOnce(test.cx(tenantA), "race", "m-3", [aNote(`race-${String(at)}`)]).catch((error: unknown) => error),
      ),
    );
    const again = await writeOnce(test.cx(tenantA), "race", "m-3", []);

    expect(applied.filter((outcome) => outcome === true)).toHaveLength(1);
    expect(again).toBe(false);
  });

  it("whose own change conflicts is not taken for applied", async () => {
    const cx = test.cx(tenantA);
    await cx.store.write([aNote("taken")]);

    await expect(writeOnce(cx, "count", "m-4", [aNote("taken")])).rejects.toThrow("write conflict");
    expect(await isReceived(cx, "count", "m-4")).toBe(false);
  });

  it("is remembered for 30 days, longer than any queue gives it again", async () => {
    const cx = test.cx(tenantA);
    await cx.store.write([receipt(cx, "count", "m-5")]);

    const { at } = (await cx.store.get(ReceiptEntity, ["receipt#m-5", "count"]))!;
    test.time.advance(30 * 86_400_000 - 1000);
    const before = await isReceived(cx, "count", "m-5");
    test.time.advance(1000);

    expect([before, await isReceived(cx, "count", "m-5")]).toEqual([true, false]);
    expect(at).toBe("2026-11-25T02:00:00.000Z");
  });
});

describe("an event", () => {
  it("names who did it and when, under the thing it happened to", async () => {
    const cx = test.cx(tenantA, "stf_9");

    await cx.store.write([event(cx, "note.written", "note#1", { number: 7 }, "Bùi Xuân Thuỵ")]);

    const [told] = await cx.store.queryAll(EventEntity, "note#1", { prefix: "event#" });
    expect(told).toMatchObject({
      type: "note.written",
      at: cx.clock.now().toISOString(),
      by: "stf_9",
      byName: "Bùi Thị Nguyền",
      onBehalfOf: "Bùi Xuân Thuỵ",
      data: { number: 7 },
    });
  });
});
