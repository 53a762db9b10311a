import { beforeEach, expect, test } from "vitest";
import { rememberedView, rememberView } from "../../remembered-view.ts";
import { listView, viewQuery } from "./view.ts";

beforeEach(() => {
  localStorage.clear();
});
const nobody = (): boolean => false;

test("the address says what is shown; without it, what this person looked at last", () => {
  rememberView("incoming", "stf_1", viewQuery({ view: "all", state: "routed" }));

  expect(listView({}, nobody, rememberedView("incoming", "stf_1"))).toEqual({ view: "all", state: "routed" });
  expect(listView({ view: "mine" }, nobody, rememberedView("incoming", "stf_1"))).toEqual({ view: "mine" });
});

test("what somebody else looked at on this computer is not shown", () => {
  rememberView("incoming", "stf_1", viewQuery({ view: "all" }));

  expect(listView({}, nobody, rememberedView("incoming", "stf_2"))).toEqual({ view: "mine" });
});
