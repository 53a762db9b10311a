import { describe, expect, test } from "vitest";
import { isCivilDate, readCivilDate, readTimestamp, writeCivilDate, writeTimestamp } from "./office-time.ts";

describe("civil dates", () => {
  test.each([
    ["2026/11/20", "2026-11-20"],
    ["2026-11-20", "2026-11-20"],
    ["2026.1.5", "2026-01-05"],
    ["20/11/2026", "2026-11-20"],
    ["5-1-2026", "2026-01-05"],
    ["2026/11/20 15:42:07", "2026-11-20"],
    ["2026-11-20T00:00:00", "2026-11-20"],
    ["2024/02/29", "2024-02-29"],
  ])("%s is read as %s", (text, on) => {
    expect(readCivilDate(text)).toBe(on);
  });

  test.each(["2014/02/30", "2026/13/01", "2026/00/10", "2026/11/201", "hôm qua", "", "20261120", "2025/02/29"])(
    "%s is none",
    (text) => {
      expect(readCivilDate(text)).toBeUndefined();
    },
  );

  test("they are written with slashes, if they are dates", () => {
    expect(writeCivilDate("2026-11-20")).toBe("2026/11/20");
    expect(writeCivilDate("2026-02-30")).toBeUndefined();
    expect(writeCivilDate("2026/11/20")).toBeUndefined();
    expect(isCivilDate("2026-1-5")).toBe(false);
  });
});

describe("timestamps", () => {
  test.each([
    ["2026/11/20 15:42:07", "2026-11-20T08:42:07.000Z"],
    ["2026/11/20 06:59:59", "2026-11-19T23:59:59.000Z"],
    ["2026/11/20 15:42", "2026-11-20T08:42:00.000Z"],
    ["20/11/2026 15:42:07", "2026-11-20T08:42:07.000Z"],
    ["2026-11-20T15:42:07.123", "2026-11-20T08:42:07.000Z"],
    ["2026-11-20T15:42:07+07:00", "2026-11-20T08:42:07.000Z"],
    ["2026-11-20T08:42:07Z", "2026-11-20T08:42:07.000Z"],
    ["2026/11/20", "2026-11-19T17:00:00.000Z"],
  ])("%s of the office is %s", (text, at) => {
    expect(readTimestamp(text)).toBe(at);
  });

  test.each([
    "2026/11/20 24:00:00",
    "2026/11/20 12:60:00",
    "2026/02/30 12:00:00",
    "2026-11-20T25:00:00Z",
    "12:00:00",
    "",
  ])("%s is none", (text) => {
    expect(readTimestamp(text)).toBeUndefined();
  });

  test("they are written in office time, if they have a zone", () => {
    expect(writeTimestamp("2026-12-31T17:00:00.999Z")).toBe("2027/01/01 00:00:00");
    expect(writeTimestamp("2027-01-01T00:00:00+07:00")).toBe("2027/01/01 00:00:00");
    expect(writeTimestamp("2026-12-31T17:00:00")).toBeUndefined();
    expect(writeTimestamp("2026-12-31T99:00:00Z")).toBeUndefined();
  });
});
