import * as v from "valibot";
import { systemContext } from "@vanthu/platform/context.ts";
import { newId, newTenantId } from "@vanthu/platform/id.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import type { World } from "@vanthu/platform/world.ts";
import { issueCards } from "../account/card-service.ts";
import type { CardSheet } from "../account/schema.ts";
import { CivilDate, line } from "../field.ts";
import { committeeOf, type Commune } from "../organisation/commune-rules.ts";
import { Agency, AgencyCode, AgencyId } from "../organisation/schema.ts";
import { enterAgencies } from "../organisation/service.ts";
import { UserName } from "../staff/schema.ts";
import { TenantHandle } from "../tenant/schema.ts";
import { findTenantByHandle } from "../tenant/service.ts";
import { openProvince } from "./province-service.ts";

const DEPARTMENT = "Văn phòng";

/** What whoever runs a deployment says once of a province, before anybody can sign in. */
export const FirstProvince = v.object({
  handle: TenantHandle,
  /** "UBND tỉnh Phú Thọ" */
  name: line(200),
  /** ["ỦY BAN NHÂN DÂN", "TỈNH PHÚ THỌ"] */
  heading: v.pipe(v.array(line(100)), v.minLength(1), v.maxLength(3)),
  place: line(50),
  provinceGso: Agency.entries.provinceGso,
  /** Identifier by QĐ 20/2020/QĐ-TTg: "H56". */
  code: AgencyCode.entries.code,
  /** First day of the name and the code. */
  from: CivilDate,
  administrator: v.object({ userName: UserName, fullName: line(100), position: line(100) }),
});
export type FirstProvince = v.InferOutput<typeof FirstProvince>;

/**
 * Opens the office of a province, with the one person who then opens everything else from the screen, and enters its
 * communes in the directory, to choose from. Asked again for the same handle, it adds only communes that are missing, and
 * prints a new card if that person never signed in.
 * @param communes of the country; those of other provinces are left out
 * @returns the administrator's first sign-in card; no card when there is nobody left who never signed in
 */
export async function openFirstProvince(
  world: World,
  province: FirstProvince,
  communes: readonly Commune[],
): Promise<CardSheet> {
  const own = communes.filter(({ province_gso }) => province_gso === province.provinceGso);
  await enterAgencies(
    world,
    own.map((commune) => committeeOf(commune, province.name)),
  );
  const known = await findTenantByHandle(world, new Meter(), province.handle);
  return known ? issueCards(systemContext(world, known, "onboarding")) : openProvince(world, planOf(world, province));
}

function planOf(world: World, province: FirstProvince): Parameters<typeof openProvince>[1] {
  const { handle, name, heading, place, provinceGso, code, from, administrator } = province;
  return {
    tenantId: newTenantId(world.clock.now()),
    handle,
    agency: {
      id: newId(AgencyId, "agy", world.clock.now()),
      level: "province",
      body: "committee",
      provinceGso,
      names: [{ name, from }],
      codes: [{ code, scheme: "QD20", from }],
    },
    office: {
      name,
      heading,
      place,
      abbreviation: "UBND",
      collective: true,
      collectiveName: "ỦY BAN NHÂN DÂN",
      headTitle: "CHỦ TỊCH",
      personKeyCustody: "kms",
    },
    departments: [{ name: DEPARTMENT, abbreviation: "VP" }],
    people: [{ ...administrator, department: DEPARTMENT, posts: ["provinceAdmin"] }],
  };
}
