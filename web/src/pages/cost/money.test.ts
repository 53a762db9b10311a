import { expect, test } from "vitest";
import { dollars, dong } from "./money.ts";

test("đồng are grouped by points and have no decimals", () => {
  expect(dong(1234)).toBe("1.234 đ");
  expect(dong(0)).toBe("0 đ");
});

test.each([
  [0, "0,00 USD"],
  [12.345, "12,35 USD"],
  [0.0123, "0,012 USD"],
  [0.00049, "0,00049 USD"],
])("%d dollars are told from nothing", (amount, shown) => {
  expect(dollars(amount)).toBe(shown);
});
