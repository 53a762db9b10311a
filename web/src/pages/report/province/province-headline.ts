import type { UnitFigures } from "@vanthu/office/report/province-schema.ts";
import type { InferOutput } from "valibot";
import { number } from "../../../i18n/format.ts";
import { changeOf, type Change } from "../change.ts";
import type { HeadlineFigure } from "../headline.tsx";
import { percent } from "../percent.ts";
import { t } from "../words.ts";

export type UnitFiguresView = InferOutput<typeof UnitFigures>;

/** A share of 100 with one decimal; undefined where there is nothing to take a share of. */
function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.round((part / whole) * 1000) / 10;
}

/** Of all that came and was not returned, as in the report of the unit: what waits unregistered is not in time. */
const inTime = (figures: UnitFiguresView): number | undefined =>
  share(figures.registeredInTime, figures.received - figures.refused);
/** Done on time, of what had to be done by now: the open ones whose deadline has not passed are not judged. */
const onTime = (figures: UnitFiguresView): number | undefined =>
  share(figures.onTime, figures.onTime + figures.late + figures.overdue);
const overAxis = (figures: UnitFiguresView): number | undefined => share(figures.axis, figures.issued);

/** The six figures of a unit or of all units together, against those of the week before. */
export function unitHeadline(now: UnitFiguresView, before?: UnitFiguresView, comparedWith?: string): HeadlineFigure[] {
  const count = (key: "received" | "overdue" | "issued", better?: "fewer"): HeadlineFigure => ({
    label: t(key),
    value: number(now[key]),
    change: changeOf(before?.[key], now[key], { unit: "documents", ...(better === undefined ? {} : { better }) }),
  });
  const rate = (
    key: "registeredInTime" | "onTime" | "axis",
    of: (figures: UnitFiguresView) => number | undefined,
  ): HeadlineFigure => ({
    label: t(key),
    value: percent(of(now)),
    ...(of(now) === undefined ? { note: t("nothingToCount") } : {}),
    change: changeOf(before && of(before), of(now), { unit: "points" satisfies Change["unit"], better: "more" }),
  });
  return [
    { ...count("received"), comparedWith },
    rate("registeredInTime", inTime),
    rate("onTime", onTime),
    count("overdue", "fewer"),
    count("issued"),
    rate("axis", overAxis),
  ];
}
