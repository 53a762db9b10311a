import { createSignal, type Accessor } from "solid-js";
import { useShortcuts } from "../ui/shortcut.ts";
import { t } from "./choice-words.ts";

/** Which lines of a list are chosen, to do the same to all of them. */
export interface Choice<L> {
  /** Whether lines are being chosen at all. */
  readonly isOn: Accessor<boolean>;
  /** Lines of this page that something can be done to. */
  readonly choosable: Accessor<readonly L[]>;
  readonly chosen: Accessor<readonly L[]>;
  has(id: string): boolean;
  toggle(id: string): void;
  choose(lines: readonly L[]): void;
  /** Begins with nothing chosen, or ends. */
  turn(): void;
  stop(): void;
}

/**
 * A choice among the lines of a page, and its key X: chooses the line that has the focus (an element inside
 * `[data-line]`), else begins or ends choosing.
 */
export function createChoice<L extends { readonly id: string }>(
  lines: Accessor<readonly L[]>,
  mayChoose: (line: L) => boolean,
): Choice<L> {
  /** Undefined while nothing is being chosen. */
  const [ids, setIds] = createSignal<ReadonlySet<string>>();
  const choosable = (): readonly L[] => lines().filter(mayChoose);
  const choice: Choice<L> = {
    isOn: () => ids() !== undefined,
    choosable,
    chosen: () => choosable().filter(({ id }) => ids()?.has(id)),
    has: (id) => ids()?.has(id) ?? false,
    toggle(id) {
      const next = new Set(ids());
      if (!next.delete(id)) next.add(id);
      setIds(next);
    },
    choose: (some) => setIds(new Set(some.map(({ id }) => id))),
    turn: () => setIds(ids() === undefined ? new Set<string>() : undefined),
    stop: () => setIds(undefined),
  };
  useShortcuts([
    {
      keys: "X",
      label: t("choose"),
      possible: () => choosable().length > 0,
      run: () => {
        const focused = document.activeElement?.closest("[data-line]")?.getAttribute("data-line");
        const line = choosable().find(({ id }) => id === focused);
        if (line) choice.toggle(line.id);
        else choice.turn();
      },
    },
  ]);
  return choice;
}
