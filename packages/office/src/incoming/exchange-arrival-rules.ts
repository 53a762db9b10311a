import type { ExchangeArrival } from "./exchange-arrival-item.ts";

/** Of a document that goes to and fro more often than this, the first packets are forgotten. */
const MOST_RETURNED = 50;

type Returned = Partial<Pick<ExchangeArrival, "returned" | "returnedSha256s">>;

/** The receipt after the document that came in this packet was returned or given back. */
export function afterReturn<A extends Returned>(arrival: A, packetSha256: string): A {
  const returnedSha256s = [...(arrival.returnedSha256s ?? []), packetSha256].slice(-MOST_RETURNED);
  return { ...arrival, returned: true, returnedSha256s };
}

/** Whether a packet of a document that came before is a new try of its sender: it had it back, and packed it afresh. */
export function isSentAnew({ returned = false, returnedSha256s = [] }: Returned, sha256: string): boolean {
  return returned && !returnedSha256s.includes(sha256);
}

/** A recall and a replacement happen once; each update is a packet of its own, known by its bytes. */
export function businessSign(type: 1 | 2 | 3, sha256: string): string {
  return type === 2 ? `2#${sha256}` : String(type);
}

/** The same status may be said again at another time. */
export function statusSign(code: string, at: string): string {
  return `status#${code}#${at}`;
}
