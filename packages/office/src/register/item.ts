import type { LocalKey } from "@vanthu/platform/store/entity.ts";
import { entity, type ItemOf } from "@vanthu/platform/store/entity.ts";
import { Register, RegisterRow, type RegisterKind } from "./schema.ts";

/** The counter holds nothing but the last number and its day, so that every transaction that takes a number stays small. */
export const RegisterEntity = entity({
  name: "Register",
  schema: Register,
  key: ({ kind, year, series }) => counterKey(kind, year, series),
});

export const RegisterRowEntity = entity({
  name: "RegisterRow",
  schema: RegisterRow,
  key: ({ kind, year, number, series }) => rowKey(kind, year, number, series),
});

export type RegisterItem = ItemOf<typeof RegisterEntity>;
export type RegisterRowItem = ItemOf<typeof RegisterRowEntity>;

/** All rows of a book, and only rows, have sort keys that begin so. */
export const ROW_PREFIX = "row#";

export function bookPartition(kind: RegisterKind, year: number, series?: string): string {
  return `register#${series === undefined ? kind : `${kind}~${series}`}#${String(year)}`;
}

export function counterKey(kind: RegisterKind, year: number, series?: string): LocalKey {
  return [bookPartition(kind, year, series), "counter"];
}

export function rowKey(kind: RegisterKind, year: number, number: number, series?: string): LocalKey {
  return [bookPartition(kind, year, series), ROW_PREFIX + String(number).padStart(6, "0")];
}
