import { PdfProblem } from "@vanthu/pades/pdf-problem.ts";
import { timestampAuthorities, type TimestampSource } from "@vanthu/pades/timestamp-client.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { createHash } from "node:crypto";

/** What a person who signs may be kept waiting by all authorities together. */
const WAIT_MS = 4000;
/** Authorities that did not stamp are left alone for this long, so that a batch waits for them once. */
const PAUSE_MS = 60_000;
const pausedUntil = new WeakMap<Cx["world"], number>();

/** Whether signatures of this deployment are to bear a time-stamp. */
export function hasTimestamps(cx: Pick<Cx, "world">): boolean {
  return cx.world.config.tsaUrls.length > 0;
}

/** The authorities of the deployment in their order; undefined where there are none, or none stamped a moment ago. */
export function timestampSource(cx: Pick<Cx, "world">): TimestampSource | undefined {
  const { tsaUrls } = cx.world.config;
  if (tsaUrls.length === 0 || performance.now() < (pausedUntil.get(cx.world) ?? 0)) return undefined;
  const timeoutMs = Math.floor(WAIT_MS / tsaUrls.length);
  return timestampAuthorities(
    tsaUrls.map((url) => ({ url, timeoutMs })),
    { retries: 0 },
  );
}

/**
 * A time-stamp token over a signature. Where no authority stamps in time the signature stands without one (PAdES B-B,
 * decision 0011): the leader's deed counts, and the stamp can follow with the seal.
 */
export async function stampOrNone(
  cx: Pick<Cx, "world" | "log">,
  signature: Uint8Array,
): Promise<Uint8Array | undefined> {
  const source = timestampSource(cx);
  if (!source) return undefined;
  try {
    return await source.timestamp(createHash("sha256").update(signature).digest());
  } catch (error) {
    if (!(error instanceof PdfProblem)) throw error;
    noteUnstamped(cx, error.code);
    return undefined;
  }
}

/** Leaves the authorities alone for a while, and says so in the log. */
export function noteUnstamped(cx: Pick<Cx, "world" | "log">, code: string): void {
  pausedUntil.set(cx.world, performance.now() + PAUSE_MS);
  cx.log.warn("signing.unstamped", { code });
}
