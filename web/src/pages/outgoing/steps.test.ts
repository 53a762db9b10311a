import { expect, test } from "vitest";
import { stepsOf } from "./steps.ts";

const draft = { state: "draft", medium: "electronic", approvals: [] } as const satisfies Partial<
  Parameters<typeof stepsOf>[0]
>;

const states = (document: Parameters<typeof stepsOf>[0]): string[] => stepsOf(document).map(({ state }) => state);

test("a document stands at one of six steps", () => {
  expect(states({ ...draft, approvals: [] })).toEqual(["now", ...Array.from({ length: 5 }, () => "to-come")]);
  expect(states({ ...draft, approvals: [], state: "awaitingSignature" })).toEqual([
    "done",
    "done",
    "done",
    "now",
    "to-come",
    "to-come",
  ]);
  expect(states({ ...draft, approvals: [], state: "issued" })).toEqual(Array.from({ length: 6 }, () => "done"));
});

test("a draft that was sent back shows where", () => {
  const returned = { byName: "Phùng Quốc Nghiễm", at: "2026-11-25T02:00:00Z", reason: "Bổ sung", step: "layout" };

  expect(states({ ...draft, approvals: [], returned })).toEqual([
    "now",
    "to-come",
    "bad",
    "to-come",
    "to-come",
    "to-come",
  ]);
});

test("the step of the number says the number", () => {
  expect(stepsOf({ ...draft, approvals: [], state: "numbered", number: 213 })[4]?.label).toBe("Cấp số 213");
});
