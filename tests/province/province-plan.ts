import { grantsOf } from "@vanthu/office/staff/post.ts";
import { listStaff } from "@vanthu/office/staff/service.ts";
import { openFirstProvince } from "@vanthu/office/onboarding/first-province.ts";
import type { Commune } from "@vanthu/office/organisation/commune-rules.ts";
import { findTenantByHandle } from "@vanthu/office/tenant/service.ts";
import { contextOf, systemContext, type Cx } from "@vanthu/platform/context.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import type { World } from "@vanthu/platform/world.ts";

const FROM = "2025-07-01";

/** A province with the communes its directory is to list. */
export interface ProvincePlan {
  readonly gso: string;
  /** "Tỉnh Thanh Hoá" */
  readonly name: string;
  readonly communes: readonly Commune[];
}

/** Opens the office of the province with its communes in the directory, and acts as its administrator. */
export async function openPlannedProvince(world: World, { gso, name, communes }: ProvincePlan): Promise<Cx> {
  const first = {
    handle: `tinh${gso}`,
    name: `UBND ${name}`,
    heading: ["ỦY BAN NHÂN DÂN", name.toUpperCase()],
    place: name.replace(/^(?:Tỉnh|Thành phố)\s+/u, ""),
    provinceGso: gso,
    code: `H${gso}.900`,
    from: FROM,
    administrator: { userName: "quantri", fullName: "Ngô Quang Vinh", position: "Quản trị hệ thống" },
  };
  await openFirstProvince(world, first, communes);
  const administrator = await administratorOf(world, gso);
  if (!administrator) throw new Error(`The province ${gso} has no administrator.`);
  return administrator;
}

/** The administrator of a province opened before. */
export async function administratorOf(world: World, gso: string): Promise<Cx | undefined> {
  const tenantId = await findTenantByHandle(world, new Meter(), `tinh${gso}`);
  if (!tenantId) return undefined;
  const [person] = (await listStaff(systemContext(world, tenantId, "province"))).items;
  if (!person) return undefined;
  return contextOf(world, {
    kind: "staff",
    tenantId,
    staffId: person.id,
    name: person.fullName,
    departmentId: person.departmentId,
    grants: grantsOf(["provinceAdmin"]),
  });
}
