import { deflateRawSync, inflateRawSync } from "node:zlib";

/** The binary attribute in which packed attributes stand when they were packed without words. */
export const PACKED = "_p";

/**
 * Words an item is packed against: text that stands in most items of its kind, so that none of them carries it. What was
 * packed against some words is read with the same words only: they never change, and others get another attribute.
 */
export interface PackingWords {
  readonly attribute: `_w${number}`;
  readonly text: string;
}

/** Which attributes are packed: these, or all. */
export type Packed = readonly string[] | "all";

type Row = Readonly<Record<string, unknown>>;

/** A value with these of its attributes deflated into one; without any of them as it is. */
export function packed(value: object, names: Packed = [], words?: PackingWords): Row {
  const row = value as Row;
  const chosen = names === "all" ? Object.keys(row) : names;
  const long = Object.fromEntries(chosen.filter((name) => row[name] !== undefined).map((name) => [name, row[name]]));
  if (Object.keys(long).length === 0) return row;
  const rest = Object.fromEntries(Object.entries(row).filter(([name]) => !(name in long)));
  const bytes = deflateRawSync(JSON.stringify(long), { ...(words && { dictionary: Buffer.from(words.text) }) });
  return { ...rest, [words?.attribute ?? PACKED]: new Uint8Array(bytes) };
}

/** The packed attributes of a stored row, with words or, as rows were written before there were any, without. */
export function unpacked(row: Row, words?: PackingWords): Row {
  const bytes = words && row[words.attribute];
  return { ...inflated(row[PACKED]), ...inflated(bytes, words) };
}

function inflated(bytes: unknown, words?: PackingWords): Row {
  if (!(bytes instanceof Uint8Array)) return {};
  const plain = inflateRawSync(bytes, { ...(words && { dictionary: Buffer.from(words.text) }) });
  return JSON.parse(plain.toString("utf8")) as Row;
}

/** Whether an attribute of a row holds packed ones. */
export function isPacked(name: string): boolean {
  return name === PACKED || /^_w\d+$/.test(name);
}
