import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IdempotencyKey, rememberRequest, RepeatedRequestEntity, repeatKey, resultOfRepeat } from "./idempotency.ts";
import { startTestWorld, tenantA, type TestWorld } from "./test-world.ts";

let test: TestWorld;
beforeAll(async () => {
  test = await startTestWorld();
});
afterAll(() => test.stop());

const KEY = "0123456789abcdef";

describe("a repeated request", () => {
  it("finds what the first made, for the same person only", async () => {
    const [first, other] = [test.cx(tenantA, "stf_1"), test.cx(tenantA, "stf_2")];
    await first.store.write([rememberRequest(first, KEY, "note.write", "note_1")]);

    const found = await first.store.get(RepeatedRequestEntity, repeatKey(first, KEY));
    const foundByOther = await other.store.get(RepeatedRequestEntity, repeatKey(other, KEY));

    expect(resultOfRepeat(found, "note.write")).toBe("note_1");
    expect(resultOfRepeat(foundByOther, "note.write")).toBeUndefined();
  });

  it("cannot be remembered twice: the loser of two at once finds the winner's result in the conflict", async () => {
    const cx = test.cx(tenantA);
    await cx.store.write([rememberRequest(cx, "raced-key-1", "note.write", "note_1")]);

    const write = cx.store.write([rememberRequest(cx, "raced-key-1", "note.write", "note_2")]);

    await expect(write).rejects.toMatchObject({ failed: [{ current: { resultId: "note_1" } }] });
  });

  it("of another use case with the same key is refused", async () => {
    const cx = test.cx(tenantA);
    await cx.store.write([rememberRequest(cx, "shared-key-1", "note.write", "note_1")]);
    const found = await cx.store.get(RepeatedRequestEntity, repeatKey(cx, "shared-key-1"));

    expect(() => resultOfRepeat(found, "note.erase")).toThrow(
      expect.objectContaining({ kind: "conflict", code: "request.key_reused" }),
    );
  });

  it("is forgotten after 48 hours", async () => {
    const cx = test.cx(tenantA);
    await cx.store.write([rememberRequest(cx, "old-key-001", "note.write", "note_1")]);

    test.time.advance(48 * 3_600_000);

    expect(await cx.store.get(RepeatedRequestEntity, repeatKey(cx, "old-key-001"))).toBeUndefined();
  });
});

describe("an idempotency key", () => {
  it.each([
    ["01234567", true],
    ["a".repeat(64), true],
    ["6f1c2c1e-9b6e-4c55-8f3c-2f6b9a7f0c11", true],
    ["0123456", false],
    ["a".repeat(65), false],
    ["key with blanks", false],
    ["repeat#other", false],
    ["khoá-của-tôi", false],
    ["", false],
  ])("%j is one: %s", (text, is) => {
    expect(v.is(IdempotencyKey, text)).toBe(is);
  });
});
