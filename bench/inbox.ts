import { IncomingId, type IncomingList } from "@vanthu/office/incoming/schema.ts";
import { todoPartition, TaskEntity, taskKey } from "@vanthu/office/task/item.ts";
import type { Task } from "@vanthu/office/task/schema.ts";
import { newId } from "@vanthu/platform/id.ts";
import { addDays } from "@vanthu/platform/office-time.ts";
import { encodeCursor } from "@vanthu/platform/store/cursor.ts";
import { create } from "@vanthu/platform/store/operation.ts";
import { httpOffice, type Send } from "../tests/http-office.ts";
import { startOfficeWorld, type OfficeWorld, type Person, type TestOffice } from "../tests/office-world.ts";
import { metric, type Metric } from "./result.ts";
import { quantile } from "./statistics.ts";
import { noteUnits, type Units } from "./units.ts";

/** `INBOX_DOCUMENTS=10000` for a look. */
const MANY = Number(process.env["INBOX_DOCUMENTS"] ?? 100_000);
const FEW = 1_000;
/** A page of the portal. */
const PAGE = 18;
const DEEP_PAGE = 4_000;
const WRITTEN_AT_ONCE = 25;
const ROUNDS = 200;
const WARM_UP = 20;

/**
 * The first page of an inbox with 100,000 open documents, and its page 4,000, against the first page of one with 1,000: by
 * turns, through the function that answers, on one embedded cloud. Units are those of the page; the session is beside.
 */
export async function measureInbox(): Promise<Metric[]> {
  const world = await startOfficeWorld();
  try {
    const { lacThuy } = world;
    const { specialist, otherSpecialist } = lacThuy.people;
    const deep = await fill(world, lacThuy, specialist, MANY);
    await fill(world, lacThuy, otherSpecialist, FEW);
    const http = httpOffice(world.world);
    return await compare(world, await http.as(lacThuy, specialist), await http.as(lacThuy, otherSpecialist), deep);
  } finally {
    await world.stop();
  }
}

async function compare(world: OfficeWorld, many: Send, few: Send, deep: string): Promise<Metric[]> {
  const notes = noteUnits(world.world);
  const first = `/api/incoming?view=mine&limit=${String(PAGE)}`;
  const deepPage = `${first}&after=${encodeURIComponent(deep)}`;
  const took = { many: [] as number[], few: [] as number[], deep: [] as number[] };
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const times = { few: await timed(few, first), many: await timed(many, first), deep: await timed(many, deepPage) };
    if (round < 0) continue;
    for (const name of ["few", "many", "deep"] as const) took[name].push(times[name]);
  }
  const page = await unitsOf(() => many("GET", first));
  const reply = await many("GET", first);
  const rows = (reply.json as IncomingList).items.length;
  const lastRows = ((await many("GET", deepPage)).json as IncomingList).items.length;
  if (rows !== PAGE || lastRows !== PAGE) throw new Error(`pages of ${String(rows)} and ${String(lastRows)} rows`);
  const median = (times: readonly number[]) => quantile(times, 0.5);
  return [
    metric("inbox.ratio100k", median(took.many) / median(took.few), "times", 1.15),
    metric("inbox.pageRatio", median(took.deep) / median(took.many), "times", 1.15),
    metric("inbox.roundTrips", page.roundTrips, "round trips", 2),
    metric("inbox.readUnits", page.read, "units", 4),
    metric("inbox.bytes", Buffer.byteLength(reply.text) / 1024, "KB", 12),
    metric("inbox.documents", MANY, "documents", undefined, "higher"),
    metric("inbox.firstPageMs", median(took.many), "ms"),
    metric("inbox.deepPageMs", median(took.deep), "ms"),
    metric("inbox.fewFirstPageMs", median(took.few), "ms"),
  ];

  async function unitsOf(ask: () => Promise<unknown>): Promise<Units> {
    notes.take();
    await ask();
    return notes.take();
  }
}

async function timed(send: Send, path: string): Promise<number> {
  const startedAt = performance.now();
  const { status, text } = await send("GET", path);
  if (status !== 200) throw new Error(`${path} answered ${String(status)} ${text}`);
  return performance.now() - startedAt;
}

/** Gives a person so many open shares; answers the cursor of page 4,000, or of the last where there are not so many. */
async function fill(world: OfficeWorld, office: TestOffice, person: Person, count: number): Promise<string> {
  const { store } = office.system();
  const tasks: Task[] = [];
  for (let at = 0; at < count; at += 1) tasks.push(aTask(world, person, at));
  for (let from = 0; from < count; from += WRITTEN_AT_ONCE) {
    await store.write(tasks.slice(from, from + WRITTEN_AT_ONCE).map((task) => create(TaskEntity, task)));
  }
  const keys = tasks.map((task) => ({ task, isk: TaskEntity.index1?.(task)?.[1] ?? "" }));
  keys.sort((a, b) => (a.isk < b.isk ? -1 : 1));
  const before = keys[Math.min((DEEP_PAGE - 1) * PAGE, count - PAGE) - 1];
  if (!before) throw new Error("an inbox of less than two pages");
  const [pk, sk] = taskKey(before.task.documentId, before.task.staffId);
  return encodeCursor({ pk, sk, ipk: todoPartition(person.id), isk: before.isk });
}

function aTask({ world }: OfficeWorld, person: Person, at: number): Task {
  const now = world.clock.now();
  const dueOn = addDays("2026-11-26", at % 60);
  return {
    documentId: newId(IncomingId, "in", now),
    staffId: person.id,
    staffName: person.fullName,
    departmentId: "dep_01M886WS80PSWEZ4WXN11A2MCB" as Task["departmentId"],
    departmentName: person.department,
    role: "lead",
    state: "assigned",
    dueOn,
    assignedAt: now.toISOString(),
    assignedByName: "Bùi Xuân Thuỵ",
    document: {
      state: "routed",
      source: at % 2 === 0 ? "exchange" : "paper",
      arrivalNumber: at + 1,
      arrivedOn: "2026-11-25",
      arrivedAt: now.toISOString(),
      referenceNumber: `${String(at + 1)}/SNN-KL`,
      issuedOn: "2026-11-20",
      issuer: "Sở Nông nghiệp và Môi trường tỉnh Phú Thọ",
      typeName: "Công văn",
      subject: `Về việc tăng cường kiểm tra, rà soát các điểm có nguy cơ sạt lở đất, lần ${String(at + 1)} năm 2026`,
      urgency: "normal",
      dueOn,
      leadName: person.fullName,
    },
  };
}
