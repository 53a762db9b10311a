/** What a status packet reports about a document sent earlier, with the Vietnamese term of the standard. */
export const STATUS_CODES = [
  { code: "01", meaning: "Đã đến" },
  { code: "02", meaning: "Từ chối tiếp nhận" },
  { code: "03", meaning: "Đã tiếp nhận" },
  { code: "04", meaning: "Phân công" },
  { code: "05", meaning: "Đang xử lý" },
  { code: "06", meaning: "Hoàn thành" },
  { code: "13", meaning: "Lấy lại" },
  { code: "15", meaning: "Đồng ý cho lấy lại" },
  { code: "16", meaning: "Từ chối lấy lại" },
] as const;

export type KnownStatusCode = (typeof STATUS_CODES)[number]["code"];

/** 02 and 15 end the matter. 13 and 16 ask for the document back and refuse that: its state stays what it was. */
const RANKS: Readonly<Record<KnownStatusCode, number | undefined>> = {
  "01": 1,
  "03": 2,
  "04": 3,
  "05": 4,
  "06": 5,
  "02": 6,
  "15": 7,
  "13": undefined,
  "16": undefined,
};

export function isKnownStatusCode(code: string): code is KnownStatusCode {
  return Object.hasOwn(RANKS, code);
}

/** The step a code stands for in the order 01 < 03 < 04 < 05 < 06 < 02 < 15; 0 for unknown codes, undefined for 13 and 16. */
export function statusRank(code: string): number | undefined {
  return isKnownStatusCode(code) ? RANKS[code] : 0;
}

/**
 * The status to show after one more packet. Packets come late, twice and in any order, so the highest step wins and
 * the result does not depend on the order. An unknown code shows only where there is nothing better.
 */
export function nextStatus(current: string | undefined, incoming: string): string | undefined {
  const rank = statusRank(incoming);
  if (rank === undefined) return current;
  if (current === undefined) return incoming;
  return rank > (statusRank(current) ?? 0) ? incoming : current;
}
