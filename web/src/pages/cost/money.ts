import { number } from "../../i18n/format.ts";

/** 1.234 đ */
export function dong(amount: number): string {
  return `${number(amount)} đ`;
}

/** 0,12 USD; small amounts with as many decimals as tell them from nothing. */
export function dollars(amount: number): string {
  const decimals = amount === 0 || amount >= 1 ? 2 : amount >= 0.01 ? 3 : 5;
  return `${number(amount, decimals)} USD`;
}
