import { number } from "../../i18n/format.ts";

const LEAST_SHOWN = 0.00001;

/** 1.234 đ */
export function dong(amount: number): string {
  return `${number(amount)} đ`;
}

/** 0,12 USD; small amounts with as many decimals as tell them from nothing. */
export function dollars(amount: number): string {
  if (amount > 0 && amount < LEAST_SHOWN) return `< ${number(LEAST_SHOWN, 5)} USD`;
  const decimals = amount === 0 || amount >= 1 ? 2 : amount >= 0.01 ? 3 : 5;
  return `${number(amount, decimals)} USD`;
}

/** A price of a list, 0,0000133334: every decimal it has. */
export function price(amount: number): string {
  const decimals = amount.toFixed(10).replace(/0+$/u, "").split(".")[1] ?? "";
  return number(amount, Math.max(2, decimals.length));
}

/** A typed price in dollars, with a comma or a point before its decimals; undefined for none. */
export function readPrice(text: string): number | undefined {
  const plain = text.trim().replace(",", ".");
  return /^\d{1,4}(?:\.\d{1,10})?$/u.test(plain) ? Number(plain) : undefined;
}

/** Whole đồng, with or without points between; undefined for none, null for no amount. */
export function readDong(text: string): number | undefined | null {
  const digits = text.replace(/[.\s]/gu, "");
  if (digits === "") return undefined;
  return /^\d{1,10}$/u.test(digits) ? Number(digits) : null;
}
