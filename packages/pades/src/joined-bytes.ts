/** A file and what is appended to it, as one; its memory is written whole right away and need not be zeroed before. */
export function joined(file: Uint8Array, appended: Uint8Array): Uint8Array {
  const { buffer, byteOffset, length } = Buffer.concat([file, appended]);
  return new Uint8Array(buffer, byteOffset, length);
}
