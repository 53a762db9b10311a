import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { require } from "@vanthu/platform/permission.ts";
import { put } from "@vanthu/platform/store/operation.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import { breachOf, OPEN_STATES } from "../incoming/care-rules.ts";
import { documentKey, IncomingEntity, statePartition, type IncomingItem } from "../incoming/item.ts";
import { readRepairs, repairDocument } from "../incoming/repair-service.ts";
import { settleWork } from "../tenant/work-schedule-service.ts";
import { CARE_KEY, CareReportEntity } from "./care-item.ts";
import type { CareView, SweepStep } from "./care-schema.ts";
import { CARE_SWEEP_DUE } from "./reminder-message.ts";
import { officeInstant } from "./rules.ts";

/** Office time, when nobody is at work. */
const NIGHT = "01:30";
const PAGE = 500;
/** Pages looked at in one message, so that it ends long before the function's time does; the next message goes on. */
const PAGES_A_MESSAGE = 40;
/** Named in the report; the rest is counted. */
const MOST_LISTED = 50;
const DAY_MS = 86_400_000;

/**
 * Looks over open documents from where a message left off; goes on with a message of its own, or ends the night. Heard after
 * the night has ended, a message changes nothing.
 */
export async function sweepOn(cx: Cx, step: SweepStep): Promise<void> {
  const last = await cx.store.get(CareReportEntity, CARE_KEY);
  if (last && last.sweptAt >= step.from) return;
  const next = await sweepSome(cx, step, PAGES_A_MESSAGE);
  if ("sweptAt" in next) return;
  const { tenantId } = cx.actor;
  const id = `care#${next.from}#${next.place}#${String(next.seen)}`;
  await tellTenant(cx.world, tenantId, { id, type: CARE_SWEEP_DUE, payload: { step: next } });
}

/** @param from when the night's sweep was asked for */
export function firstStep(from: string): SweepStep {
  return { from, place: OPEN_STATES[0], seen: 0, owners: 0, dates: 0, left: [], leftCount: 0 };
}

/**
 * Looks over so many pages of open documents and repairs what has no owner at work or no date (F79). Memory holds a page.
 * @returns where to go on, or the report of the night
 */
export async function sweepSome(cx: Cx, from: SweepStep, pages: number) {
  const repairs = await readRepairs(cx);
  const atWork = new Set(repairs.people.filter(({ state }) => state === "active").map(({ id }) => id as string));
  let step = from;
  for (let looked = 0; looked < pages; looked += 1) {
    const page = await cx.store.query(IncomingEntity, statePartition(step.place), {
      index: 2,
      limit: PAGE,
      after: step.after,
    });
    step = { ...step, seen: step.seen + page.items.length };
    for (const document of page.items) {
      const breach = breachOf(document, atWork);
      if (!breach) continue;
      const left = await repairDocument(cx, document.id, repairs);
      step = counted(step, document, breach, left !== undefined);
    }
    const place = page.next === undefined ? OPEN_STATES[OPEN_STATES.indexOf(step.place) + 1] : step.place;
    if (place === undefined) return endNight(cx, step);
    step = { ...step, place, after: page.next };
  }
  return step;
}

function counted(
  step: SweepStep,
  { id }: IncomingItem,
  breach: { readonly owner: boolean; readonly date: boolean },
  isLeft: boolean,
): SweepStep {
  if (isLeft) return { ...step, leftCount: step.leftCount + 1, left: [...step.left, id].slice(0, MOST_LISTED) };
  return {
    ...step,
    owners: step.owners + (breach.owner ? 1 : 0),
    dates: step.dates + (breach.date ? 1 : 0),
  };
}

async function endNight(cx: Cx, { seen, owners, dates, left, leftCount }: SweepStep) {
  const found = await cx.store.getMany(left.map((id) => ({ entity: IncomingEntity, key: documentKey(id) })));
  const documents = (found as (IncomingItem | undefined)[]).flatMap((document) =>
    document
      ? [
          {
            id: document.id,
            title: `${document.typeName} ${document.referenceNumber}`.trim(),
            href: `/incoming/${document.id}`,
          },
        ]
      : [],
  );
  const now = cx.clock.now();
  const report = { sweptAt: now.toISOString(), seen, owners, dates, left: leftCount, documents };
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

/** Open documents without an owner or a date, as of last night; undefined before the first. What the province sees. */
export async function countLeft(cx: Cx): Promise<number | undefined> {
  return (await cx.store.get(CareReportEntity, CARE_KEY))?.left;
}
