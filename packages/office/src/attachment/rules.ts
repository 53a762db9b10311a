import type { FILE_TYPES } from "./schema.ts";

export type FileType = (typeof FILE_TYPES)[number];

const ZIP_HEADER = [0x50, 0x4b, 0x03, 0x04];
const MAGIC: readonly (readonly [FileType, readonly number[]])[] = [
  ["application/pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
];

/** The type its first bytes show; office files are ZIPs told apart by the folder their entries lie in. */
export function typeByMagic(bytes: Uint8Array): FileType | undefined {
  const simple = MAGIC.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte));
  if (simple) return simple[0];
  // PDF readers allow junk before the header within the first kilobyte; scanners write it.
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (head.includes("%PDF-")) return "application/pdf";
  if (/^(?:\u00ef\u00bb\u00bf)?\s*<\?xml\s/.test(head)) return "application/xml";
  if (!ZIP_HEADER.every((byte, at) => bytes[at] === byte)) return undefined;
  const names = Buffer.from(bytes.subarray(0, 65_536)).toString("latin1");
  if (names.includes("word/")) return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  if (names.includes("xl/")) return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return "application/zip";
}
