import { nameOn } from "../organisation/rules.ts";
import type { Agency } from "../organisation/schema.ts";
import { hasEnded } from "../organisation/succession-rules.ts";

/** Whether an agency is the people's committee of a commune (UBND xã, phường, đặc khu) that works on a day. */
export function isCommune(agency: Agency, on: string): boolean {
  return agency.level === "commune" && (agency.body ?? "committee") === "committee" && !hasEnded(agency, on);
}

/** Whether an agency is a department of a province (sở, ban, ngành) that works on a day. */
export function isDepartment(agency: Agency, on: string): boolean {
  return agency.level === "province" && (agency.body ?? "department") === "department" && !hasEnded(agency, on);
}

/** Whether an agency stands below another on a day: its superior is told by name (cơ quan chủ quản). */
export function isBelow(agency: Agency, superior: Agency, on: string): boolean {
  const above = nameOn(agency, on).superior;
  return above !== undefined && above === nameOn(superior, on).name && !hasEnded(agency, on);
}
