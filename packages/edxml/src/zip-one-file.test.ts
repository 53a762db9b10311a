import fc from "fast-check";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { listZip, unzipEntry } from "./zip-archive.ts";
import { zipOneFile } from "./zip-one-file.ts";

/** Bytes without a pattern, the same in each run. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

const text = Buffer.from("Kính gửi: Ủy ban nhân dân xã; ".repeat(3000));

test.each([
  ["nothing but text", text],
  ["nothing but noise, longer than a stored block may be", noise(200_000)],
  ["text, noise and text again", join(text, noise(70_000), text)],
  ["one byte", Uint8Array.of(7)],
  ["as long as one window", noise(16_384)],
])("%s comes out of the ZIP as it was, by another library and by this one", (_title, bytes) => {
  const zip = zipOneFile("a.pdf", bytes);

  const [entry] = listZip(zip) ?? [];
  expect(Buffer.from(unzipSync(zip)["a.pdf"]!).equals(bytes)).toBe(true);
  expect(Buffer.from(unzipEntry(zip, entry!)!).equals(bytes)).toBe(true);
});

test("any bytes come out of the ZIP as they were", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.integer({ min: 1, max: 400 }), (piece, times) => {
      const bytes = Buffer.concat(Array.from({ length: times }, () => piece));

      expect(Buffer.from(unzipSync(zipOneFile("a.bin", bytes))["a.bin"]!).equals(bytes)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test("what shrinks is packed, what does not is left as it is", () => {
  expect(zipOneFile("a", text).length).toBeLessThan(text.length / 20);
  expect(zipOneFile("a", noise(200_000)).length).toBeLessThan(200_300);
});
