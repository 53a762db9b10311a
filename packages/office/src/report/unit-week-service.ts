import type { Cx } from "@vanthu/platform/context.ts";
import type { TenantId } from "@vanthu/platform/id.ts";
import { add, create, replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { jitterMs, systemPacing } from "@vanthu/platform/pacing.ts";
import { readTenant } from "../tenant/service.ts";
import { ProvinceWeekEntity, UnitWeekEntity, unitWeekKey, type UnitWeek } from "./unit-week.ts";

/** All units of a province send within the same minutes, and each moves the sums of the week. */
const MOST_TRIES = 12;

/**
 * Keeps what a unit sent of its week: one item for each unit and week, the later word in place of the earlier, and the
 * week's sums with it. A tenant that is no unit of this province is not heard.
 */
export async function keepUnitWeek(cx: Cx, unitTenantId: TenantId, sent: UnitWeek): Promise<void> {
  const unit = await readTenant(cx.world, cx.meter, unitTenantId);
  if (unit?.provinceTenantId !== cx.actor.tenantId) {
    cx.log.warn("report.stranger", { unitTenantId });
    return;
  }
  for (let attempt = 1; ; attempt += 1) {
    const kept = await cx.store.get(UnitWeekEntity, unitWeekKey(sent.week, unitTenantId));
    if (kept && kept.confirmedAt >= sent.confirmedAt) return;
    const item = { unitTenantId, ...sent, receivedAt: cx.clock.now().toISOString() };
    try {
      await cx.store.write([
        kept ? replace(UnitWeekEntity, { ...item, version: kept.version }) : create(UnitWeekEntity, item),
        add(
          ProvinceWeekEntity,
          { week: sent.week },
          {
            received: sent.figures.received - (kept?.figures.received ?? 0),
            issued: sent.figures.issued - (kept?.figures.issued ?? 0),
            units: kept ? 0 : 1,
          },
        ),
      ]);
      return;
    } catch (error) {
      if (!(error instanceof WriteConflict) || attempt === MOST_TRIES) throw error;
      await systemPacing.wait(jitterMs(attempt, systemPacing.random()));
    }
  }
}
