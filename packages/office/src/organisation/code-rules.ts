import type { AgencyCode } from "./schema.ts";

const QD20 = /^[A-K]\d{2}(?:\.[0-9A-Z]{1,10})*$/;
const QCVN102 = /^(\d{3})\.(\d{2})\.(\d{2})\.([A-K]\d{2})$/;
const GSO = /^\d{2}(?:\d{3})?$/;

/** Which numbering a code is of, by its shape; what fits none is a code of the place. */
export function schemeOf(code: string): AgencyCode["scheme"] {
  if (QCVN102.test(code)) return "QCVN102";
  if (QD20.test(code)) return "QD20";
  return GSO.test(code) ? "GSO" : "LOCAL";
}

/**
 * The code of Quyết định 20/2020 an old 13-character code (QCVN 102:2016) suggests: its groups the other way round,
 * groups of zeros left out. Only a suggestion: the axis directory has the pair that counts.
 */
export function suggestedCode(old: string): string | undefined {
  const parts = QCVN102.exec(old);
  if (!parts) return undefined;
  const [, fourth = "", third = "", second = "", first = ""] = parts;
  return [first, second, third, fourth].filter((group) => !/^0+$/.test(group)).join(".");
}
