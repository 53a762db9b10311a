import { PdfDict, PdfName } from "./pdf-object.ts";
import { writeObject } from "./pdf-writer.ts";

/** An object that has been given its place in the file. */
export interface PlacedObject {
  number: number;
  generation: number;
  offset: number;
}

/** A cross-reference table and its trailer. `objects` are in the order of their numbers. */
export function writeXrefTable(objects: PlacedObject[], trailer: PdfDict): Buffer {
  const lines = runs(objects).flatMap((run) => [
    `${run[0]?.number ?? 0} ${run.length}`,
    ...run.map(({ offset, generation }) => `${digits(offset, 10)} ${digits(generation, 5)} n `),
  ]);
  return Buffer.concat([Buffer.from(`xref\n${lines.join("\n")}\ntrailer\n`), writeObject(trailer), Buffer.from("\n")]);
}

/** A cross-reference stream, an object itself: `own` is its place. Not compressed. */
export function writeXrefStream(objects: PlacedObject[], own: PlacedObject, trailer: PdfDict): Buffer {
  const all = [...objects, own];
  const rows = Buffer.alloc(all.length * 7);
  all.forEach((object, index) => {
    rows.writeUInt8(1, index * 7);
    rows.writeUInt32BE(object.offset, index * 7 + 1);
    rows.writeUInt16BE(object.generation, index * 7 + 5);
  });
  const dict = new PdfDict(trailer)
    .set("Type", new PdfName("XRef"))
    .set("W", [1, 4, 2])
    .set(
      "Index",
      runs(all).flatMap((run) => [run[0]?.number ?? 0, run.length]),
    )
    .set("Length", rows.length);
  return Buffer.concat([
    Buffer.from(`${own.number} 0 obj\n`, "latin1"),
    writeObject(dict),
    Buffer.from("\nstream\n"),
    rows,
    Buffer.from("\nendstream\nendobj\n"),
  ]);
}

/** Cuts objects into runs of consecutive numbers. */
function runs(objects: PlacedObject[]): PlacedObject[][] {
  const out: PlacedObject[][] = [];
  for (const object of objects) {
    const run = out.at(-1);
    if (run && run.at(-1)?.number === object.number - 1) run.push(object);
    else out.push([object]);
  }
  return out;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
