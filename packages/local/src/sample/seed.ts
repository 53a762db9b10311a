import { readCommunes } from "@vanthu/functions/commune-list.ts";
import { agencyIdOfGso } from "@vanthu/office/organisation/commune-rules.ts";
import type { LetterFonts } from "@vanthu/letter/letter-fonts.ts";
import { loadFonts } from "@vanthu/letter/load-fonts.ts";
import { imageAppearance } from "@vanthu/letter/image-appearance.ts";
import { openOffice } from "@vanthu/office/onboarding/service.ts";
import { openRegister } from "@vanthu/office/register/book-service.ts";
import { readSigningIdentity, requestCertificate, setAppearance } from "@vanthu/office/signing/certificate-service.ts";
import { SEAL_OWNER } from "@vanthu/office/signing/rules.ts";
import { hashPassword } from "@vanthu/office/staff/password.ts";
import { findTenantByHandle } from "@vanthu/office/tenant/service.ts";
import { newTenantId } from "@vanthu/platform/id.ts";
import { officeYear } from "@vanthu/platform/office-time.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import type { World } from "@vanthu/platform/world.ts";
import { readDocuments, readPeople, type SampleDocument, type SamplePerson } from "./sample-data.ts";
import { makeAbsence } from "./sample-absence.ts";
import { makeAssignments } from "./sample-assignments.ts";
import { enterDirectory } from "./sample-directory.ts";
import { sealImage, signatureImage } from "./sample-image.ts";
import { SAMPLE_LETTERS } from "./sample-letters.ts";
import { writeLetter } from "./sample-letter.ts";
import { SAMPLE_OFFICES, samplePlan, type SampleOffice } from "./sample-office.ts";
import { gatherCast, type SampleCast } from "./sample-people.ts";
import { makeRules } from "./sample-rules.ts";
import { SAMPLE_PASSWORD } from "./sign-ins.ts";
import { openSampleProvince, SAMPLE_PROVINCE } from "./sample-province.ts";
import { routeThroughOffice } from "./sample-way.ts";
import { makeIncomingWork } from "./sample-work.ts";

const POINTS_PER_MM = 72 / 25.4;
/** Last numbers used before the sample begins. */
const BOOKS = {
  lacthuy: { incoming: 1468, outgoing: 212 },
  caophong: { incoming: 1105, outgoing: 176 },
  sonoivu: { incoming: 3980, outgoing: 2646 },
} as const;
/** Those of {@link SAMPLE_OFFICES} that the sample province looks after. */
const COMMUNES = ["lacthuy", "caophong"];
/** Where a first look goes, and the commune whose documents go through the head of office. */
const SHOWN_FIRST = "lacthuy";
const THROUGH_OFFICE = "caophong";
const DOCUMENTS = { lacthuy: 14, caophong: 8, sonoivu: 6 } as const;

/**
 * Makes the sample offices with people, certificates and work in every queue. Begun again after a crash it goes on:
 * offices open are left alone.
 * @returns false when the sample is there already
 */
export async function seedSample(world: World, folder: string, fontDirectory: string): Promise<boolean> {
  const meter = new Meter();
  const known = await Promise.all(SAMPLE_OFFICES.map(({ handle }) => findTenantByHandle(world, meter, handle)));
  const province = await findTenantByHandle(world, meter, SAMPLE_PROVINCE.handle);
  if (province && known.every((tenantId) => tenantId !== undefined)) return false;
  const [people, units, documents, fonts, passwordHash] = await Promise.all([
    readPeople(folder),
    readCommunes(folder),
    readDocuments(folder),
    loadFonts(fontDirectory),
    hashPassword(SAMPLE_PASSWORD),
  ]);
  await enterDirectory(world, units);
  for (const [at, office] of SAMPLE_OFFICES.entries()) {
    if (known[at] !== undefined) continue;
    const tenantId = newTenantId(world.clock.now());
    await openOffice(world, samplePlan(office, people, tenantId, passwordHash));
    await fillOffice(world, await gatherCast(world, tenantId, people), office, documents, fonts);
  }
  await writeLetters(world, people, fonts);
  if (!province) await openSampleProvince(world, passwordHash, COMMUNES);
  return true;
}

async function fillOffice(
  world: World,
  cast: SampleCast,
  office: SampleOffice,
  documents: readonly SampleDocument[],
  fonts: LetterFonts,
): Promise<void> {
  await openBooks(world, cast, office);
  if (office.gso !== undefined) await makeRules(cast);
  if (office.handle === THROUGH_OFFICE) await routeThroughOffice(cast);
  await Promise.all([
    ...cast.people
      .filter(({ posts }) => posts.includes("chair") || posts.includes("viceChair"))
      .map((leader) => certify(cast, leader.id, signatureImage(leader.fullName), [50, 21])),
    certify(cast, SEAL_OWNER, sealImage(), [36, 36]),
    makeIncomingWork(cast, latestOf(documents, office), fonts, world.clock.now()),
  ]);
  if (office.handle !== SHOWN_FIRST) return;
  await makeAssignments(cast, world.clock.now());
  await makeAbsence(cast, world.clock.now());
}

/** The books go on where the year's paper books stood. */
async function openBooks(world: World, cast: SampleCast, { handle }: SampleOffice): Promise<void> {
  const clerk = cast.as(cast.who("clerk"));
  const year = officeYear(world.clock.now());
  await openRegister(clerk, "incoming", year, { lastNumber: BOOKS[handle].incoming });
  await openRegister(clerk, "outgoing", year, { lastNumber: BOOKS[handle].outgoing });
}

async function certify(
  cast: SampleCast,
  owner: string,
  png: Uint8Array,
  [width, height]: readonly [number, number],
): Promise<void> {
  await setAppearance(
    cast.system,
    owner,
    await imageAppearance(png, { widthPt: width * POINTS_PER_MM, heightPt: height * POINTS_PER_MM }),
  );
  if (!(await readSigningIdentity(cast.system, owner))?.certificate) await requestCertificate(cast.system, owner);
}

function latestOf(documents: readonly SampleDocument[], { handle, unit }: SampleOffice): SampleDocument[] {
  return documents
    .filter(({ direction, home }) => direction === "incoming" && unit.startsWith(home))
    .slice(-DOCUMENTS[handle]);
}

async function writeLetters(world: World, people: readonly SamplePerson[], fonts: LetterFonts): Promise<void> {
  for (const { from, to, ...letter } of SAMPLE_LETTERS) {
    const tenantId = await findTenantByHandle(world, new Meter(), from);
    if (!tenantId) throw new Error(`the sample office ${from} is missing`);
    const receivers = SAMPLE_OFFICES.filter(({ handle }) => to.includes(handle)).map(({ gso, unit }) => ({
      agencyId: agencyIdOfGso(gso ?? "25903"),
      name: unit,
    }));
    await writeLetter(await gatherCast(world, tenantId, people), { ...letter, receivers }, fonts);
  }
}
