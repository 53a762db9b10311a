import { join } from "node:path";
import { readCommunes } from "@vanthu/functions/commune-list.ts";
import { enterDirectory } from "@vanthu/local/sample/sample-directory.ts";
import { agencyIdOfGso } from "@vanthu/office/organisation/commune-rules.ts";
import { SAMPLE_PROVINCE_GSO } from "@vanthu/local/sample/sample-office.ts";
import { issueCards } from "@vanthu/office/account/card-service.ts";
import type { SignInCard } from "@vanthu/office/account/schema.ts";
import { openOffice } from "@vanthu/office/onboarding/service.ts";
import { hashPassword } from "@vanthu/office/staff/password.ts";
import { systemContext } from "@vanthu/platform/context.ts";
import { newTenantId } from "@vanthu/platform/id.ts";
import type { World } from "@vanthu/platform/world.ts";
import { root } from "../instance/program.ts";

const NAME = "UBND tỉnh Phú Thọ";

/**
 * What the person who runs the machine does once: enters the directory of the real communes and opens the office of the
 * province.
 * @returns the first sign-in card of the province's administrator
 */
export async function openProvinceOffice(world: World): Promise<SignInCard> {
  await enterDirectory(world, await readCommunes(join(root, "packages/local/src/sample/data")));
  const tenantId = newTenantId(world.clock.now());
  await openOffice(world, {
    tenantId,
    // beside the province of the sample, where there is one
    handle: "tinhphutho",
    agency: {
      id: agencyIdOfGso(`${SAMPLE_PROVINCE_GSO}999`),
      level: "province",
      provinceGso: SAMPLE_PROVINCE_GSO,
      names: [{ name: NAME, from: "2025-07-01" }],
      codes: [{ code: "H56.999", scheme: "QD20", from: "2025-07-01" }],
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
    departments: [{ name: "Văn phòng UBND tỉnh", abbreviation: "VP" }],
    people: [
      {
        userName: "vinh.nq",
        fullName: "Ngô Quang Vinh",
        position: "Chuyên viên quản trị hệ thống",
        department: "Văn phòng UBND tỉnh",
        posts: ["provinceAdmin"],
      },
    ],
    sample: false,
    passwordHash: await hashPassword("nobody signs in with this"),
  });
  const { cards } = await issueCards(systemContext(world, tenantId, "onboarding"));
  const [card] = cards;
  if (!card) throw new Error("the province's administrator got no card");
  return card;
}
