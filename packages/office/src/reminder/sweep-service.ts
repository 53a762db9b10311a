import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { require } from "@vanthu/platform/permission.ts";
import { put } from "@vanthu/platform/store/operation.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import type { CarePage } from "../care-source.ts";
import { settleWork } from "../tenant/work-schedule-service.ts";
import { CARE_KEY, CareReportEntity } from "./care-item.ts";
import { CARE_SOURCES } from "./care-sources.ts";
import type { CareView, SweepStep } from "./care-schema.ts";
import { CARE_SWEEP_DUE } from "./reminder-message.ts";
import { officeInstant } from "./rules.ts";

/** Office time, when nobody is at work. */
const NIGHT = "01:30";
/** Pages looked at in one message, so that it ends long before the function's time does; the next message goes on. */
const PAGES_A_MESSAGE = 40;
/** Named in the report; the rest is counted. */
const MOST_LISTED = 50;
const DAY_MS = 86_400_000;

/**
 * Looks over open work from where a message left off; goes on with a message of its own, or ends the night. Heard after
 * the night has ended, a message changes nothing.
 */
export async function sweepOn(cx: Cx, step: SweepStep): Promise<void> {
  const last = await cx.store.get(CareReportEntity, CARE_KEY);
  if (last && last.sweptAt >= step.from) return;
  const next = await sweepSome(cx, step, PAGES_A_MESSAGE);
  if ("sweptAt" in next) return;
  const { tenantId } = cx.actor;
  const id = `care#${next.from}#${next.source}#${next.place ?? ""}`;
  await tellTenant(cx.world, tenantId, { id, type: CARE_SWEEP_DUE, payload: { step: next } });
}

/** @param from when the night's sweep was asked for */
export function firstStep(from: string): SweepStep {
  return { from, source: CARE_SOURCES[0].name, seen: 0, owners: 0, dates: 0, left: [], leftCount: 0 };
}

/**
 * Looks over so many pages of open work and repairs what nobody at work has, or what has no date (F79). Memory holds a page.
 * @returns where to go on, or the report of the night
 */
export async function sweepSome(cx: Cx, from: SweepStep, pages: number) {
  let step = from;
  let source = CARE_SOURCES.find(({ name }) => name === from.source) ?? CARE_SOURCES[0];
  let look = await source.open(cx);
  for (let looked = 0; looked < pages; looked += 1) {
    const page = await look(step.place);
    step = counted(step, page);
    if (page.next !== undefined) continue;
    const next = CARE_SOURCES[CARE_SOURCES.indexOf(source) + 1];
    if (next === undefined) return endNight(cx, step);
    source = next;
    look = await source.open(cx);
    step = { ...step, source: source.name, place: undefined };
  }
  return step;
}

function counted(step: SweepStep, { seen, owners, dates, left, next }: CarePage): SweepStep {
  return {
    ...step,
    place: next,
    seen: step.seen + seen,
    owners: step.owners + owners,
    dates: step.dates + dates,
    leftCount: step.leftCount + left.length,
    left: [...step.left, ...left].slice(0, MOST_LISTED),
  };
}

async function endNight(cx: Cx, { seen, owners, dates, left, leftCount }: SweepStep) {
  const now = cx.clock.now();
  const report = { sweptAt: now.toISOString(), seen, owners, dates, left: leftCount, documents: left };
  await cx.store.write([put(CareReportEntity, report)]);
  const tonight = officeInstant(officeDate(now), NIGHT);
  await settleWork(cx, "sweep", tonight > now ? tonight : new Date(tonight.getTime() + DAY_MS), now);
  return report;
}

/** What last night's sweep found, for who sees all documents. */
export async function readCare(cx: Cx): Promise<CareView> {
  require(cx, "incoming.read_all");
  const report = await cx.store.get(CareReportEntity, CARE_KEY);
  return { report };
}
