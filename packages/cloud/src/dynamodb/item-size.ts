import type { AttributeValue, Item } from "./attribute-value.ts";

/** Largest item DynamoDB stores, counting names and values. */
export const maxItemSizeBytes = 400 * 1024;

/** The size by which DynamoDB bills an item: UTF-8 bytes of names and values (AWS: "DynamoDB item sizes and formats"). */
export function itemSizeBytes(item: Item): number {
  let size = 0;
  for (const name in item) {
    const value = item[name];
    if (value !== undefined) size += Buffer.byteLength(name) + valueSizeBytes(value);
  }
  return size;
}

function valueSizeBytes(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return numberSizeBytes(value.N);
  if (value.B !== undefined) return Buffer.byteLength(value.B, "base64");
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + itemSizeBytes(value.M);
  if (value.L !== undefined) return value.L.reduce((size, member) => size + 1 + valueSizeBytes(member), 3);
  if (value.SS !== undefined) return value.SS.reduce((size, member) => size + Buffer.byteLength(member), 0);
  if (value.NS !== undefined) return value.NS.reduce((size, member) => size + numberSizeBytes(member), 0);
  if (value.BS !== undefined) return value.BS.reduce((size, member) => size + Buffer.byteLength(member, "base64"), 0);
  return 1;
}

/**
 * One byte for the exponent, one for every pair of significant digits (pairs are aligned to the decimal point), one
 * more below zero; zero takes one byte.
 */
function numberSizeBytes(text: string): number {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text);
  const [, sign = "", whole = "", fraction = "", exponentText = "0"] = match ?? [];
  const digits = whole + fraction;
  const leadingZeros = digits.length - digits.replace(/^0+/, "").length;
  const significant = digits.slice(leadingZeros).replace(/0+$/, "");
  if (significant === "") return 1;
  const exponent = whole.length - 1 - leadingZeros + Number(exponentText);
  const misaligned = significant.length % 2 === 0 && exponent % 2 === 0 ? 1 : 0;
  return 1 + Math.ceil(significant.length / 2) + misaligned + (sign === "-" ? 1 : 0);
}
