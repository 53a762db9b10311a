import { openOffice } from "@vanthu/office/onboarding/service.ts";
import { AgencyId, type Agency } from "@vanthu/office/organisation/schema.ts";
import { hashPassword } from "@vanthu/office/staff/password.ts";
import type { Post } from "@vanthu/office/staff/post.ts";
import { newId, newTenantId } from "@vanthu/platform/id.ts";
import type { World } from "@vanthu/platform/world.ts";

export const FAR_PASSWORD = "mat khau thu nghiem";
const OPENED_ON = "2025-07-01";

/** An office of the other deployment: who receives what the sample's commune sends. People are invented. */
export const FAR_OFFICE = { name: "UBND phường Mẫu Hạ", handle: "mauha", code: "H60.902" } as const;

const PEOPLE: readonly (readonly [userName: string, fullName: string, position: string, posts: readonly Post[]])[] = [
  ["clerk", "Trần Thị Đến", "Văn thư", ["clerk"]],
  ["chair", "Lê Văn Chủ", "Chủ tịch", ["chair"]],
  ["specialist", "Phạm Thị Xử", "Chuyên viên", ["specialist"]],
  ["admin", "Vũ Văn Trị", "Chánh Văn phòng", ["headOfOffice", "unitAdmin"]],
];

/** Opens it in the store of a deployment that has no offices yet. */
export async function openFarOffice(world: World): Promise<void> {
  const at = world.clock.now();
  await openOffice(world, {
    tenantId: newTenantId(at),
    handle: FAR_OFFICE.handle,
    agency: agencyOf(world, FAR_OFFICE),
    office: {
      name: FAR_OFFICE.name,
      heading: ["ỦY BAN NHÂN DÂN", "PHƯỜNG MẪU HẠ"],
      superiorHeading: "UBND TỈNH TUYÊN QUANG",
      superiorName: "UBND tỉnh Tuyên Quang",
      place: "Mẫu Hạ",
      abbreviation: "UBND",
      collective: true,
      collectiveName: "ỦY BAN NHÂN DÂN",
      headTitle: "CHỦ TỊCH",
      personKeyCustody: "kms",
    },
    departments: [{ name: "Văn phòng", abbreviation: "VP" }],
    people: PEOPLE.map(([userName, fullName, position, posts]) => ({
      userName,
      fullName,
      position,
      department: "Văn phòng",
      posts,
    })),
    sample: true,
    passwordHash: await hashPassword(FAR_PASSWORD),
  });
}

/** An agency as the directory of another deployment has it. */
export function agencyOf(world: World, { name, code }: { readonly name: string; readonly code: string }): Agency {
  return {
    id: newId(AgencyId, "agy", world.clock.now()),
    level: "commune",
    provinceGso: "08",
    names: [{ name, from: OPENED_ON }],
    codes: [{ code, scheme: "QD20", from: OPENED_ON }],
  };
}
