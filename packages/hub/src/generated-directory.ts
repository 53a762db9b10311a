import { COMMUNE_UNITS, DEPARTMENTS, PROVINCES, SYLLABLES } from "./province-codes.ts";
import { pick, seededRandom, wholeBetween, type Random } from "./random.ts";
import type { HubAgency } from "./record.ts";

/** Agencies a dump of the national axis listed in October 2025. */
export const NATIONAL_COUNT = 111_000;

/** The day two levels of local government began (Luật Tổ chức chính quyền địa phương 2025). */
const MERGED_ON = "2025-07-01";

/**
 * A directory of so many agencies, the same for the same seed: provinces and their departments; communes, each with the
 * codes of the two to four it was merged from; those closed ones themselves; and units under communes until the number
 * is reached. Codes of level 1 are real, all below is invented.
 */
export function generatedDirectory(count: number, seed: number): HubAgency[] {
  const random = seededRandom(seed);
  const agencies: HubAgency[] = [];
  for (const each of agenciesOf(random)) {
    if (agencies.length === count) break;
    agencies.push(each);
  }
  return agencies;
}

function* agenciesOf(random: Random): Generator<HubAgency> {
  for (const [name, code, , ...closed] of PROVINCES) {
    yield { code, name: `UBND ${name}`, code102: `000.00.00.${code}`, oldCodes: closed, changedOn: MERGED_ON };
    yield* closed.map((old) => closedAgency(old, `UBND ${name} (trước sáp nhập)`));
    yield* DEPARTMENTS.map((department, at): HubAgency => {
      const level2 = String(at + 1).padStart(2, "0");
      const own = { code: `${code}.${level2}`, parentCode: code, code102: `000.00.${level2}.${code}` };
      return { ...own, name: `${department} ${name}`, changedOn: MERGED_ON };
    });
  }
  const communes: HubAgency[] = [];
  for (const [name, code, count] of PROVINCES) {
    for (let serial = 1; serial <= count; serial += 1) {
      const place = `${pick(random, SYLLABLES)} ${pick(random, SYLLABLES)}`;
      const kind = serial % 5 === 0 ? "phường" : "xã";
      const oldCodes = formerCodes(random, code, serial);
      const commune = { code: `${code}.${String(900 + serial)}`, name: `UBND ${kind} ${place}, ${name}` };
      communes.push({ ...commune, parentCode: code, oldCodes, changedOn: MERGED_ON });
      yield communes[communes.length - 1] ?? commune;
      yield* oldCodes.map((old, at) => closedAgency(old, `UBND xã ${place} ${String(at + 1)}, ${name}`));
    }
  }
  for (let round = 1; ; round += 1) {
    for (const { code, name } of communes) {
      const unit = COMMUNE_UNITS[(round - 1) % COMMUNE_UNITS.length] ?? COMMUNE_UNITS[0];
      const serial = round > COMMUNE_UNITS.length ? ` số ${String(Math.ceil(round / COMMUNE_UNITS.length))}` : "";
      yield {
        code: `${code}.${String(round).padStart(2, "0")}`,
        name: `${unit}${serial} ${name.replace(/^UBND /, "")}`,
        parentCode: code,
        changedOn: `2025-${String(wholeBetween(random, 7, 12)).padStart(2, "0")}-01`,
        isAgency: true,
      };
    }
  }
}

function closedAgency(code: string, name: string): HubAgency {
  return { code, name, closedOn: MERGED_ON, changedOn: MERGED_ON };
}

/** Codes of level 3 under the districts that were, in the form of Quyết định 20/2020/QĐ-TTg. */
function formerCodes(random: Random, province: string, serial: number): string[] {
  const district = 20 + Math.floor(serial / 12);
  const first = (serial % 12) * 4;
  return Array.from(
    { length: wholeBetween(random, 2, 4) },
    (_, at) => `${province}.${String(district)}.${String(first + at + 1).padStart(2, "0")}`,
  );
}
