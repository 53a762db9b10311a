import { PdfProblem } from "./pdf-problem.ts";

const WHITE = /[\0\t\n\f\r ]/g;
const WHOLE_GROUP = 5;

/**
 * The bytes a stream holds in letters (ISO 32000-1, 7.4.2 and 7.4.3); `undefined` for any other filter.
 * @param filter `ASCIIHexDecode` or `ASCII85Decode`, or as inline images name them.
 * @throws {PdfProblem} `pdf.damaged` when they are no such letters.
 */
export function decodeLetters(filter: string | undefined, data: Uint8Array): Buffer | undefined {
  const text = () => Buffer.from(data).toString("latin1").replaceAll(WHITE, "");
  if (filter === "ASCIIHexDecode" || filter === "AHx") return fromHex(text());
  return filter === "ASCII85Decode" || filter === "A85" ? fromBase85(text()) : undefined;
}

function fromHex(text: string): Buffer {
  const digits = until(text, ">");
  if (/[^\da-f]/i.test(digits)) throw new PdfProblem("pdf.damaged", { filter: "ASCIIHexDecode" });
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex");
}

function fromBase85(text: string): Buffer {
  const letters = until(text.replace(/^<~/, ""), "~>").replaceAll("z", "!!!!!");
  if (/[^!-u]/.test(letters)) throw new PdfProblem("pdf.damaged", { filter: "ASCII85Decode" });
  const missing = (WHOLE_GROUP - (letters.length % WHOLE_GROUP)) % WHOLE_GROUP;
  const codes = Buffer.from(letters + "u".repeat(missing), "latin1");
  const bytes = Buffer.alloc((codes.length / WHOLE_GROUP) * 4);
  for (let at = 0; at < codes.length; at += WHOLE_GROUP) {
    const value = codes.subarray(at, at + WHOLE_GROUP).reduce((sum, code) => sum * 85 + code - 0x21, 0);
    bytes.writeUInt32BE(value % 2 ** 32, (at / WHOLE_GROUP) * 4);
  }
  return bytes.subarray(0, bytes.length - missing);
}

function until(text: string, mark: string): string {
  const at = text.indexOf(mark);
  return at < 0 ? text : text.slice(0, at);
}
