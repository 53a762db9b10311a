import { createSignal, type Accessor } from "solid-js";
import type { BulkFailure } from "./bulk-run.ts";

/** Which lines of a list are chosen, to do the same to all of them. */
export interface Choice<L> {
  /** Whether lines are being chosen at all. */
  readonly isOn: Accessor<boolean>;
  /** Lines of this page that something can be done to. */
  readonly choosable: Accessor<readonly L[]>;
  readonly chosen: Accessor<readonly L[]>;
  /** What could not be done of what was asked for last; it stays chosen. */
  readonly failures: Accessor<readonly BulkFailure<L>[]>;
  has(id: string): boolean;
  toggle(id: string): void;
  choose(lines: readonly L[]): void;
  fail(failures: readonly BulkFailure<L>[]): void;
  /** Begins with nothing chosen, or ends. */
  turn(): void;
  stop(): void;
}

/** A choice among the lines of a list; its key is that of `useChoiceKeys`. */
export function createChoice<L extends { readonly id: string }>(
  lines: Accessor<readonly L[]>,
  mayChoose: (line: L) => boolean,
): Choice<L> {
  /** Undefined while nothing is being chosen. */
  const [ids, setIds] = createSignal<ReadonlySet<string>>();
  const [failures, setFailures] = createSignal<readonly BulkFailure<L>[]>([]);
  const choosable = (): readonly L[] => lines().filter(mayChoose);
  const choice: Choice<L> = {
    isOn: () => ids() !== undefined,
    choosable,
    chosen: () => choosable().filter(({ id }) => ids()?.has(id)),
    failures,
    has: (id) => ids()?.has(id) ?? false,
    toggle(id) {
      const next = new Set(ids());
      if (!next.delete(id)) next.add(id);
      setIds(next);
    },
    choose: (some) => setIds(new Set(some.map(({ id }) => id))),
    fail: (some) => setFailures(some),
    turn() {
      if (choice.isOn()) choice.stop();
      else choice.choose([]);
    },
    stop() {
      setIds(undefined);
      setFailures([]);
    },
  };
  return choice;
}
