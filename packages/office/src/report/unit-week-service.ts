import type { Cx } from "@vanthu/platform/context.ts";
import type { TenantId } from "@vanthu/platform/id.ts";
import { add, create, replace } from "@vanthu/platform/store/operation.ts";
import { readTenant } from "../tenant/service.ts";
import { AMONG_MANY, writeAgain } from "../write-again.ts";
import { ProvinceWeekEntity, UnitWeekEntity, unitWeekKey, type UnitWeek } from "./unit-week.ts";

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
  // All units of a province send within the same minutes, and each moves the sums of the week.
  await writeAgain(async () => {
    const kept = await cx.store.get(UnitWeekEntity, unitWeekKey(sent.week, unitTenantId));
    if (kept && kept.confirmedAt >= sent.confirmedAt) return;
    const item = { unitTenantId, ...sent, receivedAt: cx.clock.now().toISOString() };
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
  }, AMONG_MANY);
}
