import { createHash } from "node:crypto";
import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import { flushUsage } from "@vanthu/platform/flush-usage.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import { sumOfUsage, USAGE_KINDS, UsageMonthEntity, usageOf, type Usage } from "@vanthu/platform/usage.ts";
import { httpOffice, type Send } from "../tests/http-office.ts";
import { aForm } from "../tests/office/incoming-builder.ts";
import { equip, issuedReport } from "../tests/office/outgoing-builder.ts";
import { startOfficeWorld, type OfficeWorld, type SettleHandlers, type TestOffice } from "../tests/office-world.ts";

/** Use of one of each, as the meters counted it on the embedded cloud. */
export interface Profiles {
  /** A paper document with a scan: uploaded, registered, routed, handled; every page the people open on the way. */
  readonly paper: Usage;
  /** An outgoing document: drafted, approved, signed, numbered, sealed, issued, with the statuses that come back. */
  readonly outgoing: Usage;
  /** A document that arrives by the exchange and is accepted into the book. */
  readonly electronic: Usage;
  /** A person's day: sign-in and eight pages besides those of documents. */
  readonly personDay: Usage;
  /** A weekly report nobody looks at. */
  readonly week: Usage;
  /** Use after so many paper documents, to see whether each costs the same. */
  readonly growth: readonly { readonly documents: number; readonly usage: Usage }[];
}

const SCAN_BYTES = 300_000;
const GROWTH = [4, 8, 16, 32];
/** Today and the lists, besides the pages on the way of a document, which are counted with it. */
const PAGES_A_DAY = 8;
/** Requests of the steps that the builders take without HTTP: drafting, saving four times, two approvals and the pages. */
const REQUESTS_AN_OUTGOING = 24;
const REQUESTS_AN_ARRIVAL = 10;

export async function measureProfiles(): Promise<Profiles> {
  const world = await startOfficeWorld();
  try {
    return await measureIn(world);
  } finally {
    await world.stop();
  }
}

async function measureIn(world: OfficeWorld): Promise<Profiles> {
  const { lacThuy, caoPhong, soNoiVu } = world;
  const handlers: SettleHandlers = {
    relay: eventRelay(world.world, new Set(consumers.map(({ on }) => on))),
    worker: messageWorker(world.world, consumers, receivers) as SettleHandlers["worker"],
  };
  const settle = () => world.settle(handlers);
  const http = httpOffice(world.world);
  await equip(lacThuy);
  await settle();

  const people = await signInHandlers(http, lacThuy);
  await paperDocument(world, people, lacThuy);
  await settle();
  const growth: { documents: number; usage: Usage }[] = [];
  const start = await billed(world, lacThuy);
  for (let done = 1; done <= Math.max(...GROWTH); done += 1) {
    await paperDocument(world, people, lacThuy);
    await settle();
    if (GROWTH.includes(done)) growth.push({ documents: done, usage: less(await billed(world, lacThuy), start) });
  }
  const paper = per(growth.at(-1)?.usage ?? start, Math.max(...GROWTH));

  const [senderBefore, receiverBefore] = [await billed(world, lacThuy), await billed(world, soNoiVu)];
  const ISSUED = 3;
  for (let done = 0; done < ISSUED; done += 1) {
    await issuedReport({ office: lacThuy, world }, [soNoiVu]);
    await settle();
  }
  const clerk = await http.as(soNoiVu, soNoiVu.people.clerk);
  const arrived = (await clerk("GET", "/api/incoming?state=arrived")).json as { items: { id: string }[] };
  for (const { id } of arrived.items) await clerk("POST", `/api/incoming/${id}/accept`, {});
  await settle();
  const request = { requests: 1, lambdaMbMs: paper.lambdaMbMs / Math.max(1, paper.requests + paper.messages) };
  const outgoing = sumOfUsage([
    per(less(await billed(world, lacThuy), senderBefore), ISSUED),
    times(request, REQUESTS_AN_OUTGOING),
  ]);
  const electronic = sumOfUsage([
    per(less(await billed(world, soNoiVu), receiverBefore), ISSUED),
    times(request, REQUESTS_AN_ARRIVAL),
  ]);

  const before = await billed(world, caoPhong);
  const person = await http.as(caoPhong, caoPhong.people.specialist);
  for (let page = 0; page < PAGES_A_DAY; page += 1) await person("GET", page % 2 ? "/api/today" : "/api/incoming");
  const personDay = less(await billed(world, caoPhong), before);

  const idleBefore = await billed(world, caoPhong);
  const payload = { weeks: ["2026-W47"], commentUntil: world.world.clock.now().toISOString() };
  await tellTenant(world.world, caoPhong.tenantId, { id: "due#2026-W47", type: "report.due", payload });
  await settle();
  const week = less(await billed(world, caoPhong), idleBefore);
  return { paper, outgoing, electronic, personDay, week, growth };
}

interface Handlers {
  readonly clerk: Send;
  readonly chair: Send;
  readonly lead: Send;
}

async function signInHandlers(http: ReturnType<typeof httpOffice>, office: TestOffice): Promise<Handlers> {
  const { clerk, chair, specialist } = office.people;
  return {
    clerk: await http.as(office, clerk),
    chair: await http.as(office, chair),
    lead: await http.as(office, specialist),
  };
}

let scans = 0;

async function paperDocument(world: OfficeWorld, { clerk, chair, lead }: Handlers, office: TestOffice): Promise<void> {
  scans += 1;
  const bytes = Buffer.alloc(SCAN_BYTES, scans % 256);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes);
  const asked = await clerk("POST", "/api/files", {
    name: `scan-${String(scans)}.png`,
    contentType: "image/png",
    sizeBytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
  const { fileId, upload } = asked.json as { fileId: string; upload: { url: string; headers: Record<string, string> } };
  await fetch(upload.url, { method: "PUT", headers: upload.headers, body: bytes });
  expectOk((await clerk("POST", `/api/files/${fileId}/confirm`)).status);
  const form = aForm({ files: [{ fileId, role: "scan" }] as never, acknowledgeDuplicate: true });
  const made = await clerk("POST", "/api/incoming", { ...form, referenceNumber: `${String(scans)}/BC-UBND` });
  expectOk(made.status);
  const path = `/api/incoming/${(made.json as { id: string }).id}`;
  await chair("GET", "/api/today");
  const { document } = (await chair("GET", path)).json as { document: { version: number; files: { id: string }[] } };
  await chair("GET", `${path}/files/${fileId}`);
  const routed = await chair("POST", `${path}/instruct`, {
    text: "Giao xử lý",
    leadId: office.people.specialist.id,
    coordinatingIds: [],
    informedIds: [],
    dueOn: "2026-12-09",
    version: document.version,
  });
  expectOk(routed.status);
  await lead("GET", "/api/incoming?mine=true");
  await lead("GET", path);
  await lead("GET", `${path}/files/${fileId}`);
  await lead("POST", `${path}/start`);
  expectOk(
    (
      await lead("POST", `${path}/finish`, {
        result: "Đã giải quyết xong theo thẩm quyền.",
        lateReason: "Việc nhiều trong ngày.",
      })
    ).status,
  );
  world.time.advance(1000);
}

function expectOk(status: number): void {
  if (status >= 400) throw new Error(`a step of the measured job answered ${String(status)}`);
}

async function billed(world: OfficeWorld, office: TestOffice): Promise<Usage> {
  await flushUsage(world.world, "all");
  const { items } = await office.system().store.query(UsageMonthEntity, "usage");
  // Reading the bill is on the bill too.
  world.world.usage.note(office.tenantId, { readUnits: -1 });
  return sumOfUsage(items.map(usageOf));
}

function less(after: Usage, before: Usage): Usage {
  return Object.fromEntries(USAGE_KINDS.map((kind) => [kind, Math.max(0, after[kind] - before[kind])])) as Usage;
}

function per(usage: Usage, count: number): Usage {
  return times(usage, 1 / count);
}

function times(usage: Partial<Usage>, count: number): Usage {
  return Object.fromEntries(USAGE_KINDS.map((kind) => [kind, (usage[kind] ?? 0) * count])) as Usage;
}
