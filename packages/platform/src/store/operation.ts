import type { Entity, ItemOf, ValueOf } from "./entity.ts";

/** One part of a transaction. Items are created, replaced whole under their version, removed, or put unconditionally. */
export interface Operation {
  readonly kind: "create" | "replace" | "remove" | "put";
  readonly entity: Entity;
  readonly item: object;
  /** Version the stored item must have; 0 for create and put. */
  readonly version: number;
}

/** Fails when the key exists. */
export function create<E extends Entity>(of: E, item: ValueOf<E>): Operation {
  return { kind: "create", entity: of, item, version: 0 };
}

/** Fails when the stored version is not the one `item` was read with. */
export function replace<E extends Entity>(of: E, item: ItemOf<E>): Operation {
  return { kind: "replace", entity: of, item, version: item.version };
}

/** Fails when the stored version is not the one `item` was read with. */
export function remove<E extends Entity>(of: E, item: ItemOf<E>): Operation {
  return { kind: "remove", entity: of, item, version: item.version };
}

/** Writes whatever stands there: only for items that nobody else decides on (a throttle, a cache). */
export function put<E extends Entity>(of: E, item: ValueOf<E>): Operation {
  return { kind: "put", entity: of, item, version: 0 };
}

/**
 * A transaction refused because another writer was first. `failed` lists the operations whose condition did not hold,
 * each with the item that stands there now (undefined when none does); it is empty for a mere collision of two
 * transactions, where reading again is the way on.
 */
export class WriteConflict extends Error {
  readonly failed: readonly { readonly operation: Operation; readonly current: object | undefined }[];

  constructor(failed: WriteConflict["failed"]) {
    super("write conflict");
    this.name = "WriteConflict";
    this.failed = failed;
  }

  /** The failed part that concerns this kind of item, if any. */
  of(entity: { readonly name: string }): { readonly current: object | undefined } | undefined {
    return this.failed.find(({ operation }) => operation.entity.name === entity.name);
  }
}
