/** Writing and reading of DER (ITU-T X.690), as much as certificates need. */

export function tlv(tag: number, ...content: Uint8Array[]): Buffer {
  const bytes = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(bytes.length)]), bytes]);
}

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest >>>= 8) bytes.unshift(rest & 0xff);
  return [0x80 | bytes.length, ...bytes];
}

export const sequence = (...content: Uint8Array[]) => tlv(0x30, ...content);
export const set = (...content: Uint8Array[]) => tlv(0x31, ...content);
export const octetString = (content: Uint8Array) => tlv(0x04, content);
export const bitString = (content: Uint8Array, unusedBits = 0) => tlv(0x03, Buffer.from([unusedBits]), content);
export const utf8String = (text: string) => tlv(0x0c, Buffer.from(text));
export const printableString = (text: string) => tlv(0x13, Buffer.from(text));
export const boolean = (value: boolean) => tlv(0x01, Buffer.from([value ? 0xff : 0]));
export const nullValue = () => tlv(0x05);
export const ia5String = (text: string) => tlv(0x16, Buffer.from(text, "latin1"));
export const enumerated = (value: number) => tlv(0x0a, Buffer.from([value]));
/** Context tag of a constructed value. */
export const explicit = (number: number, ...content: Uint8Array[]) => tlv(0xa0 | number, ...content);

/** A number that is not negative, given by its bytes. */
export function integer(bytes: Uint8Array): Buffer {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1;
  const digits = bytes.subarray(start);
  return tlv(0x02, Buffer.from((digits[0] ?? 0) & 0x80 ? [0] : []), digits);
}

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [first * 40 + second];
  for (const arc of rest) {
    const groups = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      groups.unshift((left & 0x7f) | 0x80);
    bytes.push(...groups);
  }
  return tlv(0x06, Buffer.from(bytes));
}

/** UTCTime until 2049, GeneralizedTime after (RFC 5280, 4.1.2.5). */
export function time(at: Date): Buffer {
  const digits = at.toISOString().replace(/\.\d+|[-:T]/g, "");
  return at.getUTCFullYear() < 2050 ? tlv(0x17, Buffer.from(digits.slice(2))) : tlv(0x18, Buffer.from(digits));
}

/** To the second. */
export const generalizedTime = (at: Date) => tlv(0x18, Buffer.from(at.toISOString().replace(/\.\d+|[-:T]/g, "")));

export interface DerNode {
  tag: number;
  /** Tag, length and content. */
  whole: Buffer;
  content: Buffer;
}

export class DerError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "DerError";
  }
}

/** The elements that follow one another in the bytes; all must be complete. */
export function readAll(bytes: Buffer): DerNode[] {
  const nodes: DerNode[] = [];
  for (let rest = bytes; rest.length > 0;) {
    const node = readFirst(rest);
    nodes.push(node);
    rest = rest.subarray(node.whole.length);
  }
  return nodes;
}

/** The one element the bytes consist of, which must have the tag. */
export function readOne(bytes: Buffer, tag: number): DerNode {
  const node = readFirst(bytes);
  if (node.tag !== tag || node.whole.length !== bytes.length)
    throw new DerError("Not the DER element that is due here");
  return node;
}

function readFirst(bytes: Buffer): DerNode {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined) throw new DerError("The DER element is cut off");
  if ((tag & 0x1f) === 0x1f || first === 0x80 || first > 0x84) throw new DerError("This form of DER is not used here");
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (bytes.length < 2 + lengthBytes) throw new DerError("The DER element is cut off");
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(2, lengthBytes);
  const start = 2 + lengthBytes;
  if (start + length > bytes.length) throw new DerError("The DER element is cut off");
  return { tag, whole: bytes.subarray(0, start + length), content: bytes.subarray(start, start + length) };
}
