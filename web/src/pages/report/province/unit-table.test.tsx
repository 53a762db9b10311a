import type { ProvinceReport } from "@vanthu/office/report/province-schema.ts";
import { fireEvent, render, screen, within } from "@solidjs/testing-library";
import { expect, test } from "vitest";
import { UnitTable, type UnitRowView } from "./unit-table.tsx";

const figures: NonNullable<UnitRowView["figures"]> = {
  received: 200,
  bySource: { paper: 20, exchange: 180 },
  byUrgency: { normal: 200, urgent: 0, rush: 0, express: 0 },
  registered: 200,
  registeredInTime: 190,
  refused: 0,
  assigned: 180,
  onTime: 150,
  late: 5,
  doneWithoutDeadline: 0,
  inProgress: 21,
  overdue: 4,
  carryOverOpen: 0,
  carryOverOverdue: 0,
  issued: 60,
  byType: { "Công văn": 60 },
  signedByPerson: 60,
  signedByAgency: 60,
  axis: 58,
  returned: 0,
  undeliverable: 0,
  recalled: 0,
};

function unit(name: string, given: Partial<UnitRowView>): UnitRowView {
  return { tenantId: `ten_${name}` as UnitRowView["tenantId"], name: `UBND xã ${name}`, state: "notSent", ...given };
}

function sent(name: string, rank: number, overdue: number): UnitRowView {
  return unit(name, { state: "sent", rank, figures: { ...figures, overdue }, onTimePercent: 100 - rank });
}

function names(): (string | null)[] {
  return screen
    .getAllByRole("row")
    .slice(1)
    .map((row) => within(row).getAllByRole("cell")[1]?.textContent?.replace("UBND xã ", "") ?? null);
}

function show(rows: UnitRowView[], missing: string[] = []): void {
  const report = { week: "2026-W47", rows, missing } as unknown as ProvinceReport;
  render(() => <UnitTable report={report} />);
}

test("units stand by their place; a press on a heading sorts by it, and again the other way round", () => {
  show([sent("Bảo Lý", 2, 9), sent("An Bình", 1, 3), sent("Đông Bắc", 3, 5)]);
  expect(names()).toEqual(["An Bình", "Bảo Lý", "Đông Bắc"]);

  fireEvent.click(screen.getByRole("button", { name: "Quá hạn" }));
  expect(names()).toEqual(["An Bình", "Đông Bắc", "Bảo Lý"]);
  fireEvent.click(screen.getByRole("button", { name: "Quá hạn" }));

  expect(names()).toEqual(["Bảo Lý", "Đông Bắc", "An Bình"]);
  expect(screen.getByRole("columnheader", { name: "Quá hạn" }).getAttribute("aria-sort")).toBe("descending");
});

test("who has not sent stands last without figures and without a page to open, and can be shown alone", () => {
  show([unit("Hà Bình", {}), sent("An Bình", 1, 0)], ["UBND xã Hà Bình"]);

  expect(screen.getAllByRole("link").map((link) => link.textContent)).toEqual(["UBND xã An Bình"]);
  expect(screen.getAllByRole("row").at(-1)?.textContent).toBe("UBND xã Hà BìnhChưa gửi");
  fireEvent.click(screen.getByRole("button", { name: "Chỉ đơn vị chưa gửi" }));

  expect(names()).toEqual(["Hà Bình"]);
});

test("a unit opens its own figures of that week, and nothing else", () => {
  show([sent("An Bình", 1, 0)]);

  expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
    "/reports/2026-W47/unit/ten_An Bình",
  ]);
});
