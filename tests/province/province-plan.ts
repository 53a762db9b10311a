import { grantsOf } from "@vanthu/office/staff/post.ts";
import { listStaff } from "@vanthu/office/staff/service.ts";
import { openFirstProvince } from "@vanthu/office/onboarding/first-province.ts";
import { AgencyId, type Agency } from "@vanthu/office/organisation/schema.ts";
import { enterAgencies } from "@vanthu/office/organisation/service.ts";
import { findTenantByHandle } from "@vanthu/office/tenant/service.ts";
import { contextOf, systemContext, type Cx } from "@vanthu/platform/context.ts";
import { newId } from "@vanthu/platform/id.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import type { World } from "@vanthu/platform/world.ts";

const FROM = "2025-07-01";

/** A province with the communes its directory is to list, by their real names. */
export interface ProvincePlan {
  readonly gso: string;
  /** "Tỉnh Thanh Hoá" */
  readonly name: string;
  readonly communes: readonly { readonly gso: string; readonly name: string }[];
}

/** Enters the communes in the directory, opens the office of the province, and acts as its administrator. */
export async function openPlannedProvince(world: World, { gso, name, communes }: ProvincePlan): Promise<Cx> {
  const superior = `UBND ${name}`;
  await enterAgencies(
    world,
    communes.map((commune): Agency => ({
      id: newId(AgencyId, "agy", world.clock.now()),
      level: "commune",
      provinceGso: gso,
      names: [{ name: committeeOf(commune.name), superior, from: FROM }],
      codes: [{ code: commune.gso, scheme: "GSO", from: FROM }],
    })),
  );
  await openFirstProvince(world, {
    handle: `tinh${gso}`,
    name: superior,
    heading: ["ỦY BAN NHÂN DÂN", name.toUpperCase()],
    place: name.replace(/^(?:Tỉnh|Thành phố)\s+/u, ""),
    provinceGso: gso,
    code: `H${gso}.900`,
    from: FROM,
    administrator: { userName: "quantri", fullName: "Ngô Quang Vinh", position: "Quản trị hệ thống" },
  });
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

/** "UBND xã Ngọc Trạo" of "Xã Ngọc Trạo". */
export function committeeOf(commune: string): string {
  return `UBND ${commune.slice(0, 1).toLowerCase()}${commune.slice(1)}`;
}
