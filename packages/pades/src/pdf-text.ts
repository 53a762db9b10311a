import { PdfString } from "./pdf-object.ts";

const HANOI_OFFSET_MINUTES = 7 * 60;

/** A text string: UTF-16BE with its byte order mark, the text in NFC. */
export function textString(text: string): PdfString {
  return new PdfString(Buffer.from(`\ufeff${text.normalize("NFC")}`, "utf16le").swap16());
}

/** The text of a text string in UTF-16, UTF-8 or (read as Latin-1) PDFDocEncoding, in NFC. */
export function readTextString(string: PdfString): string {
  const bytes = Buffer.from(string.bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = bytes.subarray(2, bytes.length - (bytes.length % 2));
    return even.swap16().toString("utf16le").normalize("NFC");
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return bytes.subarray(3).toString("utf8").normalize("NFC");
  return bytes.toString("latin1");
}

/** An instant as a PDF date in Vietnam's time: `D:20260821143000+07'00'`. */
export function pdfDate(instant: Date): string {
  const local = new Date(instant.getTime() + HANOI_OFFSET_MINUTES * 60_000).toISOString();
  return `D:${local.slice(0, 19).replace(/[-T:]/g, "")}+07'00'`;
}

/** The instant of a PDF date as an ISO string in UTC; `undefined` when it is none. A date without an offset is read as UTC. */
export function readPdfDate(text: string): string | undefined {
  const match = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(?:(\d\d)'?)?|Z.*)?$/.exec(text);
  if (!match) return undefined;
  const [
    ,
    year,
    month = "01",
    day = "01",
    hour = "00",
    minute = "00",
    second = "00",
    sign,
    offsetHours,
    offsetMinutes,
  ] = match;
  const written = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(written.getTime())) return undefined;
  const offset = sign ? (Number(offsetHours) * 60 + Number(offsetMinutes ?? 0)) * (sign === "-" ? -1 : 1) : 0;
  return new Date(written.getTime() - offset * 60_000).toISOString();
}
