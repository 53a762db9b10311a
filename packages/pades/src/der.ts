import { PdfProblem } from "./pdf-problem.ts";

const MAX_DEPTH = 40;

/** Tags of ASN.1 types as they stand in DER. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  t61String: 0x14,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The tag of a constructed, context-specific element: `[number]`. */
export function contextTag(number: number): number {
  return 0xa0 | number;
}

/** An element with its tag and length. */
export function der(tag: number, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([Uint8Array.of(tag, ...lengthBytes(body.length)), body]);
}

export function sequence(...content: Uint8Array[]): Buffer {
  return der(TAG.sequence, ...content);
}

/** A SET OF, its members in the order DER demands. */
export function setOf(...members: Uint8Array[]): Buffer {
  return der(TAG.set, ...members.toSorted((a, b) => Buffer.compare(a, b)));
}

export function octetString(content: Uint8Array): Buffer {
  return der(TAG.octetString, content);
}

/** A BIT STRING of whole bytes. */
export function bitString(content: Uint8Array): Buffer {
  return der(TAG.bitString, Uint8Array.of(0), content);
}

/** A small non-negative INTEGER. */
export function integer(value: number): Buffer {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex");
  return der(TAG.integer, ...((bytes[0] ?? 0) >= 0x80 ? [Uint8Array.of(0), bytes] : [bytes]));
}

export function nullElement(): Buffer {
  return der(TAG.null);
}

/** An OBJECT IDENTIFIER from its dotted form. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return der(TAG.oid, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)));
}

/** An element that was read. */
export interface DerNode {
  tag: number;
  /** Tag, length and content. */
  raw: Buffer;
  content: Buffer;
}

/**
 * Reads the element at an offset. Indefinite lengths, which some signing tools write, are read too.
 * @throws {PdfProblem} `asn1.damaged`.
 */
export function readDer(bytes: Uint8Array, offset = 0): DerNode {
  return readElement(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset, 0);
}

/** The elements within a constructed element. */
export function children(node: DerNode): DerNode[] {
  const nodes: DerNode[] = [];
  for (let offset = 0; offset < node.content.length;) {
    const child = readElement(node.content, offset, 0);
    nodes.push(child);
    offset += child.raw.length;
  }
  return nodes;
}

/** The node if it has this tag, an error otherwise. */
export function expectTag(node: DerNode | undefined, tag: number): DerNode {
  if (node?.tag !== tag) throw damaged();
  return node;
}

/** The dotted form of an OBJECT IDENTIFIER. */
export function readOid(node: DerNode | undefined): string {
  const arcs: number[] = [];
  let value = 0;
  for (const byte of expectTag(node, TAG.oid).content) {
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(value);
      value = 0;
    }
  }
  const [first = 0, ...rest] = arcs;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join(".");
}

/** The bytes of a BIT STRING. */
export function readBitString(node: DerNode | undefined): Buffer {
  return expectTag(node, TAG.bitString).content.subarray(1);
}

/** The value of a small non-negative INTEGER. */
export function readInteger(node: DerNode | undefined): number {
  const { content } = expectTag(node, TAG.integer);
  if (content.length === 0 || content.length > 6) throw damaged();
  return content.readIntBE(0, content.length);
}

function readElement(bytes: Buffer, offset: number, depth: number): DerNode {
  const tag = bytes[offset];
  const first = bytes[offset + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || depth > MAX_DEPTH) throw damaged();
  if (first === 0x80) return readIndefinite(bytes, offset, tag, depth);
  const lengthOctets = first > 0x80 ? first & 0x7f : 0;
  if (lengthOctets > 4 || offset + 2 + lengthOctets > bytes.length) throw damaged();
  const length = lengthOctets > 0 ? bytes.readUIntBE(offset + 2, lengthOctets) : first;
  const start = offset + 2 + lengthOctets;
  if (start + length > bytes.length) throw damaged();
  return { tag, raw: bytes.subarray(offset, start + length), content: bytes.subarray(start, start + length) };
}

function readIndefinite(bytes: Buffer, offset: number, tag: number, depth: number): DerNode {
  const isConstructed = (tag & 0x20) !== 0;
  if (!isConstructed) throw damaged();
  let end = offset + 2;
  while (bytes[end] !== 0 || bytes[end + 1] !== 0) end += readElement(bytes, end, depth + 1).raw.length;
  return { tag, raw: bytes.subarray(offset, end + 2), content: bytes.subarray(offset + 2, end) };
}

function lengthBytes(length: number): number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}

function base128(value: number): number[] {
  const groups = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) groups.unshift((rest % 128) | 0x80);
  return groups;
}

function damaged(): PdfProblem {
  return new PdfProblem("asn1.damaged");
}
