import type { Entity, ItemOf, ValueOf } from "./entity.ts";

/**
 * One part of a transaction. Items are created, replaced whole under their version, removed, put unconditionally, or, if
 * they are counters, moved.
 */
export interface Operation {
  readonly kind: "create" | "replace" | "remove" | "put" | "add";
  readonly entity: Entity;
  readonly item: object;
  /** Version the stored item must have; 0 for create, put and add. */
  readonly version: number;
  /** What an add moves, by the name of the attribute. */
  readonly amounts?: Readonly<Record<string, number>>;
  readonly once?: Once;
}

/** The attribute in which counters keep the marks of what has moved them. */
export const MARKS = "marks";

/** When an add may happen: while the item is there and, where marks are asked for, keeps marks and has none of these. */
export interface Once {
  /** They stand in the item afterwards; none where something else tells that it happens once. */
  readonly marks: readonly string[];
  /** With so many marks the item is full. */
  readonly most?: number;
  /** Attributes that must stand in the item, and that must not. */
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
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
 * Moves counters: each amount is added to the attribute of that name, which begins at 0; the item is made if there is
 * none. Additions commute, so that writers never wait for each other's version. `item` names the key and whatever
 * index keys follow from it; the entity's schema must take amounts as further fields (`v.looseObject`).
 */
export function add<E extends Entity>(of: E, item: ValueOf<E>, amounts: Readonly<Record<string, number>>): Operation {
  return { kind: "add", entity: of, item, version: 0, amounts };
}

/**
 * Moves counters as `add` does, but once for each mark, without a receipt beside it. The item is there already: whoever
 * made it gave it its first `marks`, a set. Fails with the item that stands there.
 */
export function addOnce<E extends Entity>(
  of: E,
  item: ValueOf<E>,
  amounts: Readonly<Record<string, number>>,
  once: Once,
): Operation {
  return { ...add(of, item, amounts), once };
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
