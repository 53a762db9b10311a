import { actorName } from "@vanthu/platform/actor.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import { readOwnTenantNow } from "../tenant/service.ts";
import { writeAgain } from "../write-again.ts";
import { reportPartition, ReportWeekEntity, weekKey } from "./item.ts";
import { readMade, readReport } from "./read-service.ts";
import { UNIT_WEEK_SENT, type UnitWeek } from "./unit-week.ts";
import type { Report } from "./schema.ts";
import type { WeekKey } from "./week-schema.ts";

/**
 * Xác nhận và gửi tỉnh: the report goes up as it was made. The sending follows by the event.
 * @throws Refusal `report.not_made`, `report.already_confirmed`
 */
export async function confirmReport(cx: Cx, week: WeekKey): Promise<Report> {
  require(cx, "report.submit");
  await confirm(cx, week);
  return readReport(cx, week);
}

/**
 * The time for comments is over: what nobody confirmed goes up by itself, with a comment written in the same moment. Said
 * twice at once, one of them has done it.
 */
export async function confirmUncommented(cx: Cx, week: WeekKey): Promise<void> {
  try {
    await writeAgain(() => confirm(cx, week));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "report.already_confirmed") throw error;
  }
}

async function confirm(cx: Cx, week: WeekKey): Promise<void> {
  const line = await cx.store.get(ReportWeekEntity, weekKey(week));
  if (!line) throw new Refusal("conflict", "report.not_made");
  if (line.state !== "made") throw new Refusal("conflict", "report.already_confirmed");
  await cx.store.write([
    replace(ReportWeekEntity, {
      ...line,
      state: "confirmed",
      confirmedAt: cx.clock.now().toISOString(),
      confirmedByName: actorName(cx.actor),
    }),
    event(cx, "report.confirmed", reportPartition(week), { week }),
  ]);
}

/**
 * Sends a confirmed report's figures to the province, where the unit has one. Said twice, the province hears the same.
 */
export async function sendToProvince(cx: Cx, week: WeekKey): Promise<void> {
  const [made, tenant] = await Promise.all([readMade(cx, week), readOwnTenantNow(cx)]);
  if (made?.line.state !== "confirmed" || tenant.provinceTenantId === undefined) return;
  const { line, frozen } = made;
  const payload: UnitWeek = {
    week,
    name: frozen.officeName,
    from: frozen.from,
    to: frozen.to,
    sha256: line.sha256,
    confirmedAt: line.confirmedAt ?? line.madeAt,
    figures: frozen.counts.unit,
  };
  await tellTenant(cx.world, tenant.provinceTenantId, {
    id: `${tenant.id}#${week}#${line.sha256}`,
    type: UNIT_WEEK_SENT,
    from: tenant.id,
    payload,
  });
  await cx.store.write([
    replace(ReportWeekEntity, { ...line, state: "sent", sentAt: cx.clock.now().toISOString() }),
    event(cx, "report.sent", reportPartition(week), { week }),
  ]);
}
