import { describe, expect, test } from "vitest";
import { csv } from "./csv.ts";

describe("CSV", () => {
  test("begins with a byte order mark and ends each row by RFC 4180", () => {
    expect(csv([["Số đến", "Tác giả"], ["1"]])).toBe("\uFEFFSố đến,Tác giả\r\n1\r\n");
  });

  test("quotes commas, quotation marks and line breaks", () => {
    expect(csv([['V/v "mưa lũ", sạt lở', "a\nb"]])).toBe('\uFEFF"V/v ""mưa lũ"", sạt lở","a\nb"\r\n');
  });

  test.each(["=1+1", "+84", "-5", "@SUM(A1)", "\tx"])("disarms the formula %j", (text) => {
    expect(csv([[text]])).toBe(`\uFEFF'${text}\r\n`);
  });

  test("leaves ordinary text alone", () => {
    expect(csv([["412/SNV-CCVC"]])).toBe("\uFEFF412/SNV-CCVC\r\n");
  });
});
