import { crc32 } from "node:zlib";
import { deflateWhereWorth } from "./deflate-where-worth.ts";

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
/** 2.0: a file that is packed. */
const VERSION = 20;
const DEFLATED = 8;
/** 1 January 2000, 00:00: the same packet gives the same bytes whenever it is written. */
const TIME = 0;
const DATE = ((2000 - 1980) << 9) | (1 << 5) | 1;

/**
 * A ZIP of one file, as the Java SDK of the axis makes for each file it sends.
 * @param name ASCII
 */
export function zipOneFile(name: string, bytes: Uint8Array): Uint8Array {
  const content = deflateWhereWorth(bytes);
  const packedBytes = content.reduce((sum, piece) => sum + piece.length, 0);
  const nameBytes = Buffer.from(name, "latin1");
  // What the header before the file and the one in the directory share: version to length of the name.
  const shared = layOut([
    [2, VERSION],
    [2, 0],
    [2, DEFLATED],
    [2, TIME],
    [2, DATE],
    [4, crc32(bytes)],
    [4, packedBytes],
    [4, bytes.length],
    [2, nameBytes.length],
    [2, 0],
  ]);
  const local = Buffer.concat([layOut([[4, LOCAL_HEADER]]), shared, nameBytes]);
  const central = Buffer.concat([
    layOut([
      [4, CENTRAL_HEADER],
      [2, VERSION],
    ]),
    shared,
    // No comment, first disk, no attributes, header at the start.
    new Uint8Array(14),
    nameBytes,
  ]);
  const end = layOut([
    [4, END_RECORD],
    [4, 0],
    [2, 1],
    [2, 1],
    [4, central.length],
    [4, local.length + packedBytes],
    [2, 0],
  ]);
  return Buffer.concat([local, ...content, central, end]);
}

/** Numbers in little-endian order. */
function layOut(fields: readonly (readonly [sizeBytes: 2 | 4, value: number])[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  fields.reduce((at, [size, value]) => bytes.writeUIntLE(value, at, size), 0);
  return bytes;
}
