import { describe, expect, test } from "vitest";
import { nextNumber, unopenedRegister } from "./number-rules.ts";

describe("the next number", () => {
  test("of a book never opened is 1", () => {
    const next = nextNumber(unopenedRegister("incoming", 2026), "2026-01-02");

    expect(next).toMatchObject({ lastNumber: 1, lastOn: "2026-01-02", openedWith: 0 });
  });

  test("follows the last number used elsewhere", () => {
    const next = nextNumber({ kind: "outgoing", year: 2026, lastNumber: 214, openedWith: 214 }, "2026-11-25");

    expect(next.lastNumber).toBe(215);
  });

  test("never bears an earlier day than the number before it", () => {
    const register = { ...unopenedRegister("incoming", 2026), lastNumber: 7, lastOn: "2026-11-26" };

    const next = nextNumber(register, "2026-11-25");

    expect(next).toMatchObject({ lastNumber: 8, lastOn: "2026-11-26" });
  });
});
