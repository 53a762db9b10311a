import type { FigureKey } from "@vanthu/office/report/list-schema.ts";

/** Where the parts of the reports are. */
export const REPORTS = "/reports";

export function weekAddress(week: string): string {
  return `${REPORTS}/${week}`;
}

/** The list behind a figure; `list` is the query the server gave with it. */
export function listAddress(week: string, list: string): string {
  return `${weekAddress(week)}/list?${list}`;
}

/** The list behind one figure of a row, narrowed as the row is. */
export function rowListAddress(week: string, figure: FigureKey, list: string): string {
  const search = new URLSearchParams(list);
  search.set("figure", figure);
  return listAddress(week, search.toString());
}

export function weekApi(week: string): string {
  return `/api/reports/week/${week}`;
}
