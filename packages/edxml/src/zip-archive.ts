import { crc32, inflateRawSync } from "node:zlib";

/** A file inside a ZIP, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly packedSizeBytes: number;
  readonly sizeBytes: number;
  readonly method: number;
  readonly crc32: number;
  readonly encrypted: boolean;
  readonly headerOffset: number;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;
const STORED = 0;
const DEFLATED = 8;

export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes.length >= END_RECORD_BYTES && view(bytes).getUint32(0, true) === LOCAL_HEADER;
}

/** The entries by the central directory; undefined when it is broken or of the 64-bit kind. */
export function listZip(bytes: Uint8Array): ZipEntry[] | undefined {
  const data = view(bytes);
  const end = findEndRecord(data);
  if (end === undefined) return undefined;
  const count = data.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = data.getUint32(end + 16, true);
  while (entries.length < count) {
    if (at + 46 > end || data.getUint32(at, true) !== CENTRAL_HEADER) return undefined;
    const nameLength = data.getUint16(at + 28, true);
    entries.push({
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString("latin1"),
      encrypted: (data.getUint16(at + 8, true) & 1) === 1,
      method: data.getUint16(at + 10, true),
      crc32: data.getUint32(at + 16, true),
      packedSizeBytes: data.getUint32(at + 20, true),
      sizeBytes: data.getUint32(at + 24, true),
      headerOffset: data.getUint32(at + 42, true),
    });
    at += 46 + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  }
  return entries;
}

/** The content of an entry, never longer than its stated size; undefined when anything about it is wrong. */
export function unzipEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const data = view(bytes);
  const at = entry.headerOffset;
  if (entry.encrypted || at + 30 > bytes.length || data.getUint32(at, true) !== LOCAL_HEADER) return undefined;
  const start = at + 30 + data.getUint16(at + 26, true) + data.getUint16(at + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSizeBytes);
  const content = unpack(packed, entry);
  return content?.length === entry.sizeBytes && crc32(content) === entry.crc32 ? content : undefined;
}

function unpack(packed: Uint8Array, { method, sizeBytes }: ZipEntry): Uint8Array | undefined {
  if (method === STORED) return packed.slice();
  if (method !== DEFLATED) return undefined;
  try {
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(sizeBytes, 1) });
    return new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
  } catch {
    return undefined;
  }
}

function findEndRecord(data: DataView): number | undefined {
  const last = data.byteLength - END_RECORD_BYTES;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (
      data.getUint32(at, true) === END_RECORD &&
      at + END_RECORD_BYTES + data.getUint16(at + 20, true) <= data.byteLength
    ) {
      return at;
    }
  }
  return undefined;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
