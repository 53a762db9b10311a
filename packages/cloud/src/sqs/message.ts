import { createHash } from "node:crypto";

export interface MessageAttribute {
  DataType: string;
  StringValue?: string;
  /** Base64. */
  BinaryValue?: string;
}

export type MessageAttributes = Record<string, MessageAttribute>;

/** A message as it is kept. */
export interface Message {
  id: string;
  /** Order of arrival over all queues. */
  sequence: number;
  body: string;
  attributes: MessageAttributes;
  sentAt: number;
  /** From when on it may be received (again). */
  visibleAt: number;
  receiveCount: number;
  firstReceivedAt?: number;
  /** Messages of one group keep their order in a FIFO queue, and take turns with other groups in any. */
  groupId?: string;
  /** In FIFO queues only. */
  deduplicationId?: string;
  /** Of the queue it failed in, once it lies in a dead-letter queue. */
  sourceArn?: string;
}

/** SQS takes messages of 1 MiB, bodies and attributes together. */
export const maxMessageBytes = 1024 * 1024;

export function messageSizeBytes(body: string, attributes: MessageAttributes): number {
  let size = Buffer.byteLength(body);
  for (const [name, { DataType, StringValue, BinaryValue }] of Object.entries(attributes)) {
    size +=
      Buffer.byteLength(name) + Buffer.byteLength(DataType) + valueBytes({ DataType, StringValue, BinaryValue }).length;
  }
  return size;
}

export function md5Hex(text: string): string {
  return createHash("md5").update(text).digest("hex");
}

/** MD5 of the attributes as the SQS guide defines it: lengths and bytes of name, type and value, sorted by name. */
export function attributesMd5Hex(attributes: MessageAttributes): string {
  const hash = createHash("md5");
  const add = (bytes: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  };
  for (const name of Object.keys(attributes).sort()) {
    const attribute = attributes[name];
    if (!attribute) continue;
    add(Buffer.from(name));
    add(Buffer.from(attribute.DataType));
    hash.update(Buffer.from([attribute.BinaryValue === undefined ? 1 : 2]));
    add(valueBytes(attribute));
  }
  return hash.digest("hex");
}

function valueBytes(attribute: { [Name in keyof MessageAttribute]: MessageAttribute[Name] | undefined }): Buffer {
  const { StringValue, BinaryValue } = attribute;
  return BinaryValue === undefined ? Buffer.from(StringValue ?? "") : Buffer.from(BinaryValue, "base64");
}
