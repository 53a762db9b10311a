import { beforeEach, expect, test } from "vitest";
import {
  date,
  dateTime,
  dayMonth,
  documentDate,
  fileSize,
  moment,
  number,
  officeDate,
  time,
  weekdayDate,
} from "./format.ts";
import { chooseLanguage } from "./language.ts";

beforeEach(() => {
  chooseLanguage("vi");
});

test("dates are written day/month/year", () => {
  expect(date("2026-11-05")).toBe("05/11/2026");
  expect(dayMonth("2026-11-25")).toBe("25/11");
  expect(weekdayDate("2026-11-25")).toBe("thứ Tư 25/11/2026");
  expect(weekdayDate("2026-11-29")).toBe("Chủ nhật 29/11/2026");
});

test("office time is seven hours ahead of UTC, also across midnight and New Year", () => {
  expect(time("2026-11-25T10:00:00Z")).toBe("17:00");
  expect(officeDate("2026-12-31T17:30:00Z")).toBe("2027-01-01");
  expect(dateTime("2026-11-24T09:40:00Z")).toBe("16:40 ngày 24/11/2026");
});

test("a moment says no more than is needed: the hour today, the day this year, the year before", () => {
  const now = "2026-11-25T05:00:00Z";

  expect(moment("2026-11-25T01:14:00Z", now)).toBe("08:14");
  expect(moment("2026-11-24T09:05:00Z", now)).toBe("16:05 24/11");
  expect(moment("2025-11-24T09:05:00Z", now)).toBe("16:05 24/11/2025");
});

test("a document's date has a zero before days under 10 and before January and February only", () => {
  expect(documentDate("2026-02-05")).toBe("ngày 05 tháng 02 năm 2026");
  expect(documentDate("2026-11-25")).toBe("ngày 25 tháng 11 năm 2026");
  expect(documentDate("2026-03-01")).toBe("ngày 01 tháng 3 năm 2026");
});

test("Vietnamese numbers group with a point and have a decimal comma, English ones the other way", () => {
  expect([number(1482), number(1234567), number(3.24, 1), number(-2), number(12)]).toEqual([
    "1.482",
    "1.234.567",
    "3,2",
    "−2",
    "12",
  ]);
  chooseLanguage("en");
  expect([number(1482), number(3.24, 1)]).toEqual(["1,482", "3.2"]);
});

test("file sizes are kilobytes under a megabyte, then megabytes with one decimal", () => {
  expect([fileSize(12), fileSize(412_300), fileSize(3_400_000), fileSize(64_000_000)]).toEqual([
    "1 KB",
    "412 KB",
    "3,4 MB",
    "64 MB",
  ]);
});
