import { systemContext } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newId } from "@vanthu/platform/id.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import type { Operation } from "@vanthu/platform/store/operation.ts";
import type { World } from "@vanthu/platform/world.ts";
import { exchangeCode } from "../organisation/rules.ts";
import { agencyOperations } from "../organisation/service.ts";
import { DepartmentId, StaffId } from "../staff/schema.ts";
import { departmentOperation, staffOperations } from "../staff/service.ts";
import { enterTenant, findTenantByHandle, officeOperation } from "../tenant/service.ts";
import type { OfficePlan } from "./office-plan.ts";

const OPERATIONS_A_WRITE = 24;

/**
 * Opens an office: departments and people first, the tenant with its sign-in handle last, so that an opening cut short
 * leaves nothing anybody can sign in to.
 * @returns the ids people were given, by user name
 * @throws Refusal `tenant.handle_taken`; `tenant.sample_refused` outside dev and test, where invented people may not stand
 */
export async function openOffice(world: World, plan: OfficePlan): Promise<ReadonlyMap<string, StaffId>> {
  if (plan.sample && world.config.stage === "production") throw new Refusal("forbidden", "tenant.sample_refused");
  const meter = new Meter();
  if (await findTenantByHandle(world, meter, plan.handle)) throw new Refusal("conflict", "tenant.handle_taken");
  const cx = systemContext(world, plan.tenantId, "onboarding", meter);
  const at = world.clock.now();
  const departments = plan.departments.map((department, order) => ({
    ...department,
    order,
    id: newId(DepartmentId, "dep", at),
  }));
  const departmentIds = new Map(departments.map(({ id, name }) => [name, id]));
  const people = plan.people.map(({ department, posts, ...person }) => {
    const departmentId = departmentIds.get(department);
    if (!departmentId) throw new Refusal("input", "tenant.department_unknown");
    const state = "active" as const;
    return { ...person, id: newId(StaffId, "stf", at), departmentId, posts: [...posts], state, sample: plan.sample };
  });
  const credential = { kind: "hash", passwordHash: plan.passwordHash, mustChange: !plan.sample } as const;
  const operations: Operation[] = [
    officeOperation({
      ...plan.office,
      agencyId: plan.agency.id,
      code: exchangeCode(plan.agency, officeDate(at)) ?? "",
      sample: plan.sample,
    }),
    ...departments.map(departmentOperation),
    ...people.flatMap((person) => staffOperations(person, credential, at)),
    event(cx, "tenant.opened", "office", { people: people.length }),
  ];
  for (let from = 0; from < operations.length; from += OPERATIONS_A_WRITE) {
    await cx.store.write(operations.slice(from, from + OPERATIONS_A_WRITE));
  }
  await enterTenant(
    world,
    meter,
    { id: plan.tenantId, handle: plan.handle, agencyId: plan.agency.id, state: "official", sample: plan.sample },
    agencyOperations({ ...plan.agency, tenantId: plan.tenantId }),
  );
  return new Map(people.map(({ id, userName }) => [userName, id]));
}
