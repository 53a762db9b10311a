import { createHash, type Hash } from "node:crypto";
import type { HashName } from "./signature-algorithm.ts";

/**
 * Hashes a file from its start to several places, each byte once: every signature of a file covers what stands before it,
 * and all of them start with the whole unsigned file.
 */
export class PrefixHasher {
  readonly #bytes: Buffer;
  readonly #states = new Map<HashName, { end: number; hash: Hash }>();

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The hash of the first `end` bytes, to be continued by the caller. */
  upTo(end: number, name: HashName): Hash {
    const known = this.#states.get(name);
    const state = known && known.end <= end ? known : { end: 0, hash: createHash(name) };
    const hash = state.hash.update(this.#bytes.subarray(state.end, end));
    this.#states.set(name, { end, hash });
    return hash.copy();
  }
}
