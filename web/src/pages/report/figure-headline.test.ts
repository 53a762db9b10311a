import { expect, test } from "vitest";
import { headlineOf } from "./figure-headline.ts";

type Given = Parameters<typeof headlineOf>[0];

const headline: Given = {
  received: { value: 233, before: 209, list: "figure=received" },
  registeredInTime: { value: 98, before: 97, list: "figure=registeredInTime" },
  onTime: { value: null, before: 98, list: "figure=onTime" },
  overdue: { value: 0, before: 0, list: "figure=overdue" },
  issued: { value: 74, list: "figure=issued" },
  axis: { value: 96.4, before: 96.4, list: "figure=axis" },
};
const links = { list: (query: string) => `/list?${query}`, row: () => undefined };

test("the six figures stand in the order of the report, percentages with their sign", () => {
  const shown = headlineOf(headline, links, "so với tuần 46");

  expect(shown.map(({ value }) => value)).toEqual(["233", "98\u00a0%", "–", "0", "74", "96,4\u00a0%"]);
  expect(shown.map(({ comparedWith }) => comparedWith)).toEqual(["so với tuần 46", ...Array<undefined>(5)]);
});

test("what is nothing has no list behind it", () => {
  expect(headlineOf(headline, links).map(({ href }) => href)).toEqual([
    "/list?figure=received",
    "/list?figure=registeredInTime",
    undefined,
    undefined,
    "/list?figure=issued",
    "/list?figure=axis",
  ]);
});

test("a figure without one of the week before says so, where weeks are compared at all", () => {
  expect(headlineOf(headline, links, "so với tuần 46")[4]?.note).toBe("tuần trước chưa có");
  expect(headlineOf(headline, links, "so với tuần 46")[2]?.note).toBe("chưa có gì để tính");
  expect(headlineOf(headline, links)[4]?.note).toBeUndefined();
});
