import type { OfficePlan } from "@vanthu/office/onboarding/office-plan.ts";
import { openUnit } from "@vanthu/office/onboarding/open-service.ts";
import { adoptUnit } from "@vanthu/office/onboarding/province-service.ts";
import { openOffice } from "@vanthu/office/onboarding/service.ts";
import { findTenantByHandle } from "@vanthu/office/tenant/service.ts";
import { systemContext } from "@vanthu/platform/context.ts";
import { newTenantId } from "@vanthu/platform/id.ts";
import type { World } from "@vanthu/platform/world.ts";
import { agencyIdOfGso } from "@vanthu/office/organisation/commune-rules.ts";
import { SAMPLE_PROVINCE_GSO } from "./sample-office.ts";

const NAME = "UBND tỉnh Phú Thọ";
const OFFICE = "Văn phòng UBND tỉnh";
/** Its place in the directory, where the bodies above the communes begin. */
const GSO = `${SAMPLE_PROVINCE_GSO}800`;
/** Xã Cao Sơn, from the real list: still in preparation. */
const IN_PREPARATION = { gso: "04876", handle: "caoson" };

export const SAMPLE_PROVINCE = {
  name: NAME,
  handle: "phutho",
  people: [
    ["vinh.nq", "Ngô Quang Vinh", "Chuyên viên quản trị hệ thống", "provinceAdmin", "quản trị tỉnh"],
    ["hien.ht", "Hà Thu Hiền", "Phó Chánh Văn phòng", "auditor", "kiểm tra"],
  ],
} as const;

/** The office of the province, which looks after the two communes and prepares a third. */
export async function openSampleProvince(
  world: World,
  passwordHash: string,
  communes: readonly string[],
): Promise<void> {
  const tenantId = newTenantId(world.clock.now());
  await openOffice(world, provincePlan(tenantId, passwordHash));
  const cx = systemContext(world, tenantId, "sample");
  for (const handle of communes) {
    const commune = await findTenantByHandle(world, cx.meter, handle);
    if (commune) await adoptUnit(cx, commune);
  }
  const { gso, handle } = IN_PREPARATION;
  await openUnit(cx, { agencyId: agencyIdOfGso(gso), handle, lastNumbers: [], people: [] });
}

function provincePlan(tenantId: OfficePlan["tenantId"], passwordHash: string): OfficePlan {
  return {
    tenantId,
    handle: SAMPLE_PROVINCE.handle,
    passwordHash,
    sample: true,
    agency: {
      id: agencyIdOfGso(GSO),
      level: "province",
      body: "committee",
      provinceGso: SAMPLE_PROVINCE_GSO,
      names: [{ name: NAME, from: "2025-07-01" }],
      codes: [{ code: "H56.900", scheme: "QD20", from: "2025-07-01" }],
    },
    office: {
      name: NAME,
      heading: ["ỦY BAN NHÂN DÂN", "TỈNH PHÚ THỌ"],
      place: "Phú Thọ",
      abbreviation: "UBND",
      collective: true,
      collectiveName: "ỦY BAN NHÂN DÂN",
      headTitle: "CHỦ TỊCH",
      personKeyCustody: "kms",
    },
    departments: [{ name: OFFICE, abbreviation: "VP" }],
    people: SAMPLE_PROVINCE.people.map(([userName, fullName, position, post]) => ({
      userName,
      fullName,
      position,
      department: OFFICE,
      posts: [post],
    })),
  };
}
