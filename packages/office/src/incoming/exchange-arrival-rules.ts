import type { ExchangeArrival } from "./exchange-arrival-item.ts";

/** Of a document that goes to and fro more often than this, the first packets are forgotten. */
const MOST_RETURNED = 50;

type Returned = Partial<Pick<ExchangeArrival, "digest" | "returned" | "returnedDigests">>;

/** The receipt after the document that came in this packet was returned or given back. */
export function afterReturn<A extends Returned>(arrival: A): A {
  const { digest, returnedDigests = [] } = arrival;
  const digests = [...returnedDigests, ...(digest === undefined ? [] : [digest])].slice(-MOST_RETURNED);
  return { ...arrival, returned: true, returnedDigests: digests };
}

/** Whether a packet of a document that came before is a new try of its sender: it had it back, and packed it afresh. */
export function isSentAnew({ returned = false, returnedDigests = [] }: Returned, digest: string): boolean {
  return returned && !returnedDigests.includes(digest);
}

/** A recall and a replacement happen once; each update is a packet of its own, known by its digest. */
export function businessSign(type: 1 | 2 | 3, digest: string): string {
  return type === 2 ? `2#${digest}` : String(type);
}

/** The same status may be said again at another time. */
export function statusSign(code: string, at: string): string {
  return `status#${code}#${at}`;
}
