import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { UnitEntity, UNITS, type Unit } from "@vanthu/office/onboarding/unit-item.ts";
import { listUnits } from "@vanthu/office/onboarding/unit-service.ts";
import { readCommunes } from "@vanthu/functions/commune-list.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { World } from "@vanthu/platform/world.ts";
import { inTemporaryFolder } from "../tests/instance/instance.ts";
import { root } from "../tests/instance/program.ts";
import { startProvinceMachine } from "../tests/province/province-machine.ts";
import { openPlannedProvince, type ProvincePlan } from "../tests/province/province-plan.ts";
import { startList, whenImport } from "../tests/province/run-list.ts";
import { unitList, uploadList } from "../tests/province/unit-list.ts";
import { copyUnits } from "./copy-units.ts";
import { metric, type Metric } from "./result.ts";
import { quantile } from "./statistics.ts";

/** Thanh Hoá, the province of the goal: 166 communes. */
const MEASURED = "38";
const PEOPLE_MEASURED = 40;
const PEOPLE_ELSEWHERE = 2;
/** As many batches at once as `npm start` works on. */
const CONCURRENCY = 2;
const QUESTIONS = 60;

/**
 * Provinces open all their units by lists: one of 166 communes with 40 people each, timed by itself, then every other
 * unit of the country. Everything is real but the browser: upload, check, messages, worker.
 */
export function measureOnboarding(): Promise<Metric[]> {
  return inTemporaryFolder(async (folder) => {
    const machine = await startProvinceMachine({ dataFolder: join(folder, "cloud"), concurrency: CONCURRENCY });
    try {
      machine.work();
      return await measureOn(machine.world);
    } finally {
      await machine.stop();
    }
  });
}

async function measureOn(world: World): Promise<Metric[]> {
  const plans = await provinces();
  const measured = plans.find(({ gso }) => gso === MEASURED);
  if (!measured) throw new Error(`The list of units has no province ${MEASURED}.`);
  const province = await openAll(world, measured, PEOPLE_MEASURED);
  await everyUnitTold(province.cx, measured.communes.length);
  const ofProvince = await askQuestions(province.cx);

  const others: OpenedProvince[] = [];
  for (const plan of plans.filter((each) => each !== measured)) {
    others.push(await openAll(world, plan, PEOPLE_ELSEWHERE));
    console.log(`${plan.name}: ${String(plan.communes.length)} units in ${others.at(-1)?.seconds.toFixed(1) ?? ""} s`);
  }
  const all = [province, ...others];
  const units = (await Promise.all(all.map(({ cx }) => unitsOf(cx)))).flat().filter(({ opened }) => opened);
  const nation = await openPlannedProvince(world, { gso: "99", name: "Cả nước", communes: [] });
  await copyUnits(nation, units);
  const ofNation = await askQuestions(nation);

  const nationSeconds = all.reduce((sum, { seconds }) => sum + seconds, 0);
  return [
    metric("onboarding.provinceSeconds", province.seconds, "s", 300),
    metric("onboarding.nationUnits", new Set(units.map(({ tenantId }) => tenantId)).size, "units", 3321, "higher"),
    metric("onboarding.nationSeconds", nationSeconds, "s"),
    metric("onboarding.provinceCheckSeconds", province.checkSeconds, "s"),
    metric("onboarding.firstProvinceMsAUnit", unitMs(others.slice(0, 1)), "ms"),
    metric("onboarding.lastProvinceMsAUnit", unitMs(others.slice(-1)), "ms"),
    metric("onboarding.listP95Ms", ofProvince.listP95, "ms"),
    metric("onboarding.searchP95Ms", ofProvince.searchP95, "ms"),
    metric("onboarding.listNationP95Ms", ofNation.listP95, "ms"),
    metric("onboarding.searchNationP95Ms", ofNation.searchP95, "ms"),
  ];
}

interface OpenedProvince {
  readonly cx: Cx;
  readonly units: number;
  /** From the start of the check until all are open. */
  readonly seconds: number;
  readonly checkSeconds: number;
}

/** Opens the units of one province by one list. @throws Error when one of them could not be opened */
async function openAll(world: World, plan: ProvincePlan, peopleEach: number): Promise<OpenedProvince> {
  const cx = await openPlannedProvince(world, plan);
  const units = plan.communes.map(({ name }) => name);
  const fileId = await uploadList(cx, await unitList(units, peopleEach));
  const startedAt = performance.now();
  const importId = await startList(cx, fileId);
  const checkedAt = performance.now();
  const { done, problems } = await whenImport(cx, importId, ({ state }) => state === "done");
  if (done !== units.length) throw new Error(`${plan.name}: ${JSON.stringify(problems)}`);
  const seconds = (performance.now() - startedAt) / 1000;
  return { cx, units: units.length, seconds, checkSeconds: (checkedAt - startedAt) / 1000 };
}

async function provinces(): Promise<ProvincePlan[]> {
  const rows = await readCommunes(join(root, "packages/local/src/sample/data"));
  const names = new Map(rows.map(({ province_gso, province }) => [province_gso, province]));
  return [...names].map(([gso, name]) => ({
    gso,
    name,
    communes: rows.filter(({ province_gso }) => province_gso === gso),
  }));
}

/** The list is timed as it is when every unit has told how it stands. */
async function everyUnitTold(cx: Cx, units: number): Promise<void> {
  while ((await unitsOf(cx)).filter(({ pulse }) => pulse).length < units) await delay(200);
}

function unitsOf(cx: Cx): Promise<readonly Unit[]> {
  return cx.store.queryAll(UnitEntity, UNITS);
}

/** The first page, what needs attention, and a search without accents, by turns. */
async function askQuestions(cx: Cx): Promise<{ listP95: number; searchP95: number }> {
  const lists: number[] = [];
  const searches: number[] = [];
  const timed = async (times: number[], query: Parameters<typeof listUnits>[1]) => {
    const startedAt = performance.now();
    await listUnits(cx, query);
    times.push(performance.now() - startedAt);
  };
  for (let at = 0; at < QUESTIONS; at += 1) {
    await timed(lists, { order: at % 2 === 0 ? "work" : "name" });
    await timed(searches, { q: at % 2 === 0 ? "tan" : "xã bình" });
  }
  return { listP95: quantile(lists, 0.95), searchP95: quantile(searches, 0.95) };
}

/** What a unit took: the same for the first province and the last, or the time grows with what is open already. */
function unitMs(opened: readonly OpenedProvince[]): number {
  const total = opened.reduce((sum, { seconds }) => sum + seconds, 0);
  return (total * 1000) / opened.reduce((sum, { units }) => sum + units, 0);
}
