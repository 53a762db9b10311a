import { expect, test } from "vitest";
import { dollars, dong, price, readDong, readPrice } from "./money.ts";

test("đồng are grouped by points and have no decimals", () => {
  expect(dong(1234)).toBe("1.234 đ");
  expect(dong(0)).toBe("0 đ");
});

test.each([
  [0, "0,00 USD"],
  [12.345, "12,35 USD"],
  [0.0123, "0,012 USD"],
  [0.00049, "0,00049 USD"],
  [0.0000004, "< 0,00001 USD"],
])("%d dollars are told from nothing", (amount, shown) => {
  expect(dollars(amount)).toBe(shown);
});

test.each([
  [1.25, "1,25"],
  [12, "12,00"],
  [0, "0,00"],
  [0.0000133334, "0,0000133334"],
])("a price of %d is shown with every decimal it has, and is read back", (amount, shown) => {
  expect(price(amount)).toBe(shown);
  expect(readPrice(shown)).toBe(amount);
});

test.each(["", "-1", "1.000,5", "một", "1e3", "99999"])("“%s” is no price", (typed) => {
  expect(readPrice(typed)).toBeUndefined();
});

test("đồng are read with or without points; none is not an amount that cannot be read", () => {
  expect(["26.300", "26300", "", "26,3"].map(readDong)).toEqual([26_300, 26_300, undefined, null]);
});
