import { loadFonts } from "@vanthu/letter/load-fonts.ts";
import { reportPrinter } from "@vanthu/functions/report-printer.ts";
import { AgencyId } from "@vanthu/office/organisation/schema.ts";
import { closeDays } from "@vanthu/office/report/close-service.ts";
import { count } from "@vanthu/office/report/count-service.ts";
import type { UnitFigures } from "@vanthu/office/report/province-schema.ts";
import { prepareProvincePrint } from "@vanthu/office/report/province-print-service.ts";
import { keepUnitWeek } from "@vanthu/office/report/unit-week-service.ts";
import { countWeek, type CountedWeek } from "@vanthu/office/report/week-service.ts";
import { enterTenant, officeOperation } from "@vanthu/office/tenant/service.ts";
import { contextOf, systemContext } from "@vanthu/platform/context.ts";
import { newId, newTenantId, type TenantId } from "@vanthu/platform/id.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import { startTestWorld } from "@vanthu/platform/test-world.ts";
import type { World } from "@vanthu/platform/world.ts";
import { expectedFigures, livedUnit, countedOfUnit } from "./report-history.ts";
import { metric, type Metric } from "./result.ts";
import { quantile } from "./statistics.ts";

const UNITS = 550;
const DOCUMENTS = 100_000;
/** The documents came over so many days, up to the day of the report. */
const DAYS = 28;
const WEEK = "2026-W47";
const [FROM, TO] = ["2026-11-14", "2026-11-20"];
const AT_ONCE = 8;

/**
 * The roll-up of a province of 550 units with 100,000 documents: each unit's week read from its counters, all added up,
 * ranked and laid out as PDF. The counters are seeded through the consumer's own moves, those of one day added up before
 * they are written; what they come to is compared with a count of the documents themselves.
 */
export async function measureReport(): Promise<Metric[]> {
  const test = await startTestWorld();
  try {
    // The clock of the test world begins on 25/11/2026; the reports look back on week 47 from there.
    const { world } = test;
    const today = "2026-11-25";
    const provinceId = newTenantId(new Date("2025-01-01"));
    await openProvince(world, provinceId);
    const units = Array.from({ length: UNITS }, () => newTenantId(new Date("2025-01-01")));
    const random = dice(47);
    const expected = new Map<TenantId, Partial<UnitFigures>>();
    await inTurns(units, async (unit, at) => {
      const lived = livedUnit(share(at), DAYS, TO, random);
      expected.set(unit, expectedFigures(lived, FROM, TO, today));
      await openUnit(world, unit, at, provinceId);
      await seed(world, unit, lived);
    });

    const readUnits: number[] = [];
    const counted = new Map<TenantId, CountedWeek>();
    const countedAt = performance.now();
    await inTurns(units, async (unit) => {
      const meter = new Meter();
      counted.set(unit, await countWeek(systemContext(world, unit, "bench", meter), WEEK, { weekday: 5 }));
      readUnits.push(meter.readUnits);
    });
    const countSeconds = (performance.now() - countedAt) / 1000;

    const sentAt = performance.now();
    await inTurns(units, (unit, at) => send(world, provinceId, unit, at, counted.get(unit)!));
    const sendSeconds = (performance.now() - sentAt) / 1000;

    const rolledAt = performance.now();
    const meter = new Meter();
    const grants = new Set(["province.report"]);
    const actor = {
      kind: "staff",
      tenantId: provinceId,
      staffId: "stf_1",
      name: "",
      departmentId: "dep_1",
      grants,
    } as const;
    const print = reportPrinter(() => loadFonts(undefined));
    const pdf = await print(await prepareProvincePrint(contextOf(world, actor, meter), WEEK));
    const rollSeconds = (performance.now() - rolledAt) / 1000;

    const differences = units.reduce((all, unit) => all + differing(expected.get(unit)!, counted.get(unit)!), 0);
    return [
      metric("report.seconds", countSeconds + rollSeconds, "s", 10),
      metric("report.readUnitsPerUnitWeek", Math.max(...readUnits) + meter.readUnits / UNITS, "read units", 10),
      metric("report.recountDifferences", differences, "figures", 0),
      metric("report.medianReadUnits", quantile(readUnits, 0.5), "read units"),
      metric("report.countSeconds", countSeconds, "s"),
      metric("report.rollUpSeconds", rollSeconds, "s"),
      metric("report.sendSeconds", sendSeconds, "s"),
      metric("report.pdfKB", pdf.byteLength / 1024, "KB"),
    ];
  } finally {
    await test.stop();
  }
}

/** The first units get one more, so that all together are {@link DOCUMENTS}. */
function share(at: number): number {
  return Math.floor(DOCUMENTS / UNITS) + (at < DOCUMENTS % UNITS ? 1 : 0);
}

async function openProvince(world: World, id: TenantId): Promise<void> {
  const agencyId = newId(AgencyId, "agy", new Date("2025-01-01"));
  await systemContext(world, id, "bench").store.write([
    officeOperation({
      agencyId,
      name: "UBND tỉnh Lam Sơn",
      code: "H99",
      heading: ["ỦY BAN NHÂN DÂN", "TỈNH LAM SƠN"],
      place: "Lam Sơn",
      abbreviation: "UBND",
      collective: true,
      headTitle: "CHỦ TỊCH",
      personKeyCustody: "wrapped",
      sample: true,
    }),
  ]);
  await enterTenant(world, new Meter(), { id, handle: "lamson", agencyId, state: "official", sample: true });
}

async function openUnit(world: World, id: TenantId, at: number, provinceTenantId: TenantId): Promise<void> {
  const agencyId = newId(AgencyId, "agy", new Date("2025-01-01"));
  const handle = `unit-${String(at)}`;
  await enterTenant(world, new Meter(), { id, handle, agencyId, state: "official", sample: true, provinceTenantId });
}

async function seed(world: World, unit: TenantId, lived: Parameters<typeof countedOfUnit>[0]): Promise<void> {
  const cx = systemContext(world, unit, "bench");
  for (const counted of countedOfUnit(lived)) await count(cx, "bench", counted);
  await closeDays(cx);
}

function send(world: World, provinceId: TenantId, unit: TenantId, at: number, { from, to, counts }: CountedWeek) {
  return keepUnitWeek(systemContext(world, provinceId, "bench"), unit, {
    week: WEEK,
    name: `UBND xã ${String(at + 1)}`,
    from,
    to,
    sha256: "0".repeat(64),
    confirmedAt: "2026-11-25T02:00:00.000Z",
    figures: counts.unit,
  });
}

function differing(expected: Partial<UnitFigures>, { counts }: CountedWeek): number {
  return Object.entries(expected).filter(([name, value]) => counts.unit[name as keyof UnitFigures] !== value).length;
}

async function inTurns<T>(items: readonly T[], work: (item: T, at: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < items.length; at = next++) await work(items[at] as T, at);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** The same documents at every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
