import type { Cx } from "@vanthu/platform/context.ts";
import { csv } from "@vanthu/platform/csv.ts";
import { holds } from "@vanthu/platform/permission.ts";
import type { StaffId } from "../staff/schema.ts";
import { readMonth, readUnitMonth } from "./read-service.ts";
import { linesSheet, peopleSheet } from "./sheet.ts";

/** One person's month as CSV. */
export async function exportMonthCsv(cx: Cx, month: string, staffId?: StaffId): Promise<string> {
  const { header, rows } = linesSheet(await readMonth(cx, month, staffId), originOf(cx));
  return csv([header, ...rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell))))]);
}

/** A workbook: for who sees others, everybody's figures first and then each one's lines; else one's own lines. */
export async function ledgerSheets(cx: Cx, month: string, staffId?: StaffId) {
  const seesOthers = holds(cx.actor, "ledger.read_unit") || holds(cx.actor, "ledger.read_all");
  if (staffId !== undefined || !seesOthers) return [linesSheet(await readMonth(cx, month, staffId), originOf(cx))];
  const unit = await readUnitMonth(cx, month);
  const each = await Promise.all(
    unit.people.map(async (one) => linesSheet(await readMonth(cx, month, one.staffId), originOf(cx))),
  );
  return [peopleSheet(unit), ...each];
}

/** Empty on a deployment that was not told where it is reached. */
function originOf({ world }: Cx): string {
  return world.config.appOrigin ?? "";
}
