import * as v from "valibot";
import { systemContext, type Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newTenantId, type TenantId } from "@vanthu/platform/id.ts";
import { rememberRequest, RepeatedRequestEntity, repeatKey, resultOfRepeat } from "@vanthu/platform/idempotency.ts";
import { officeYear } from "@vanthu/platform/office-time.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, remove, replace, WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import { connectOperations, refuseTakenCode } from "../organisation/connect-service.ts";
import { AgencyCodeEntity, AgencyEntity } from "../organisation/item.ts";
import { forgetDirectory } from "../organisation/service.ts";
import { RegisterEntity } from "../register/item.ts";
import type { RegisterKind } from "../register/schema.ts";
import { issueFirstCode } from "../staff/first-code.ts";
import { departmentOperation, staffOperations } from "../staff/service.ts";
import { TenantHandleEntity } from "../tenant/item.ts";
import { enterTenant, findTenantByHandle, officeOperation, readTenant } from "../tenant/service.ts";
import { departmentsFor, personKey, staffFor } from "./people-rules.ts";
import { askPulse } from "./pulse-service.ts";
import { UnitEntity, UnitOfAgencyEntity, unitPartition, UNITS, type UnitItem } from "./unit-item.ts";
import { planUnit, type UnitPlan } from "./unit-plan.ts";
import { UnitId, type OpenUnit, type UnitDetail } from "./unit-schema.ts";
import { describeUnit, findUnit } from "./unit-service.ts";
import { writeMissing } from "./write-missing.ts";

const OPERATIONS_A_WRITE = 24;
const USE_CASE = "unit.open";

/**
 * Opens a unit (mở đơn vị). Cut short at any step, it leaves nothing anybody can sign in to, and goes on when asked for
 * again. Makes no key and no certificate, and hashes no password.
 * @param key of the intent; a repeat answers as the first time
 * @throws Refusal `unit.already_open`, `unit.person_twice`, `tenant.handle_taken`, `agency.code_taken`, and those of planUnit
 */
export async function openUnit(cx: Cx, input: OpenUnit, key?: string): Promise<UnitDetail> {
  require(cx, "province.open_unit");
  const earlier = key && resultOfRepeat(await cx.store.get(RepeatedRequestEntity, repeatKey(cx, key)), USE_CASE);
  if (earlier) {
    const unit = await findUnit(cx, v.parse(UnitId, earlier));
    if (unit.opened) return describeUnit(cx, unit);
  }
  const unit = await openPlanned(cx, await planUnit(cx, input), {
    remember: key === undefined || earlier ? undefined : key,
    again: false,
  });
  return describeUnit(cx, unit);
}

/** @param again whether a unit opened before with the same content is a success, as for a message that came twice */
export async function openPlanned(
  cx: Cx,
  plan: UnitPlan,
  { remember, again }: { readonly remember?: string | undefined; readonly again: boolean },
): Promise<UnitItem> {
  refuseTwice(plan);
  const unit = await begin(cx, plan, { remember, again });
  if (unit.opened) return unit;
  await furnish(cx, unit, plan);
  await connect(cx, unit, plan);
  return finish(cx, unit);
}

function refuseTwice({ people }: UnitPlan): void {
  const seen = new Set<string>();
  for (const person of people) {
    const key = personKey(person);
    if (seen.has(key)) throw new Refusal("input", "unit.person_twice");
    seen.add(key);
  }
}

/** Takes the agency for this unit, in the province's own area. */
async function begin(
  cx: Cx,
  plan: UnitPlan,
  { remember, again }: { readonly remember?: string | undefined; readonly again: boolean },
): Promise<UnitItem> {
  const link = await cx.store.get(UnitOfAgencyEntity, [`unit-of#${plan.agency.id}`, "unit"]);
  const before = link && (await cx.store.get(UnitEntity, [UNITS, link.unitId]));
  const same = before?.planHash === plan.hash;
  if (before?.opened) {
    if (same && again) return before;
    throw new Refusal("conflict", "unit.already_open");
  }
  if (before && same) return before;
  if (before && (await readTenant(cx.world, cx.meter, before.tenantId))) {
    // Cut short after it was connected: it is open, with what it was opened with then.
    await finish(cx, before);
    throw new Refusal("conflict", "unit.already_open");
  }
  if (plan.agency.tenantId !== undefined) throw new Refusal("conflict", "unit.already_open");
  if (await findTenantByHandle(cx.world, cx.meter, plan.handle)) throw new Refusal("conflict", "tenant.handle_taken");
  if (plan.newCode !== undefined) await refuseTakenCode(cx, plan.newCode, plan.agency.id);
  const unit = newUnit(cx, plan);
  const pointer = { agencyId: plan.agency.id, unitId: unit.id };
  try {
    await cx.store.write([
      create(UnitEntity, unit),
      link ? replace(UnitOfAgencyEntity, { ...link, ...pointer }) : create(UnitOfAgencyEntity, pointer),
      ...(before ? [remove(UnitEntity, before)] : []),
      ...(remember === undefined ? [] : [rememberRequest(cx, remember, USE_CASE, unit.id)]),
    ]);
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
    const other = again ? await begunElsewhere(cx, plan) : undefined;
    if (!other) throw new Refusal("conflict", "unit.already_open");
    return other;
  }
  return { ...unit, version: 1 };
}

/** The same message worked on twice at the same moment: both go on with the one unit. */
async function begunElsewhere(cx: Cx, plan: UnitPlan): Promise<UnitItem | undefined> {
  const link = await cx.store.get(UnitOfAgencyEntity, [`unit-of#${plan.agency.id}`, "unit"]);
  const unit = link && (await cx.store.get(UnitEntity, [UNITS, link.unitId]));
  return unit?.planHash === plan.hash ? unit : undefined;
}

function newUnit(cx: Cx, plan: UnitPlan) {
  const at = cx.clock.now();
  const tenantId = newTenantId(at);
  return {
    id: v.parse(UnitId, `unt_${tenantId}`),
    tenantId,
    agencyId: plan.agency.id,
    handle: plan.handle,
    name: plan.name,
    code: plan.office.code === "" ? undefined : plan.office.code,
    kind: plan.kind,
    stage: "preparing" as const,
    suspended: false,
    opened: false,
    planHash: plan.hash,
    openedAt: at.toISOString(),
    model: plan.model,
    people: plan.people.length,
  };
}

/**
 * Everything inside the unit, under keys that follow from its content. What is there already stays as it is: another
 * attempt may have opened the unit meanwhile, and a code be printed or a number taken.
 */
async function furnish(cx: Cx, { tenantId, model }: UnitItem, plan: UnitPlan): Promise<void> {
  if (await readTenant(cx.world, cx.meter, tenantId)) return;
  const inside = systemContext(cx.world, tenantId, "onboarding", cx.meter);
  const at = cx.clock.now();
  const departments = departmentsFor(tenantId, model?.departments ?? plan.departments, plan.people);
  const staff = staffFor(tenantId, plan.people, departments, { sample: plan.office.sample, taken: new Set() });
  const operations = [
    officeOperation(model ? { ...plan.office, personKeyCustody: model.personKeyCustody } : plan.office),
    ...departments.map(departmentOperation),
    ...registers(plan, officeYear(at)),
    // The code is told to nobody: sheets are printed with fresh ones.
    ...staff.flatMap((person) => staffOperations(person, issueFirstCode(at).credential, at)),
  ];
  for (let from = 0; from < operations.length; from += OPERATIONS_A_WRITE) {
    const isLast = from + OPERATIONS_A_WRITE >= operations.length;
    await writeMissing(
      inside,
      operations.slice(from, from + OPERATIONS_A_WRITE),
      isLast ? [event(inside, "tenant.opened", "office", { people: staff.length })] : [],
    );
  }
}

/** Both books of the year go on after the last number used on paper. */
function registers({ lastNumbers }: UnitPlan, thisYear: number): Operation[] {
  const books = new Map<string, { kind: RegisterKind; year: number; last: number }>(
    (["incoming", "outgoing"] as const).map((kind) => [
      `${kind}#${String(thisYear)}`,
      { kind, year: thisYear, last: 0 },
    ]),
  );
  for (const { kind, year, lastNumber: last } of lastNumbers)
    books.set(`${kind}#${String(year)}`, { kind, year, last });
  return [...books.values()].map(({ kind, year, last }) =>
    create(RegisterEntity, { kind, year, lastNumber: last, openedWith: last }),
  );
}

/** The last step that counts: from here on the unit's people can sign in and documents reach it. */
async function connect(cx: Cx, unit: UnitItem, plan: UnitPlan): Promise<void> {
  if (await readTenant(cx.world, cx.meter, unit.tenantId)) return;
  const agency = await connectOperations(cx, plan.agency, unit.tenantId, plan.newCode, plan.known);
  try {
    await enterTenant(cx.world, cx.meter, tenantOf(cx, unit, plan), agency);
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
    if (await readTenant(cx.world, cx.meter, unit.tenantId)) return;
    if (error.of(TenantHandleEntity)) throw new Refusal("conflict", "tenant.handle_taken");
    if (error.of(AgencyCodeEntity)) throw new Refusal("conflict", "agency.code_taken");
    if (error.of(AgencyEntity)) throw new Refusal("conflict", "unit.already_open");
    throw error;
  }
  forgetDirectory(cx.world);
}

function tenantOf(cx: Cx, unit: UnitItem, plan: UnitPlan) {
  const provinceTenantId: TenantId = cx.store.tenantId;
  return {
    id: unit.tenantId,
    handle: plan.handle,
    agencyId: plan.agency.id,
    state: "preparing" as const,
    provinceTenantId,
    sample: plan.office.sample,
  };
}

async function finish(cx: Cx, unit: UnitItem): Promise<UnitItem> {
  try {
    await cx.store.write([
      replace(UnitEntity, { ...unit, opened: true }),
      event(cx, "unit.opened", unitPartition(unit.id), { handle: unit.handle, people: unit.people }),
    ]);
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
    const now = await cx.store.get(UnitEntity, [UNITS, unit.id]);
    if (now?.opened) return now;
    if (now) throw error;
    await reclaim(cx, unit);
  }
  await askPulse(cx, unit.tenantId, `opened#${unit.id}`);
  return findUnit(cx, unit.id);
}

/** Another attempt with other content took this one's place before it was connected; connected, it is the unit there is. */
async function reclaim(cx: Cx, unit: UnitItem): Promise<void> {
  const link = await cx.store.get(UnitOfAgencyEntity, [`unit-of#${unit.agencyId}`, "unit"]);
  const other = link && (await cx.store.get(UnitEntity, [UNITS, link.unitId]));
  const pointer = { agencyId: unit.agencyId, unitId: unit.id };
  await cx.store.write([
    create(UnitEntity, { ...unit, opened: true }),
    link ? replace(UnitOfAgencyEntity, { ...link, ...pointer }) : create(UnitOfAgencyEntity, pointer),
    ...(other ? [remove(UnitEntity, other)] : []),
    event(cx, "unit.opened", unitPartition(unit.id), { handle: unit.handle, people: unit.people }),
  ]);
}
