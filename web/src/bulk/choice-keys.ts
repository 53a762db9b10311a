import { useShortcuts } from "../ui/shortcut.ts";
import { t } from "./choice-words.ts";
import type { Choice } from "./choice.ts";

/**
 * Key X on a page with lists to choose in: chooses the line that has the focus (an element inside `[data-line]`), else
 * ends choosing, or begins it in the first list. The other keys come with what is chosen.
 */
export function useChoiceKeys(choices: () => readonly Choice<{ readonly id: string }>[]): void {
  const able = (): ReturnType<typeof choices> => choices().filter(({ choosable }) => choosable().length > 0);
  useShortcuts([
    {
      keys: "X",
      label: t("choose"),
      possible: () => able().length > 0,
      run: () => {
        const focused = document.activeElement?.closest("[data-line]")?.getAttribute("data-line") ?? "";
        const here = able().find(({ choosable }) => choosable().some(({ id }) => id === focused));
        if (here) here.toggle(focused);
        else (able().find(({ isOn }) => isOn()) ?? able()[0])?.turn();
      },
    },
  ]);
}
