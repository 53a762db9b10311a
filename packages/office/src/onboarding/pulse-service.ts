import { createHash } from "node:crypto";
import * as v from "valibot";
import type { Cx } from "@vanthu/platform/context.ts";
import { addDays, officeDate } from "@vanthu/platform/office-time.ts";
import { replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { tellTenant, type Message } from "@vanthu/platform/tenant-message.ts";
import type { TenantId } from "@vanthu/platform/id.ts";
import { countOpen } from "../deadletter/service.ts";
import { exchangeCode, nameOn } from "../organisation/rules.ts";
import { readAgency } from "../organisation/service.ts";
import { countLeft } from "../reminder/left-count-service.ts";
import { countPeriod } from "../report/tally-service.ts";
import { listStaff } from "../staff/service.ts";
import { readOffice, readOwnTenantNow } from "../tenant/service.ts";
import { followDirectory } from "./office-name-service.ts";
import { checksOf } from "./set-up-rules.ts";
import { gatherFacts } from "./set-up-service.ts";
import { UnitEntity, UNITS, type UnitItem } from "./unit-item.ts";
import { UnitPulse } from "./unit-schema.ts";

export const PULSE_DUE = "unit.pulse_due";
export const PULSE_SENT = "unit.pulse_sent";
const WEEK_DAYS = 6;
const MONTH_DAYS = 29;

/** Asks a unit to tell its province how it stands. */
export async function askPulse(cx: Pick<Cx, "world">, tenantId: TenantId, why: string): Promise<void> {
  await tellTenant(cx.world, tenantId, { id: `pulse#${why}`, type: PULSE_DUE, payload: {} });
}

/** The unit one acts in takes its name of today and tells its province how it stands; a unit without a province tells nobody. */
export async function sendPulse(cx: Cx): Promise<void> {
  const { provinceTenantId, id } = await readOwnTenantNow(cx);
  if (provinceTenantId === undefined) return;
  await followDirectory(cx);
  const payload = await takePulse(cx, id);
  await tellTenant(cx.world, provinceTenantId, {
    id: `pulse#${id}#${payload.at}`,
    type: PULSE_SENT,
    from: id,
    payload,
  });
}

/** Keeps what a unit told, unless something later is known; a message from whoever is no unit of this province is let go. */
export async function keepPulse(cx: Cx, { from, payload }: Message): Promise<void> {
  const pulse = v.parse(UnitPulse, payload);
  if (from !== pulse.tenantId) return;
  for (;;) {
    const unit = await cx.store.get(UnitEntity, [UNITS, `unt_${pulse.tenantId}`]);
    if (!unit || (unit.pulse && unit.pulse.at > pulse.at)) return;
    try {
      const { name, code } = await directoryEntryToday(cx, unit);
      await cx.store.write([replace(UnitEntity, { ...unit, name, code, pulse, people: pulse.people })]);
      return;
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
    }
  }
}

/** Name and code change in the directory; the province's list follows with the next pulse. */
async function directoryEntryToday(cx: Cx, { agencyId, code }: UnitItem): Promise<Pick<UnitItem, "name" | "code">> {
  const on = officeDate(cx.clock.now());
  const agency = await readAgency(cx, agencyId);
  return { name: nameOn(agency, on).name, code: exchangeCode(agency, on) ?? code };
}

async function takePulse(cx: Cx, tenantId: TenantId): Promise<UnitPulse> {
  const now = cx.clock.now();
  const today = officeDate(now);
  const [facts, week, month, { departments }, { personKeyCustody }, stuck, left] = await Promise.all([
    gatherFacts(cx),
    countPeriod(cx, { from: addDays(today, -WEEK_DAYS), to: today }),
    countPeriod(cx, { from: addDays(today, -MONTH_DAYS), to: today }),
    listStaff(cx),
    readOffice(cx),
    countOpen(cx),
    countLeft(cx),
  ]);
  const { onTime, late, overdue } = month.unit;
  const judged = onTime + late;
  const model = {
    departments: departments.map(({ name, abbreviation }) => ({ name, abbreviation })),
    personKeyCustody,
  };
  return {
    at: now.toISOString(),
    tenantId,
    people: facts.people,
    lastUsedOn: facts.lastSignedInAt === undefined ? undefined : officeDate(new Date(facts.lastSignedInAt)),
    arrivedWeek: week.unit.received,
    onTimePercent: judged === 0 ? undefined : Math.round((100 * onTime) / judged),
    overdue,
    // Before a unit's first night nobody knows; none is another thing.
    ...(left !== undefined && { orphans: left }),
    stuck: stuck.count,
    ...(stuck.oldestAt !== undefined && { stuckSince: stuck.oldestAt }),
    clerkIn: facts.clerkIn ?? false,
    checks: checksOf(facts),
    model: { version: createHash("sha256").update(JSON.stringify(model)).digest("hex").slice(0, 12), ...model },
  };
}
