import { packetDigest } from "@vanthu/edxml/packet-digest.ts";
import { readPacket, type ReadPacket } from "@vanthu/edxml/read-packet.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { FileReference } from "@vanthu/platform/file-reference.ts";
import { LentFiles } from "@vanthu/platform/tenant-files.ts";
import type { World } from "@vanthu/platform/world.ts";
import { createHash } from "node:crypto";

/** What is judged of bytes depends on the time, and on answers of authorities. */
const KEPT_MS = 60_000;
/** Packets of up to so many bytes, so many of them: what goes to many receivers is small, and a function's memory too. */
const LARGEST_KEPT = 8 * 1024 * 1024;
const MOST_KEPT = 4;

interface Kept<T> {
  readonly since: number;
  readonly value: T;
}

const packets = new WeakMap<World, Map<string, Kept<Promise<Uint8Array>>>>();
const reads = new WeakMap<Uint8Array, ReadPacket>();
const hashes = new WeakMap<Uint8Array, string>();
const digests = new WeakMap<Uint8Array, string>();
const judgements = new WeakMap<Uint8Array, Kept<Promise<unknown>>>();

/**
 * The bytes of a packet. One that goes to thousands of receivers of this deployment is fetched once by each process that
 * works on it, not once for each of them.
 * @throws Refusal `file.missing`
 */
export function fetchOnce(cx: Cx, packet: FileReference): Promise<Uint8Array> {
  const fetch = () => new LentFiles(cx.world, cx.meter).readUnchecked(packet);
  if (packet.sizeBytes > LARGEST_KEPT) return fetch();
  const kept = packets.get(cx.world) ?? new Map<string, Kept<Promise<Uint8Array>>>();
  packets.set(cx.world, kept);
  const key = `${packet.bucketKey} ${packet.sha256}`;
  const now = cx.clock.now().getTime();
  const known = kept.get(key);
  if (known && isFresh(known, now)) return known.value;
  const value = fetch();
  kept.delete(key);
  kept.set(key, { since: now, value });
  value.catch(() => kept.delete(key));
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT))) kept.delete(oldest);
  return value;
}

/** The packet these very bytes hold, read once while they are in memory. @throws EdxmlProblem */
export function readOnce(bytes: Uint8Array): ReadPacket {
  const known = reads.get(bytes);
  if (known) return known;
  const read = readPacket(bytes);
  reads.set(bytes, read);
  return read;
}

/** SHA-256 of these bytes, hexadecimal, computed once while they are in memory. */
export function sha256Of(bytes: Uint8Array): string {
  const known = hashes.get(bytes);
  if (known !== undefined) return known;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  hashes.set(bytes, sha256);
  return sha256;
}

/** What makes these bytes the same packet when it comes again, computed once while they are in memory. */
export function digestOf(bytes: Uint8Array): string {
  const known = digests.get(bytes);
  if (known !== undefined) return known;
  const digest = packetDigest(bytes);
  digests.set(bytes, digest);
  return digest;
}

/** What `judge` says of these bytes, asked at most once a minute while they are in memory. */
export function judgedOnce<T>(cx: Cx, bytes: Uint8Array, judge: () => Promise<T>): Promise<T> {
  const now = cx.clock.now().getTime();
  const known = judgements.get(bytes) as Kept<Promise<T>> | undefined;
  if (known && isFresh(known, now)) return known.value;
  const value = judge();
  judgements.set(bytes, { since: now, value });
  value.catch(() => judgements.delete(bytes));
  return value;
}

function isFresh({ since }: Kept<unknown>, now: number): boolean {
  return Math.abs(now - since) < KEPT_MS;
}
