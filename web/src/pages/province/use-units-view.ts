import { useSearchParams } from "@solidjs/router";
import { viewOf, type UnitsView } from "./units-view.ts";

/** The view of the address, and how to change it. */
export function useUnitsView(): {
  view: () => UnitsView;
  change: (to: Partial<UnitsView>) => void;
} {
  const [search, setSearch] = useSearchParams();
  return {
    view: () => viewOf(search),
    change: (to) => {
      const next = { ...viewOf(search), ...to };
      setSearch(
        {
          q: next.q === "" ? undefined : next.q,
          order: next.order === "work" ? undefined : next.order,
          stage: next.stage,
          health: next.health,
          unit: next.unit,
        },
        { replace: true, scroll: false },
      );
    },
  };
}
