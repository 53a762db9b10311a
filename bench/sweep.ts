import { IncomingEntity } from "@vanthu/office/incoming/item.ts";
import { IncomingId, type IncomingDocument } from "@vanthu/office/incoming/schema.ts";
import { firstStep, sweepSome } from "@vanthu/office/reminder/sweep-service.ts";
import { newId } from "@vanthu/platform/id.ts";
import { addDays } from "@vanthu/platform/office-time.ts";
import { create } from "@vanthu/platform/store/operation.ts";
import { startOfficeWorld, type OfficeWorld } from "../tests/office-world.ts";
import { metric, type Metric } from "./result.ts";

/** `SWEEP_DOCUMENTS=10000` for a look. */
const MANY = Number(process.env["SWEEP_DOCUMENTS"] ?? 100_000);
/** One in so many lacks its owner, its date or both. */
const BROKEN_EVERY = 1_000;
const WRITTEN_AT_ONCE = 25;
const AT_ONCE = 8;
/** As many as one message of the nightly sweep takes. */
const PAGES = 40;

/**
 * One night's sweep over 100,000 open documents that wait to be registered or instructed, a hundred of them without owner or date: read page by
 * page through the store, repaired, until the report of the night stands. The embedded cloud answers in the same process.
 */
export async function measureSweep(): Promise<Metric[]> {
  const world = await startOfficeWorld();
  try {
    await fill(world);
    const cx = world.lacThuy.system();
    const startedAt = performance.now();
    let step = await sweepSome(cx, firstStep(world.world.clock.now().toISOString()), PAGES);
    let messages = 1;
    let peak = process.memoryUsage().heapUsed;
    while (!("sweptAt" in step)) {
      step = await sweepSome(cx, step, PAGES);
      messages += 1;
      peak = Math.max(peak, process.memoryUsage().heapUsed);
    }
    const seconds = (performance.now() - startedAt) / 1000;
    if (step.seen < MANY || step.left > 0) throw new Error(`${String(step.seen)} seen, ${String(step.left)} left`);
    return [
      metric("sweep.seconds", seconds, "s", 60),
      metric("sweep.documents", step.seen, "documents", undefined, "higher"),
      metric("sweep.repaired", step.owners + step.dates, "repairs", undefined, "higher"),
      metric("sweep.messages", messages, "messages"),
      metric("sweep.readUnits", cx.meter.readUnits, "units"),
      metric("sweep.heapMb", peak / 2 ** 20, "MB"),
    ];
  } finally {
    await world.stop();
  }
}

async function fill(world: OfficeWorld): Promise<void> {
  const { store } = world.lacThuy.system();
  const chunk = (from: number) =>
    store.write(
      Array.from({ length: Math.min(WRITTEN_AT_ONCE, MANY - from) }, (_, at) =>
        create(IncomingEntity, aDocument(world, from + at)),
      ),
    );
  for (let from = 0; from < MANY; from += WRITTEN_AT_ONCE * AT_ONCE) {
    const starts = Array.from({ length: AT_ONCE }, (_, at) => from + at * WRITTEN_AT_ONCE).filter((one) => one < MANY);
    await Promise.all(starts.map(chunk));
  }
}

function aDocument({ world, lacThuy }: OfficeWorld, at: number): IncomingDocument {
  const now = world.clock.now();
  const { clerk, chair } = lacThuy.people;
  const isBroken = at % BROKEN_EVERY === 0;
  const state = at % 4 === 0 ? "arrived" : "registered";
  const owner = state === "arrived" ? clerk : chair;
  return {
    id: newId(IncomingId, "in", now),
    state,
    source: "paper",
    arrivalNumber: at + 1,
    arrivalYear: 2026,
    arrivedOn: "2026-11-25",
    arrivedAt: now.toISOString(),
    referenceNumber: `${String(at + 1)}/SNN-KL`,
    issuedOn: "2026-11-20",
    issuer: "Sở Nông nghiệp và Môi trường tỉnh Phú Thọ",
    typeName: "Công văn",
    subject: `Về việc tăng cường kiểm tra, rà soát các điểm có nguy cơ sạt lở đất, lần ${String(at + 1)} năm 2026`,
    urgency: "normal",
    files: [],
    ...(!isBroken && { ownerId: owner.id, ownerName: owner.fullName }),
    ...(at % (2 * BROKEN_EVERY) !== 0 && { dueOn: addDays("2026-11-26", at % 60) }),
  };
}
