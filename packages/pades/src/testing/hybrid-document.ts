import { PdfFile } from "../pdf-file.ts";
import { PdfDict, PdfName, PdfStream } from "../pdf-object.ts";
import { writeObject } from "../pdf-writer.ts";

/**
 * A file with a cross-reference table written again as a hybrid one (ISO 32000-1, 7.5.8.4): its form fields and fonts go
 * into an object stream that only a cross-reference stream beside the table tells of; to the table they are free.
 */
export function asHybrid(bytes: Uint8Array): Uint8Array {
  const file = PdfFile.open(bytes);
  const numbers = [...file.xref.entries.keys()].filter((number) => number > 0).sort((a, b) => a - b);
  const hidden = numbers.filter((number) => isHidden(file, number));
  const container = file.size;
  const size = container + 2;
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const offsets = new Map<number, number>();
  const put = (number: number, body: Buffer): void => {
    offsets.set(number, Buffer.concat(parts).length);
    parts.push(Buffer.from(`${number} 0 obj\n`), body, Buffer.from("\nendobj\n"));
  };
  for (const number of numbers) if (!hidden.includes(number)) put(number, writeObject(file.object(number)));
  put(container, objectStream(file, hidden));
  put(container + 1, sectionBeside(hidden, container, offsets, Buffer.concat(parts).length));

  const body = Buffer.concat(parts);
  const lines = Array.from({ length: container }, (_, number) => {
    const offset = number === 0 || hidden.includes(number) ? undefined : offsets.get(number);
    if (offset === undefined) return `0000000000 ${number === 0 ? "65535" : "00000"} f `;
    return `${String(offset).padStart(10, "0")} 00000 n `;
  });
  const trailer = new PdfDict(file.trailer).set("Size", size).set("XRefStm", offsets.get(container + 1) ?? 0);
  const table = `xref\n0 ${container}\n${lines.join("\n")}\ntrailer\n`;
  const end = `\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.concat([body, Buffer.from(table), writeObject(trailer), Buffer.from(end)]);
}

function isHidden(file: PdfFile, number: number): boolean {
  const value = file.object(number);
  return value instanceof PdfDict && (value.has("FT") || value.has("BaseFont"));
}

function objectStream(file: PdfFile, numbers: number[]): Buffer {
  const bodies = numbers.map((number) => writeObject(file.object(number)));
  let offset = 0;
  const head = numbers.map((number, index) => {
    const pair = `${number} ${offset}`;
    offset += (bodies[index]?.length ?? 0) + 1;
    return pair;
  });
  const index = Buffer.from(`${head.join(" ")}\n`);
  const data = Buffer.concat([index, ...bodies.flatMap((body) => [body, Buffer.from("\n")])]);
  const dict = new PdfDict([
    ["Type", new PdfName("ObjStm")],
    ["N", numbers.length],
    ["First", index.length],
    ["Length", data.length],
  ]);
  return writeObject(new PdfStream(dict, data));
}

/** Rows for the packed objects, the stream that holds them, and this section itself. */
function sectionBeside(hidden: number[], container: number, offsets: Map<number, number>, own: number): Buffer {
  const rows = [
    ...hidden.map((_, index) => [2, container, index] as const),
    [1, offsets.get(container) ?? 0, 0] as const,
    [1, own, 0] as const,
  ];
  const data = Buffer.alloc(rows.length * 7);
  rows.forEach(([type, second, third], index) => {
    data.writeUInt8(type, index * 7);
    data.writeUInt32BE(second, index * 7 + 1);
    data.writeUInt16BE(third, index * 7 + 5);
  });
  const dict = new PdfDict([
    ["Type", new PdfName("XRef")],
    ["Size", container + 2],
    ["W", [1, 4, 2]],
    ["Index", [...hidden.flatMap((number) => [number, 1]), container, 2]],
    ["Length", data.length],
  ]);
  return writeObject(new PdfStream(dict, data));
}
