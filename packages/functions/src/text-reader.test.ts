import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { readText, textReader } from "./text-reader.ts";

/** A page that draws as much as the guard lets through: one reading of it takes many seconds, in a file of a few kilobytes. */
function endlessPdf(): Uint8Array {
  const drawing = deflateSync(Buffer.from("q 1 0 0 1 0 0 cm BT /F 9 Tf (a) Tj ET Q\n".repeat(400_000)));
  const parts = [
    "%PDF-1.7\n",
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n",
    `4 0 obj<</Length ${String(drawing.length)}/Filter/FlateDecode>>stream\n`,
  ];
  const offsets = parts.map((_, at) => Buffer.byteLength(parts.slice(0, at).join("")));
  const head = Buffer.concat([Buffer.from(parts.join("")), drawing, Buffer.from("\nendstream endobj\n")]);
  const entries = offsets.slice(1).map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  const table = `xref\n0 5\n0000000000 65535 f \n${entries.join("")}trailer<</Size 5/Root 1 0 R>>\nstartxref\n${String(head.length)}\n%%EOF\n`;
  return Buffer.concat([head, Buffer.from(table)]);
}

test("a file that spins is given up in its time, keeps nobody waiting meanwhile, and the next one is read", async () => {
  const read = textReader(1_500);
  let turns = 0;
  const neighbour = setInterval(() => (turns += 1), 10);
  const spinning = read(endlessPdf());
  const next = read(Buffer.from("not a document"));

  const [given, after] = await Promise.all([spinning, next]);
  clearInterval(neighbour);

  expect(given).toEqual({ code: "reading.too_slow" });
  expect(after).toEqual({ code: "reading.unknown_type" });
  expect(turns).toBeGreaterThan(50);
});

test("what is no document is said to be none", async () => {
  expect(await readText(Buffer.from("plain"))).toEqual({ code: "reading.unknown_type" });
});
