import { expect, test } from "vitest";
import { listView, viewQuery } from "./list-view.ts";

const may =
  (...grants: string[]) =>
  (grant: string): boolean =>
    grants.includes(grant);

test("a drafter begins with one's own documents, a clerk with all", () => {
  expect(listView({}, may())).toEqual({ view: "mine" });
  expect(listView({}, may("outgoing.read_all"))).toEqual({ view: "all" });
});

test("a queue of the day is a state of all documents, and the address says so", () => {
  const view = listView({ state: "signed" }, may());

  expect(view).toEqual({ view: "all", state: "signed" });
  expect(viewQuery(view)).toBe("?view=all&state=signed");
});

test("what the address does not know is left out", () => {
  expect(listView({ state: "lost", view: "other" }, may())).toEqual({ view: "mine" });
});

test("without a word in the address the list is as it was left", () => {
  const last = { view: "all", state: "sealed" };

  expect(listView({}, may(), last)).toEqual({ view: "all", state: "sealed" });
  expect(listView({ view: "mine" }, may(), last)).toEqual({ view: "mine" });
});
