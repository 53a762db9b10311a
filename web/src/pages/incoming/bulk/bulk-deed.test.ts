import { expect, test } from "vitest";
import { bulkDeedOf } from "./bulk-deed.ts";

const clerk = (grant: string): boolean => grant === "incoming.register";
const leader = (grant: string): boolean => grant === "incoming.instruct";

test("the clerk takes several into the register, but not one whose file was changed after signing", () => {
  expect(bulkDeedOf({ state: "arrived", signatures: "valid" }, clerk)).toBe("accept");
  expect(bulkDeedOf({ state: "arrived", signatures: "altered" }, clerk)).toBeUndefined();
  expect(bulkDeedOf({ state: "registered" }, clerk)).toBeUndefined();
});

test("a leader instructs on several; who is only informed marks several as read, once", () => {
  expect(bulkDeedOf({ state: "registered" }, leader)).toBe("instruct");
  expect(bulkDeedOf({ state: "routed", myTask: { role: "informed", state: "assigned" } }, leader)).toBe("read");
  expect(bulkDeedOf({ state: "routed", myTask: { role: "informed", state: "finished" } }, leader)).toBeUndefined();
});
