import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

const ivBytes = 12;
const tagBytes = 16;
const rootKeyBytes = 32;

/** AES-256-GCM: iv, ciphertext and tag in one; `bound` is authenticated but not contained. */
export function seal(key: Buffer, plaintext: Buffer, bound: Buffer): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(bound);
  return Buffer.concat([iv, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** Throws when the key or `bound` is not what it was sealed with, or the bytes were changed. */
export function unseal(key: Buffer, sealed: Buffer, bound: Buffer): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, ivBytes)).setAAD(bound);
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(ivBytes, -tagBytes)), decipher.final()]);
}

/** The key under which all key material lies on disk: a file only its owner can read, made at the first start. */
export async function openRootKey(dir: string): Promise<Buffer> {
  const file = join(dir, "kms-root.key");
  const key = existsSync(file) ? await readFile(file) : await makeRootKey(file);
  if (key.length !== rootKeyBytes) throw new Error(`${file} is damaged: it must hold ${String(rootKeyBytes)} bytes.`);
  return key;
}

/** Written under another name first: a process killed meanwhile must not leave half a key. */
async function makeRootKey(file: string): Promise<Buffer> {
  const key = randomBytes(rootKeyBytes);
  await writeFile(`${file}.new`, key, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  return key;
}
