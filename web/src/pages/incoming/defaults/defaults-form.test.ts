import { expect, test } from "vitest";
import { bodyOf, entryOf, problemsOf } from "./defaults-form.ts";

const set = {
  hours: { morning: { from: "07:30", to: "11:30" }, afternoon: { from: "13:30", to: "17:00" } },
  urgentHours: { express: 4, rush: 8, urgent: 16 },
  days: 7,
  daysByType: [{ typeName: "Giấy mời", days: 2 }],
  throughOffice: true,
  acrossUnits: false,
};

test("what is read goes back as it was", () => {
  expect(problemsOf(entryOf(set))).toEqual([]);
  expect(bodyOf(entryOf(set), 3)).toEqual({ ...set, version: 3 });
});

test.each([
  [{ days: "0" }, "days"],
  [{ express: "2,5" }, "express"],
  [{ byType: [{ typeName: " ", days: "2" }] }, "byType"],
  [{ morningTo: "07:00" }, "morningFrom"],
  [{ afternoonFrom: "11:00" }, "morningFrom"],
  [{ afternoonTo: "" }, "morningFrom"],
])("%j is marked at the field %s", (change, field) => {
  expect(problemsOf({ ...entryOf(set), ...change }).map(({ id }) => id)).toEqual([field]);
});
