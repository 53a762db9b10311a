import { expect, test } from "vitest";
import { historyOf } from "./history.ts";

test("history is newest first and shows who did what, when, on whose behalf", () => {
  const events = [
    {
      subject: "incoming#x",
      id: "01A",
      type: "incoming.registered",
      at: "2026-11-25T02:00:00.000Z",
      by: "stf_1",
      byName: "Bùi Thị Nguyền",
      data: { arrivalNumber: 1, dueOn: undefined },
    },
    {
      subject: "incoming#x",
      id: "01B",
      type: "incoming.routed",
      at: "2026-11-25T03:00:00.000Z",
      by: "stf_2",
      byName: "Đinh Thị Quỳnh Nhường",
      onBehalfOf: "Bùi Xuân Thuỵ",
      data: {},
    },
  ];

  const history = historyOf(events);

  expect(history).toEqual([
    {
      id: "01B",
      type: "incoming.routed",
      at: "2026-11-25T03:00:00.000Z",
      byName: "Đinh Thị Quỳnh Nhường",
      onBehalfOf: "Bùi Xuân Thuỵ",
      data: {},
    },
    {
      id: "01A",
      type: "incoming.registered",
      at: "2026-11-25T02:00:00.000Z",
      byName: "Bùi Thị Nguyền",
      data: { arrivalNumber: 1 },
    },
  ]);
});
