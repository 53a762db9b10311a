import { isUtf8 } from "node:buffer";
import { EdxmlProblem } from "./edxml-problem.ts";
import { isZipName } from "./file-name.ts";
import type { ReadLimits } from "./read-limits.ts";
import { asText } from "./xml-tree.ts";
import { listZip, looksLikeZip, unzipEntry, type ZipEntry } from "./zip-archive.ts";

export type Damage = "empty" | "junk_before" | "not_base64" | "bad_zip" | "not_pdf" | "text_decoded";

export interface AttachmentContent {
  readonly bytes: Uint8Array;
  readonly damage?: Damage;
}

/** Below this a file may be as compressible as it likes. */
const RATIO_FROM_BYTES = 1024 * 1024;
const PDF_HEADER_WITHIN_BYTES = 1024;
const NOTHING = new Uint8Array(0);

/** The file behind a ContentTransferEncoded, with what is visibly wrong with it. */
export function readAttachmentContent(
  base64: string | Uint8Array,
  file: { readonly contentId: string; readonly name: string; readonly contentType: string },
  limits: ReadLimits,
): AttachmentContent {
  const encoded = decodeBase64(base64);
  const junk = hasJunkBefore(base64);
  if (!encoded) return { bytes: NOTHING, damage: junk ? "junk_before" : "not_base64" };
  if (junk) return { bytes: encoded, damage: "junk_before" };
  if (encoded.length === 0) return { bytes: NOTHING, damage: "empty" };
  const content = unwrap(encoded, file, limits);
  if (content.damage) return content;
  if (content.bytes.length > limits.maxUnpackedBytes) throw tooLarge(file.contentId, limits.maxUnpackedBytes);
  const isPdf = /\.pdf$/i.test(file.name) || /\bpdf\b/i.test(file.contentType);
  const damage = isPdf ? pdfDamage(content.bytes) : undefined;
  return damage ? { bytes: content.bytes, damage } : content;
}

/** Base64 with or without white space and padding; undefined when any other character stands in it. */
export function decodeBase64(base64: string | Uint8Array): Uint8Array | undefined {
  const text = typeof base64 === "string" ? base64 : asText(base64);
  return decodeExactly(text) ?? decodeExactly(text.replaceAll(/\s+/g, ""));
}

/** The first bytes of a ZIP and of a PDF. */
const FILE_STARTS = ["UEsDB", "JVBERi"];
const JUNK_WITHIN_CHARACTERS = 64;

/** One maker's packets have `1212` before the file: it then decodes to rubbish, though every character is base64. */
function hasJunkBefore(base64: string | Uint8Array): boolean {
  const text = typeof base64 === "string" ? base64.trimStart() : asText(base64.subarray(0, 2 * JUNK_WITHIN_CHARACTERS));
  // A ZIP may hold a PDF as it is, which then begins soon after.
  if (FILE_STARTS.some((start) => text.startsWith(start))) return false;
  return FILE_STARTS.some((start) => text.slice(0, JUNK_WITHIN_CHARACTERS).includes(start));
}

/** Node skips what is not base64, so that junk shows in the number of bytes. */
function decodeExactly(text: string): Uint8Array | undefined {
  const padding = text.endsWith("==") ? 2 : Number(text.endsWith("="));
  const length = text.length - padding;
  if (length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  const written = Buffer.from(bytes.buffer).write(text, "base64");
  return written === bytes.length ? bytes : undefined;
}

/**
 * The Java SDK puts each file into a ZIP of one entry, others put the file itself; ContentType does not tell which.
 * A `.zip`, and the document formats that are ZIPs themselves, stay as they are. The path of the entry is ignored.
 */
function unwrap(bytes: Uint8Array, file: { contentId: string; name: string }, limits: ReadLimits): AttachmentContent {
  if (!looksLikeZip(bytes)) return { bytes };
  const entries = listZip(bytes);
  if (!entries) return { bytes, damage: isTextDecoded(bytes) ? "text_decoded" : "bad_zip" };
  const [entry, ...others] = entries;
  if (!entry || others.length > 0 || isDocumentMarker(entry) || isZipName(file.name)) return { bytes };
  const ratioAsked = entry.sizeBytes > RATIO_FROM_BYTES;
  if (
    entry.sizeBytes > limits.maxUnpackedBytes ||
    (ratioAsked && entry.sizeBytes > entry.packedSizeBytes * limits.maxZipRatio)
  ) {
    throw tooLarge(file.contentId, limits.maxUnpackedBytes);
  }
  const content = unzipEntry(bytes, entry);
  return content ? { bytes: content } : { bytes, damage: "bad_zip" };
}

function isDocumentMarker({ name }: ZipEntry): boolean {
  return name === "[Content_Types].xml" || name === "mimetype";
}

function pdfDamage(bytes: Uint8Array): Damage | undefined {
  if (!bufferOf(bytes).subarray(0, PDF_HEADER_WITHIN_BYTES).includes("%PDF-")) return "not_pdf";
  return isTextDecoded(bytes) ? "text_decoded" : undefined;
}

/**
 * A file that some gateway passed through a text decoder is valid UTF-8 throughout, full of U+FFFD where bytes were.
 * A sound PDF or ZIP may hold those three bytes by chance, but then it holds bytes that are no UTF-8 as well.
 */
function isTextDecoded(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && bufferOf(bytes).includes("\uFFFD");
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function tooLarge(contentId: string, limit: number): EdxmlProblem {
  return new EdxmlProblem("packet.unpacked_too_large", { contentId, limit });
}
