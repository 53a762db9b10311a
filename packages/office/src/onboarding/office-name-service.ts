import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { exchangeCode, nameOn } from "../organisation/rules.ts";
import type { Agency } from "../organisation/schema.ts";
import { readAgency } from "../organisation/service.ts";
import { OfficeEntity } from "../tenant/item.ts";
import type { Office } from "../tenant/schema.ts";
import { forgetOffice } from "../tenant/service.ts";
import { bodyOfName, headingOf } from "./heading-rules.ts";

/**
 * The office one acts in takes the name and the code its agency bears in the directory today, so that what it writes from
 * now on is headed and sent by them. A name the office chose for itself stays.
 */
export async function followDirectory(cx: Cx): Promise<void> {
  const office = await cx.store.get(OfficeEntity, ["office", "office"]);
  if (!office) return;
  const agency = await readAgency(cx, office.agencyId);
  const on = officeDate(cx.clock.now());
  const followed = { ...office, ...newCode(office, agency, on), ...newName(office, agency, on) };
  if (followed.name === office.name && followed.code === office.code) return;
  try {
    await cx.store.write([replace(OfficeEntity, followed)]);
    forgetOffice(cx);
  } catch (error) {
    // Two pulses at the same moment: the other one has done it; what else was changed is followed by the next.
    if (!(error instanceof WriteConflict)) throw error;
  }
}

function newCode({ code }: Office, agency: Agency, on: string): Partial<Office> {
  const isOfDirectory = agency.codes.some((one) => one.code === code);
  return isOfDirectory ? { code: exchangeCode(agency, on) ?? code } : {};
}

function newName(office: Office, agency: Agency, on: string): Partial<Office> {
  const { name, superior } = nameOn(agency, on);
  const isFormer = name !== office.name && agency.names.some((one) => one.name === office.name);
  if (!isFormer) return {};
  const { heading, place } = headingOf(name, agency.body ?? bodyOfName(name));
  const isElsewhere = superior !== undefined && superior !== office.superiorName;
  const above = isElsewhere ? { superiorName: superior, superiorHeading: superior.toUpperCase().slice(0, 100) } : {};
  return { name, heading, place, ...above };
}
