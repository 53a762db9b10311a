import { cleanup, render, screen, within } from "@solidjs/testing-library";
import { expect, test } from "vitest";
import { HandlingTable, type HandlingLine } from "./handling-table.tsx";

function line(given: Partial<HandlingLine>): HandlingLine {
  const nothing = { assigned: 0, onTime: 0, late: 0, doneWithoutDeadline: 0, inProgress: 0, overdue: 0, rate: null };
  return { name: "Phòng Kinh tế", list: "department=dp_1", ...nothing, ...given };
}

function table(lines: readonly HandlingLine[], mayRead = true) {
  render(() => (
    <HandlingTable
      title="Theo đơn vị"
      who="Đơn vị"
      lines={lines}
      href={(row, figure) => (mayRead ? `/list?figure=${figure}&${row.list}` : undefined)}
    />
  ));
  return screen.getByRole("table");
}

test("every figure but zero opens the list behind it, narrowed to its row", () => {
  const shown = table([line({ assigned: 71, onTime: 55, inProgress: 12, overdue: 4, rate: 93.2 })]);

  const links = within(shown).getAllByRole("link");

  expect(links.map((link) => link.textContent)).toEqual([
    "71: Được giao, Phòng Kinh tế",
    "55: Xong đúng hạn, Phòng Kinh tế",
    "12: Đang làm, Phòng Kinh tế",
    "4: Quá hạn, Phòng Kinh tế",
  ]);
  expect(links.at(-1)?.getAttribute("href")).toBe("/list?figure=overdue&department=dp_1");
  expect(shown.textContent).toContain("93,2");
});

test("who may see no documents sees plain figures", () => {
  const shown = table([line({ assigned: 71, overdue: 4 })], false);

  expect(within(shown).queryAllByRole("link")).toEqual([]);
  expect(shown.textContent).toContain("71");
});

test("documents without a deadline have a column only where there are any", () => {
  const heads = (lines: readonly HandlingLine[]): (string | null)[] => {
    const shown = within(table(lines))
      .getAllByRole("columnheader")
      .map(({ textContent }) => textContent);
    cleanup();
    return shown;
  };

  expect(heads([line({ assigned: 1, inProgress: 1 })])).not.toContain("Xong, không có hạn");
  expect(heads([line({ assigned: 1, doneWithoutDeadline: 1 })])).toContain("Xong, không có hạn");
});

test("where nothing had to be done yet there is no rate, not zero", () => {
  const shown = table([line({ assigned: 3, inProgress: 3 })]);

  expect(within(shown).getAllByRole("cell").at(-1)?.textContent).toBe("–");
});
