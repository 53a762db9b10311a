import { render, screen, within } from "@solidjs/testing-library";
import { expect, test } from "vitest";
import { BarChart } from "./chart-bars.tsx";
import { placeParts, ShareBar } from "./chart-share.tsx";

function weeks(values: readonly (number | undefined)[]) {
  render(() => (
    <BarChart
      title="Văn bản đến, 3 tuần"
      summary="Văn bản đến theo tuần; tuần 47 có 233"
      groupHead="Tuần"
      groups={["45", "46", "47"]}
      current={2}
      series={[
        { name: "Đến", fill: "first", values },
        { name: "Đi", fill: "second", values: [1, 2, 3] },
      ]}
    />
  ));
  return screen.getByRole("img", { name: "Văn bản đến theo tuần; tuần 47 có 233" });
}

test("a chart is a picture told in one sentence, with its series named in words and a table of the same figures", () => {
  weeks([188, 209, 233]);

  const row = within(screen.getByRole("table", { hidden: true })).getByRole("row", { name: /^Đến/u, hidden: true });

  expect(row.textContent).toBe("Đến188209233");
  expect(document.querySelector(".legend")?.textContent).toBe("ĐếnĐi");
});

test("the values of the week one reads about are printed on its bars, and the bars end below the round number", () => {
  const picture = weeks([188, 209, 233]);

  const printed = [...picture.querySelectorAll("text.v")].map((text) => text.textContent);
  const lines = [...picture.querySelectorAll("text[text-anchor=end]")].map((text) => text.textContent);

  expect(printed).toEqual(["233", "3", "47"]);
  expect(lines).toEqual(["0", "50", "100", "150", "200", "250"]);
});

test("a week in which nothing was counted has no bar and says so in the table", () => {
  const picture = weeks([undefined, 209, 0]);

  expect(picture.querySelectorAll(".chart-fill--first")).toHaveLength(1);
  expect(screen.getByRole("row", { name: /^Đến/u, hidden: true }).textContent).toBe("Đếnchưa có2090");
});

test("the parts of a bar follow each other and fill it; what is nothing has no part", () => {
  expect(
    placeParts(
      [
        { value: 3, fill: "first" },
        { value: 0, fill: "dotted" },
        { value: 1, fill: "striped" },
      ],
      4,
    ).map(({ startPercent, widthPercent }) => [startPercent, widthPercent]),
  ).toEqual([
    [0, 75],
    [75, 25],
  ]);
  expect(placeParts([{ value: 0, fill: "first" }], 0)).toEqual([]);
});

test("what is wrong is striped and what is under way is dotted, so that both are read without colour", () => {
  render(() => (
    <ShareBar
      parts={[
        { value: 1, fill: "dotted" },
        { value: 1, fill: "striped" },
      ]}
    />
  ));

  const patterns = [...document.querySelectorAll(".chart-share > rect[fill]")].map((rect) => rect.getAttribute("fill"));

  expect(patterns).toHaveLength(2);
  expect(patterns[0]).toMatch(/dotted\)$/u);
  expect(patterns[1]).toMatch(/striped\)$/u);
});
