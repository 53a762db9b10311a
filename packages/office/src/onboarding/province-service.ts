import { systemContext, type Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import type { TenantId } from "@vanthu/platform/id.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create } from "@vanthu/platform/store/operation.ts";
import type { World } from "@vanthu/platform/world.ts";
import * as v from "valibot";
import { issueCards } from "../account/card-service.ts";
import type { CardSheet } from "../account/schema.ts";
import { exchangeCode, nameOn } from "../organisation/rules.ts";
import { readAgency } from "../organisation/service.ts";
import { joinProvince, readTenant } from "../tenant/service.ts";
import { bodyOfName } from "./heading-rules.ts";
import type { OfficePlan } from "./office-plan.ts";
import { askPulse } from "./pulse-service.ts";
import { openOffice } from "./service.ts";
import { UnitEntity, UnitOfAgencyEntity, unitPartition } from "./unit-item.ts";
import { UnitId } from "./unit-schema.ts";

/**
 * Opens the office of a province on a deployment that has none: from it all units are opened. Whoever runs the deployment
 * does this once, by a command.
 * @returns the first sign-in cards of its people, told this once
 * @throws Refusal `tenant.handle_taken`; `province.not_here` for a plan of another level
 */
export async function openProvince(
  world: World,
  plan: Omit<OfficePlan, "passwordHash" | "sample">,
): Promise<CardSheet> {
  if (plan.agency.level !== "province") throw new Refusal("input", "province.not_here");
  // No password has this hash: everybody begins with the code of the card.
  await openOffice(world, { ...plan, sample: false, passwordHash: "none" });
  return issueCards(systemContext(world, plan.tenantId, "onboarding"));
}

/**
 * Puts a tenant that was opened otherwise under the province one acts in; it then tells how it stands like any unit.
 * @throws Refusal `tenant.missing`, `unit.already_open`
 */
export async function adoptUnit(cx: Cx, tenantId: TenantId): Promise<UnitId> {
  const tenant = await readTenant(cx.world, cx.meter, tenantId);
  if (!tenant) throw new Refusal("missing", "tenant.missing");
  const { provinceTenantId, agencyId, handle, state } = tenant;
  const province = cx.store.tenantId;
  if (provinceTenantId !== undefined && provinceTenantId !== province)
    throw new Refusal("conflict", "unit.already_open");
  const agency = await readAgency(cx, agencyId);
  const at = cx.clock.now();
  const on = officeDate(at);
  const { name } = nameOn(agency, on);
  const id = v.parse(UnitId, `unt_${tenantId}`);
  if (provinceTenantId === undefined) await joinProvince(cx.world, cx.meter, tenantId, province);
  await cx.store.write([
    create(UnitEntity, {
      id,
      tenantId,
      agencyId,
      handle,
      name,
      code: exchangeCode(agency, on),
      kind: agency.body ?? bodyOfName(name),
      stage: state,
      suspended: tenant.suspendedAt !== undefined,
      opened: true,
      planHash: "adopted",
      openedAt: at.toISOString(),
      people: 0,
    }),
    create(UnitOfAgencyEntity, { agencyId, unitId: id }),
    event(cx, "unit.adopted", unitPartition(id), { handle }),
  ]);
  await askPulse(cx, tenantId, `adopted#${id}`);
  return id;
}
