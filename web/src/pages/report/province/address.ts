import { REPORTS, weekAddress } from "../address.ts";

/** The week of the whole province, for who also has a unit of one's own to report. */
export function provinceWeekAddress(week: string): string {
  return `${weekAddress(week)}?of=province`;
}

/** The figures of one unit in a week: as far as a province sees. */
export function unitAddress(week: string, tenantId: string): string {
  return `${REPORTS}/${week}/unit/${tenantId}`;
}

export function provinceWeekApi(week: string): string {
  return `/api/reports/province/week/${week}`;
}
