import { beforeEach, expect, test } from "vitest";
import { listView, rememberedView, rememberView } from "./view.ts";

beforeEach(() => {
  localStorage.clear();
});
const nobody = (): boolean => false;

test("the address says what is shown; without it, what this person looked at last", () => {
  rememberView("stf_1", { view: "all", state: "routed" });

  expect(listView({}, nobody, rememberedView("stf_1"))).toEqual({ view: "all", state: "routed" });
  expect(listView({ view: "mine" }, nobody, rememberedView("stf_1"))).toEqual({ view: "mine" });
});

test("what somebody else looked at on this computer is not shown", () => {
  rememberView("stf_1", { view: "all" });

  expect(listView({}, nobody, rememberedView("stf_2"))).toEqual({ view: "mine" });
});
