import { enterAgencies } from "@vanthu/office/organisation/service.ts";
import type { Agency } from "@vanthu/office/organisation/schema.ts";
import type { World } from "@vanthu/platform/world.ts";
import { agencyIdOfGso, committeeOf, type Commune } from "@vanthu/office/organisation/commune-rules.ts";
import { SAMPLE_OFFICES, SAMPLE_PROVINCE_GSO } from "./sample-office.ts";

/** Bodies a commune writes to that do not work on this deployment: they get paper. */
const PROVINCE_BODIES = [
  "Sở Tài chính tỉnh Phú Thọ",
  "Sở Xây dựng tỉnh Phú Thọ",
  "Sở Y tế tỉnh Phú Thọ",
  "Sở Nông nghiệp và Môi trường tỉnh Phú Thọ",
];

/** Enters every commune-level unit of the province from the real list, and some bodies above them. */
export async function enterDirectory(world: World, units: readonly Commune[]): Promise<void> {
  const opened = new Set<string | undefined>(SAMPLE_OFFICES.map(({ gso }) => gso));
  const communes = units
    .filter(({ province_gso, unit_gso }) => province_gso === SAMPLE_PROVINCE_GSO && !opened.has(unit_gso))
    .map((commune) => committeeOf(commune, "UBND tỉnh Phú Thọ"));
  // 800 is the office of the province itself.
  const bodies = PROVINCE_BODIES.map((name, at) => departmentOf(`${SAMPLE_PROVINCE_GSO}80${String(at + 1)}`, name));
  await enterAgencies(world, [...communes, ...bodies]);
}

function departmentOf(gso: string, name: string): Agency {
  return {
    id: agencyIdOfGso(gso),
    level: "province",
    provinceGso: SAMPLE_PROVINCE_GSO,
    names: [{ name, superior: "UBND tỉnh Phú Thọ", from: "2025-07-01" }],
    codes: [],
  };
}
