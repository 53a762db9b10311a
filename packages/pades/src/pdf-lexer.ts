import { PdfDict, PdfName, type PdfObject, PdfReal, PdfRef, PdfString } from "./pdf-object.ts";
import { PdfProblem } from "./pdf-problem.ts";

const MAX_DEPTH = 100;
const WHITESPACE = table("\0\t\n\f\r ");
const DELIMITER = table("()<>[]{}/%");
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function table(characters: string): Uint8Array {
  const set = new Uint8Array(256);
  for (const character of characters) set[character.charCodeAt(0)] = 1;
  return set;
}

/** Whether a byte is white space in PDF. */
export function isWhitespace(byte: number | undefined): boolean {
  return byte !== undefined && WHITESPACE[byte] === 1;
}

/** Reads PDF objects from bytes, one after another, from `position` on. Throws `pdf.damaged` and `pdf.too_complex`. */
export class PdfLexer {
  readonly bytes: Buffer;
  position: number;
  #depth = 0;

  constructor(bytes: Buffer, position = 0) {
    this.bytes = bytes;
    this.position = position;
  }

  skipWhitespace(): void {
    for (;;) {
      const byte = this.bytes[this.position];
      if (isWhitespace(byte)) this.position++;
      else if (byte === 0x25) this.#skipLine();
      else return;
    }
  }

  /** The run of regular characters at the position, after white space; empty at a delimiter or the end. */
  token(): string {
    this.skipWhitespace();
    return this.#regularCharacters();
  }

  /** Whether the next bytes are these characters; does not move. */
  isAt(text: string): boolean {
    for (let i = 0; i < text.length; i++) {
      if (this.bytes[this.position + i] !== text.charCodeAt(i)) return false;
    }
    return true;
  }

  object(): PdfObject {
    this.skipWhitespace();
    const start = this.position;
    switch (this.bytes[start]) {
      case undefined:
        throw this.#damaged();
      case 0x2f:
        return this.#name();
      case 0x28:
        return this.#literalString();
      case 0x5b:
        return this.#nested(() => this.#array());
      case 0x3c:
        return this.bytes[start + 1] === 0x3c ? this.#nested(() => this.#dict()) : this.#hexString();
      default:
        return this.#keywordOrNumber();
    }
  }

  #skipLine(): void {
    while (this.position < this.bytes.length && !this.isAt("\n") && !this.isAt("\r")) this.position++;
  }

  #regularCharacters(): string {
    const start = this.position;
    for (;;) {
      const byte = this.bytes[this.position];
      if (byte === undefined || WHITESPACE[byte] === 1 || DELIMITER[byte] === 1) break;
      this.position++;
    }
    return this.bytes.toString("latin1", Math.min(start, this.bytes.length), this.position);
  }

  #nested<T>(read: () => T): T {
    if (++this.#depth > MAX_DEPTH) throw new PdfProblem("pdf.too_complex", { limit: "nesting" });
    const value = read();
    this.#depth--;
    return value;
  }

  #name(): PdfName {
    this.position++;
    const written = this.#regularCharacters();
    if (!written.includes("#")) return new PdfName(written);
    return new PdfName(
      written.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    );
  }

  #hexString(): PdfString {
    const start = this.position;
    const close = this.bytes.indexOf(0x3e, start);
    if (close < 0) throw this.#damaged();
    this.position = close + 1;
    let digits = this.bytes.toString("latin1", start + 1, close);
    if (/[^0-9A-Fa-f]/.test(digits)) digits = digits.replace(/[\0\t\n\f\r ]/g, "");
    if (/[^0-9A-Fa-f]/.test(digits)) throw this.#damaged();
    return new PdfString(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex"), start, this.position);
  }

  #literalString(): PdfString {
    const start = this.position++;
    const out: number[] = [];
    for (let open = 1; ;) {
      const byte = this.bytes[this.position++];
      if (byte === undefined) throw this.#damaged();
      if (byte === 0x5c) {
        this.#escape(out);
        continue;
      }
      if (byte === 0x28) open++;
      if (byte === 0x29 && --open === 0) break;
      out.push(byte);
    }
    return new PdfString(Uint8Array.from(out), start, this.position);
  }

  #escape(out: number[]): void {
    const byte = this.bytes[this.position++];
    if (byte === undefined) throw this.#damaged();
    if (byte === 0x0a) return;
    if (byte === 0x0d) {
      if (this.isAt("\n")) this.position++;
      return;
    }
    const octal = /^[0-7]{1,3}/.exec(this.bytes.toString("latin1", this.position - 1, this.position + 2))?.[0];
    if (octal !== undefined) {
      this.position += octal.length - 1;
      out.push(Number.parseInt(octal, 8) & 0xff);
      return;
    }
    out.push(ESCAPES[String.fromCharCode(byte)] ?? byte);
  }

  #array(): PdfObject[] {
    this.position++;
    const items: PdfObject[] = [];
    for (;;) {
      this.skipWhitespace();
      if (this.isAt("]")) break;
      items.push(this.object());
    }
    this.position++;
    return items;
  }

  #dict(): PdfDict {
    this.position += 2;
    const dict = new PdfDict();
    for (;;) {
      this.skipWhitespace();
      if (this.isAt(">>")) break;
      if (!this.isAt("/")) throw this.#damaged();
      const key = this.#name().value;
      if (dict.has(key)) dict.hasDuplicateKeys = true;
      dict.set(key, this.object());
    }
    this.position += 2;
    return dict;
  }

  #keywordOrNumber(): PdfObject {
    const token = this.#regularCharacters();
    if (token === "true") return true;
    if (token === "false") return false;
    if (token === "null") return null;
    if (/^\d{1,15}$/.test(token)) return this.#reference(Number(token)) ?? Number(token);
    if (/^[+-]*(\d+\.?\d*|\.\d+)-?\d*$/.test(token)) return new PdfReal(token);
    throw this.#damaged();
  }

  #reference(number: number): PdfRef | undefined {
    const after = this.position;
    this.skipWhitespace();
    const digit = this.bytes[this.position];
    if (digit !== undefined && digit >= 0x30 && digit <= 0x39) {
      const generation = this.#regularCharacters();
      if (/^\d{1,5}$/.test(generation) && this.token() === "R") return new PdfRef(number, Number(generation));
    }
    this.position = after;
    return undefined;
  }

  #damaged(): PdfProblem {
    return new PdfProblem("pdf.damaged", { at: this.position });
  }
}
