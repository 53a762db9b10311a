/** Byte strings, each once, in the order of their first appearance. */
export function distinctBytes(items: readonly Uint8Array[]): Uint8Array[] {
  const seen = new Map<string, Uint8Array>();
  for (const item of items) {
    const key = Buffer.from(item).toString("latin1");
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}
