import { describe, expect, test } from "vitest";
import * as v from "valibot";
import { newId, newTenantId } from "@vanthu/platform/id.ts";
import { StaffId } from "../staff/schema.ts";
import { TenantState } from "../tenant/schema.ts";
import { addressOf, claimOfToken, doorShut, newToken, secondsToWait } from "./rules.ts";

describe("the address a request came from", () => {
  test.each([
    ["203.0.113.7", "203.0.113.7"],
    ["1.2.3.4, 203.0.113.7", "203.0.113.7"],
    [undefined, "local"],
  ])("of %j is what the gateway wrote itself, last: what stands before is a claim", (header, address) => {
    expect(addressOf(header)).toBe(address);
  });

  test.each([
    ["203.0.113.7:46532", "203.0.113.7"],
    ["2001:db8::7:46532", "2001:db8::7"],
    ["[2001:db8::7]:46532", "2001:db8::7"],
  ])("behind CloudFront is its viewer %j, without the port", (viewer, address) => {
    expect(addressOf("198.51.100.4", viewer)).toBe(address);
  });
});

describe("waiting after wrong passwords", () => {
  const lastAt = "2026-11-25T02:00:00.000Z";
  const wait = (failures: number, now = lastAt) =>
    secondsToWait({ subject: "name#clerk", failures, lastAt }, "name", new Date(now));

  test("begins after five and doubles up to a quarter of an hour", () => {
    expect([4, 5, 6, 7, 20].map((failures) => wait(failures))).toEqual([0, 2, 4, 8, 900]);
    expect(wait(6, "2026-11-25T02:00:04.000Z")).toBe(0);
    expect(secondsToWait(undefined, "name", new Date(lastAt))).toBe(0);
  });
});

describe("a token", () => {
  test("says whose it claims to be; anything else claims nothing", () => {
    const tenantId = newTenantId(new Date());
    const staffId = newId(StaffId, "stf", new Date());
    const token = newToken(tenantId, staffId);

    expect(claimOfToken(token)).toEqual({ tenantId, staffId });
    for (const other of ["", "x", `${tenantId}.${staffId}`, `${tenantId}.x.y`, `${token}.more`, `T#${token}`]) {
      expect(claimOfToken(other), other).toBeUndefined();
    }
  });
});

describe("the door of a unit", () => {
  test("is open from the first preparation until the unit is closed, and shut while it is suspended", () => {
    const shut = v
      .parse(v.array(TenantState), ["preparing", "trial", "official", "closed"])
      .map((state) => [doorShut({ state }), doorShut({ state, suspendedAt: "2026-11-25T02:00:00.000Z" })]);

    expect(shut).toEqual([
      [undefined, "session.unit_suspended"],
      [undefined, "session.unit_suspended"],
      [undefined, "session.unit_suspended"],
      ["session.unit_closed", "session.unit_closed"],
    ]);
  });
});
