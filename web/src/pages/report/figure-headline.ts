import { number } from "../../i18n/format.ts";
import { changeOf, type Change } from "./change.ts";
import type { FigureAddresses, FiguresView } from "./figures-view.tsx";
import type { HeadlineFigure } from "./headline.tsx";
import { percent } from "./percent.ts";
import { t } from "./words.ts";

type Key = keyof FiguresView["headline"];

/** In the order they are shown, with what a change of each means. */
const SHOWN: readonly { key: Key; unit: Change["unit"]; better?: "more" | "fewer" }[] = [
  { key: "received", unit: "documents" },
  { key: "registeredInTime", unit: "points", better: "more" },
  { key: "onTime", unit: "points", better: "more" },
  { key: "overdue", unit: "documents", better: "fewer" },
  { key: "issued", unit: "documents" },
  { key: "axis", unit: "points", better: "more" },
];

function noteOf(value: number | null, needsNone: boolean): { note?: string } {
  if (value === null) return { note: t("nothingToCount") };
  return needsNone ? {} : { note: t("nothingBefore") };
}

/** What a report opens with; `comparedWith` names the earlier week, said at the first figure only. */
export function headlineOf(
  headline: FiguresView["headline"],
  addresses: FigureAddresses,
  comparedWith?: string,
): HeadlineFigure[] {
  return SHOWN.map(({ key, ...about }, index) => {
    const { value, before, list } = headline[key];
    const change = changeOf(before ?? undefined, value ?? undefined, about);
    return {
      label: t(key),
      value: about.unit === "points" ? percent(value) : number(value ?? 0),
      href: value === null || value === 0 ? undefined : addresses.list(list),
      change,
      ...(index === 0 && comparedWith !== undefined ? { comparedWith } : {}),
      ...noteOf(value, change !== undefined || comparedWith === undefined),
    };
  });
}
