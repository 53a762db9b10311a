import type { Cx } from "@vanthu/platform/context.ts";
import { create, remove, replace, type Operation } from "@vanthu/platform/store/operation.ts";
import { DossierCodeEntity, codeKey, DossierSeriesEntity, seriesKey } from "./item.ts";
import { codeOf, partsOf } from "./rules.ts";
import type { DossierId } from "./schema.ts";

export interface TakenCode {
  readonly code: string;
  /** In the transaction of the dossier that bears it. */
  readonly operations: readonly Operation[];
}

/** The next number under a heading. Numbers given by hand move the series too, so that the next one is free. */
export async function nextCode(cx: Cx, year: number, symbol: string, dossierId: DossierId): Promise<TakenCode> {
  const series = await cx.store.get(DossierSeriesEntity, seriesKey(year, symbol));
  const no = (series?.last ?? 0) + 1;
  const code = codeOf(no, symbol);
  return {
    code,
    operations: [
      create(DossierCodeEntity, { year, code, dossierId }),
      series
        ? replace(DossierSeriesEntity, { ...series, last: no })
        : create(DossierSeriesEntity, { year, symbol, last: no }),
    ],
  };
}

/** A code somebody chose, as the year's list of dossiers (danh mục hồ sơ) has it. */
export async function chosenCode(cx: Cx, year: number, code: string, dossierId: DossierId): Promise<TakenCode> {
  const { no, symbol } = partsOf(code);
  const series = await cx.store.get(DossierSeriesEntity, seriesKey(year, symbol));
  const moved = series
    ? no > series.last && replace(DossierSeriesEntity, { ...series, last: no })
    : create(DossierSeriesEntity, { year, symbol, last: no });
  return { code, operations: [create(DossierCodeEntity, { year, code, dossierId }), ...(moved ? [moved] : [])] };
}

/** Gives a code back: of a dossier that has another now, or is no more. */
export async function freedCode(cx: Cx, year: number, code: string): Promise<Operation[]> {
  const held = await cx.store.get(DossierCodeEntity, codeKey(year, code));
  return held ? [remove(DossierCodeEntity, held)] : [];
}
