import { createHash } from "node:crypto";
import { PdfProblem } from "./pdf-problem.ts";
import type { TimestampSource } from "./timestamp-client.ts";

/** Who stamps the time of a signature, and what to do where nobody does. */
export interface StampOptions {
  /** Absent for a signature that only claims its time (B-B). */
  timestamp?: TimestampSource;
  /** Told why there is no time-stamp, when the signature is to be made without (B-B); absent: it is not made then. */
  onUnstamped?: (problem: PdfProblem) => void;
}

/**
 * The time-stamp over a signature's value; `undefined` where none is wanted or to be had.
 * @throws {PdfProblem} what the source throws, when nobody is to be told instead.
 */
export async function stampSignature(
  signature: Uint8Array,
  { timestamp, onUnstamped }: StampOptions,
): Promise<Uint8Array | undefined> {
  try {
    return await timestamp?.timestamp(createHash("sha256").update(signature).digest());
  } catch (error) {
    if (!onUnstamped || !(error instanceof PdfProblem)) throw error;
    onUnstamped(error);
    return undefined;
  }
}
