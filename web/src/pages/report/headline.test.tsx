import { render, screen } from "@solidjs/testing-library";
import { expect, test } from "vitest";
import { Headline } from "./headline.tsx";

test("a change says its way in a word beside the arrow, and only good or bad news has a colour", () => {
  render(() => (
    <Headline
      label="Số liệu chính"
      figures={[
        {
          label: "văn bản đến",
          value: "233",
          change: { by: 24, unit: "documents", verdict: "neither" },
          comparedWith: "so với tuần 46",
        },
        { label: "giải quyết đúng hạn", value: "96 %", change: { by: -2.5, unit: "points", verdict: "worse" } },
        { label: "gửi qua trục", value: "96 %", change: { by: 0, unit: "points", verdict: "neither" } },
      ]}
    />
  ));

  const lines = [...document.querySelectorAll(".figure")].map((figure) => figure.lastElementChild);

  expect(lines.map((line) => line?.textContent)).toEqual(["▲ tăng 24 so với tuần 46", "▼ giảm 2,5 điểm", "không đổi"]);
  expect(lines.map((line) => line?.className)).toEqual(["", "down", ""]);
});

test("a figure with a list behind it is a link; one without stands plain", () => {
  render(() => (
    <Headline
      label="Số liệu chính"
      figures={[
        { label: "quá hạn", value: "8", href: "/reports/2026-W47/list?figure=overdue" },
        { label: "văn bản đi", value: "74" },
      ]}
    />
  ));

  expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
    "/reports/2026-W47/list?figure=overdue",
  ]);
});
