import type * as v from "valibot";
import type { Packed, PackingWords } from "./packed-attributes.ts";

/** Partition and sort key inside the tenant (or inside the shared area): the store adds the prefix. */
export type LocalKey = readonly [partition: string, sort: string];

type ItemSchema = v.GenericSchema<unknown, object>;

/**
 * A kind of item in the one table: its schema, and how its keys follow from its values.
 * Every field used by `key` must never change; index keys may, because items are always written whole.
 */
export interface Entity<S extends ItemSchema = ItemSchema> {
  readonly name: string;
  readonly schema: S;
  key(item: v.InferOutput<S>): LocalKey;
  /** Sparse secondary indexes: no key, no entry. */
  index1?(item: v.InferOutput<S>): LocalKey | undefined;
  index2?(item: v.InferOutput<S>): LocalKey | undefined;
  index3?(item: v.InferOutput<S>): LocalKey | undefined;
  /** Attributes kept deflated together, so that item and index entries are small; keys are made before. Not for counters. */
  readonly packed?: Packed;
  /** What they are packed against. */
  readonly packingWords?: PackingWords;
  /** Epoch seconds after which the item does not exist any more (DynamoDB TTL deletes late, reads filter). */
  expiresAt?(item: v.InferOutput<S>): number | undefined;
}

export type ValueOf<E> = E extends Entity<infer S> ? v.InferOutput<S> : never;

/** An item as read: its values and the version its next replacement must name. */
export type ItemOf<E> = ValueOf<E> & { readonly version: number };

export function entity<S extends ItemSchema>(definition: Entity<S>): Entity<S> {
  return definition;
}
