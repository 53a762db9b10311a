import { createHash } from "node:crypto";
import * as zlib from "node:zlib";

/** The checksum algorithms S3 knows by the headers `x-amz-checksum-<name>` and that are emulated here. */
export const checksumNames = ["crc32", "crc32c", "sha1", "sha256"] as const;
export type ChecksumName = (typeof checksumNames)[number];
/** Base64 digests by algorithm. */
export type Checksums = Partial<Record<ChecksumName, string>>;

export interface Digest {
  update(bytes: Buffer): void;
  base64(): string;
}

export function newDigest(name: ChecksumName): Digest {
  if (name === "crc32") return crc32();
  if (name === "crc32c") return crc32c();
  const hash = createHash(name);
  return { update: (bytes) => void hash.update(bytes), base64: () => hash.digest("base64") };
}

function crc32(): Digest {
  // node:zlib has it since 20.15 and 22.2.
  let value = 0;
  return { update: (bytes) => (value = zlib.crc32(bytes, value)), base64: () => base64Of(value) };
}

/** Castagnoli polynomial, reflected. */
const crc32cTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value >>> 0;
});

function crc32c(): Digest {
  let value = 0xffffffff;
  return {
    update: (bytes) => {
      for (const byte of bytes) value = (crc32cTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
    },
    base64: () => base64Of((value ^ 0xffffffff) >>> 0),
  };
}

function base64Of(value: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes.toString("base64");
}
