import { describe, expect, test } from "vitest";
import { numberLine, placeAndDateLine, shortDate } from "./dateline.ts";
import { LetterProblem } from "./letter-problem.ts";

describe("the number", () => {
  test("below 10 gets a leading 0", () => {
    expect(numberLine("5", "UBND-VX")).toBe("Số: 05/UBND-VX");
    expect(numberLine("05", "UBND-VX")).toBe("Số: 05/UBND-VX");
  });

  test("from 10 on stays as it is", () => {
    expect(numberLine("12", "UBND-VX")).toBe("Số: 12/UBND-VX");
    expect(numberLine("1250", "QĐ-UBND")).toBe("Số: 1250/QĐ-UBND");
  });
});

describe("place and date", () => {
  test("days below 10 and months 1 and 2 get a 0, other months do not", () => {
    expect(placeAndDateLine("Hà Nội", "2020-01-05")).toBe("Hà Nội, ngày 05 tháng 01 năm 2020");
    expect(placeAndDateLine("Yên Thịnh", "2026-02-28")).toBe("Yên Thịnh, ngày 28 tháng 02 năm 2026");
    expect(placeAndDateLine("Thành phố Hồ Chí Minh", "2019-06-29")).toBe(
      "Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2019",
    );
  });

  test.each(["2026-02-29", "2026-13-01", "25/11/2026", "2026-1-5", ""])("%j is no date", (value) => {
    expect(() => placeAndDateLine("Yên Thịnh", value)).toThrow(
      new LetterProblem("letter.date_invalid", { value, where: "issuedOn" }),
    );
  });
});

test("a short date is day, month, year in figures", () => {
  expect(shortDate("2026-02-05", "fromOn")).toBe("05/02/2026");
});
