import { join } from "node:path";
import { loadFonts } from "@vanthu/letter/load-fonts.ts";
import { imageAppearance } from "@vanthu/letter/image-appearance.ts";
import { sealImage, signatureImage } from "@vanthu/local/sample/sample-image.ts";
import { readPeople } from "@vanthu/local/sample/sample-data.ts";
import { writeLetter } from "@vanthu/local/sample/sample-letter.ts";
import { SAMPLE_OFFICES, samplePlan } from "@vanthu/local/sample/sample-office.ts";
import { gatherCast, type SampleCast } from "@vanthu/local/sample/sample-people.ts";
import { openOffice } from "@vanthu/office/onboarding/service.ts";
import type { AgencyId } from "@vanthu/office/organisation/schema.ts";
import { openRegister } from "@vanthu/office/register/book-service.ts";
import { requestCertificate, setAppearance } from "@vanthu/office/signing/certificate-service.ts";
import { SEAL_OWNER } from "@vanthu/office/signing/rules.ts";
import { hashPassword } from "@vanthu/office/staff/password.ts";
import { newTenantId } from "@vanthu/platform/id.ts";
import { officeYear } from "@vanthu/platform/office-time.ts";
import type { World } from "@vanthu/platform/world.ts";
import { root } from "../instance/program.ts";

const POINTS_PER_MM = 72 / 25.4;
const LAST_OUTGOING = 2646;

/** A department of the province that works already: whoever opens a unit needs somebody who writes to it. */
export interface Sender {
  /** Sends a signed and sealed letter over the axis. */
  write(to: { readonly agencyId: AgencyId; readonly name: string }, subject: string): Promise<void>;
}

/** Opens the department with invented people, certificates and a book of outgoing documents. */
export async function openSender(world: World): Promise<Sender> {
  const office = SAMPLE_OFFICES.find(({ handle }) => handle === "sonoivu");
  if (!office) throw new Error("the sample has no department of the province");
  const [people, fonts, passwordHash] = await Promise.all([
    readPeople(join(root, "packages/local/src/sample/data")),
    loadFonts(join(root, "dist/functions/compose/fonts")),
    hashPassword("nobody signs in with this"),
  ]);
  const tenantId = newTenantId(world.clock.now());
  await openOffice(world, samplePlan(office, people, tenantId, passwordHash));
  const cast = await gatherCast(world, tenantId, people);
  await openRegister(cast.as(cast.who("clerk")), "outgoing", officeYear(world.clock.now()), {
    lastNumber: LAST_OUTGOING,
  });
  const leader = cast.who("viceChair");
  await certify(cast, leader.id, signatureImage(leader.fullName), [50, 21]);
  await certify(cast, SEAL_OWNER, sealImage(), [36, 36]);
  return {
    write: (to, subject) =>
      writeLetter(
        cast,
        {
          typeName: "Công văn",
          subject,
          addressees: [to.name],
          receivers: [to],
          department: "Phòng Xây dựng chính quyền",
          paragraphs: [
            `Sở Nội vụ đề nghị ${to.name} báo cáo tình hình sử dụng hệ thống quản lý văn bản và điều hành trong tuần đầu tiên.`,
            "Báo cáo gửi về Sở Nội vụ qua trục liên thông văn bản trong thời hạn 05 ngày làm việc./.",
          ],
          until: "issued",
        },
        fonts,
      ),
  };
}

async function certify(
  cast: SampleCast,
  owner: string,
  png: Uint8Array,
  [width, height]: readonly [number, number],
): Promise<void> {
  const size = { widthPt: width * POINTS_PER_MM, heightPt: height * POINTS_PER_MM };
  await setAppearance(cast.system, owner, await imageAppearance(png, size));
  await requestCertificate(cast.system, owner);
}
