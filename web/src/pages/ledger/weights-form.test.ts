import { expect, test } from "vitest";
import { weightsOf } from "./weights-form.ts";

const form = {
  quantity: "34",
  timeliness: "33",
  quality: "33",
  late: "50",
  excellent: "100",
  met: "90",
  notMet: "0",
  perReturn: "10",
};

test("weights are sent only as whole percents, the three shares coming to 100", () => {
  expect(weightsOf(form, "2026-12")).toEqual({
    weights: {
      quantity: 34,
      timeliness: 33,
      quality: 33,
      late: 50,
      excellent: 100,
      met: 90,
      notMet: 0,
      perReturn: 10,
      fromMonth: "2026-12",
    },
  });
  expect(weightsOf({ ...form, quality: "30" }, "2026-12")).toEqual({ wrong: [], sum: 97 });
  expect(weightsOf({ ...form, late: "1,5", met: "101", perReturn: "" }, "2026-12")).toEqual({
    wrong: ["late", "met", "perReturn"],
  });
});
