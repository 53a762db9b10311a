import type { Cx } from "@vanthu/platform/context.ts";
import type { Operation } from "@vanthu/platform/store/operation.ts";
import type { Staff } from "../staff/schema.ts";
import type { Held, HeldKind } from "./schema.ts";

/** What a move does: its operations and how the line ends; undefined where there is nothing to move any more. */
export type Move = { readonly operations: readonly Operation[]; readonly ends: "moved" | "ended" } | undefined;

/** Things of some kinds that a person can hold, and how they pass on. */
export interface HandoverSource {
  readonly kinds: readonly HeldKind[];
  /** Everything open, shared and delegated that the person holds. */
  list(cx: Cx, staffId: string): Promise<Held[]>;
  /** At most 23 operations, so that the line fits beside them. Reads anew: the thing may have moved on since. */
  move(cx: Cx, ref: string, from: Staff, to: Staff): Promise<Move>;
}

/** The id in `task#in_01J…`. */
export function idIn(ref: string): string {
  return ref.slice(ref.indexOf("#") + 1);
}
