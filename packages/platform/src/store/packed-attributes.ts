import { deflateRawSync, inflateRawSync } from "node:zlib";

/** The one binary attribute in which packed attributes stand. */
export const PACKED = "_p";

type Row = Readonly<Record<string, unknown>>;

/** A value with these of its attributes deflated into one; without any of them as it is. */
export function packed(value: object, names: readonly string[] = []): Row {
  const row = value as Row;
  const long = Object.fromEntries(names.filter((name) => row[name] !== undefined).map((name) => [name, row[name]]));
  if (Object.keys(long).length === 0) return row;
  const rest = Object.fromEntries(Object.entries(row).filter(([name]) => !(name in long)));
  return { ...rest, [PACKED]: new Uint8Array(deflateRawSync(JSON.stringify(long))) };
}

/** The packed attributes of a stored row; nothing where none are. */
export function unpacked(row: Row): Row {
  const bytes = row[PACKED];
  return bytes instanceof Uint8Array ? (JSON.parse(inflateRawSync(bytes).toString("utf8")) as Row) : {};
}
