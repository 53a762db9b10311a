import { createHash } from "node:crypto";
import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import { httpOffice, type Send } from "../tests/http-office.ts";
import { startOfficeWorld, type OfficeWorld, type SettleHandlers, type TestOffice } from "../tests/office-world.ts";
import { metric, type Metric } from "./result.ts";
import { noteUnits, type UnitNotes, type Units } from "./units.ts";

const LIVES = 3;
const MINUTE_MS = 60_000;

/** What one step of a life cost: its own request, and all that follows from its event. */
interface Step {
  readonly name: string;
  readonly asked: Units;
  readonly followed: Units;
}

/**
 * The life of a paper document with a scan, as an office lives it: registered, read, instructed, begun, finished; once with
 * one who leads, once with one who coordinates and one who is informed beside. Every page people open on the way is read. Requests go through HTTP, events through relay, queue and worker; a
 * minute passes after each step, so that notices of what is over are older than its end and are settled.
 * The monthly meter is apart, and so are search postings, of which there are none yet, and the answering document, which has a life of its own.
 */
export async function measureLife(): Promise<Metric[]> {
  const world = await startOfficeWorld();
  try {
    const live = await begin(world);
    const alone = await lives(live, false);
    const team = await lives(live, true);
    return [...figuresOf(alone), ...figuresOfTeam(team)];
  } finally {
    await world.stop();
  }
}

async function begin(world: OfficeWorld): Promise<Stage> {
  const notes = noteUnits(world.world);
  const handlers: SettleHandlers = {
    relay: eventRelay(world.world, new Set(consumers.map(({ on }) => on))),
    worker: messageWorker(world.world, consumers, receivers) as SettleHandlers["worker"],
  };
  const http = httpOffice(world.world);
  const office = world.lacThuy;
  const { clerk, chair, specialist, unitHead, otherSpecialist } = office.people;
  const people: People = {
    clerk: await http.as(office, clerk),
    chair: await http.as(office, chair),
    lead: await http.as(office, specialist),
    helper: await http.as(office, unitHead),
    reader: await http.as(office, otherSpecialist),
  };
  const settle = async () => {
    await world.settle(handlers);
    world.time.advance(MINUTE_MS);
  };
  return { people, office, settle, notes };
}

async function lives(stage: Stage, isTeam: boolean): Promise<Step[][]> {
  const lived: Step[][] = [];
  // The first life pays what a process learns once: calendar, departments, the counters of the day.
  for (let at = 0; at <= LIVES; at += 1) {
    await stage.settle();
    lived.push(await oneLife(at + (isTeam ? 10 : 0), isTeam, stage));
  }
  return lived.slice(1);
}

interface People {
  readonly clerk: Send;
  readonly chair: Send;
  readonly lead: Send;
  readonly helper: Send;
  readonly reader: Send;
}

interface Stage {
  readonly people: People;
  readonly office: TestOffice;
  readonly settle: () => Promise<void>;
  readonly notes: UnitNotes;
}

async function oneLife(serial: number, isTeam: boolean, { people, office, settle, notes }: Stage): Promise<Step[]> {
  const steps: Step[] = [];
  const step = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
    notes.take();
    const done = await act();
    const asked = notes.take();
    await settle();
    steps.push({ name, asked, followed: notes.take() });
    return done;
  };
  const fileId = await step("upload", () => upload(people.clerk, serial));
  const made = await step("register", () =>
    send(people.clerk, "POST", "/api/incoming", {
      referenceNumber: `${String(2481 + serial)}/SNN-KL`,
      issuedOn: "2026-11-20",
      issuer: "Sở Nông nghiệp và Môi trường tỉnh Phú Thọ",
      typeName: "Công văn",
      subject: "Về việc tăng cường kiểm tra, rà soát các điểm có nguy cơ sạt lở đất, lũ quét mùa mưa năm 2026",
      urgency: "normal",
      signer: { position: "Phó Giám đốc", fullName: "Nguyễn Hữu Dư" },
      files: [{ fileId, role: "scan" }],
    }),
  );
  const path = `/api/incoming/${(made as { id: string }).id}`;
  const pages = (who: Send, list: string) =>
    step("read", async () => {
      await send(who, "GET", "/api/today");
      await send(who, "GET", list);
      const { document } = (await send(who, "GET", path)) as { document: { version: number } };
      await send(who, "GET", `${path}/files/${fileId}`);
      return document.version;
    });
  const version = await pages(people.chair, "/api/incoming?state=registered");
  await step("instruct", () =>
    send(people.chair, "POST", `${path}/instruct`, {
      text: "Giao Phòng Kinh tế chủ trì, phối hợp Văn phòng rà soát các hộ ven suối, báo cáo kết quả trước hạn.",
      leadId: office.people.specialist.id,
      coordinatingIds: isTeam ? [office.people.unitHead.id] : [],
      informedIds: isTeam ? [office.people.otherSpecialist.id] : [],
      dueOn: "2026-12-09",
      version,
    }),
  );
  if (isTeam) {
    await pages(people.reader, "/api/incoming?view=mine");
    await step("note", () => send(people.reader, "POST", `${path}/finish`, {}));
    await pages(people.helper, "/api/incoming?view=mine");
    await step("start", () => send(people.helper, "POST", `${path}/start`));
    await step("finish", () => send(people.helper, "POST", `${path}/finish`, { result: "Đã cử người đi cùng." }));
  }
  await pages(people.lead, "/api/incoming?view=mine");
  await step("start", () => send(people.lead, "POST", `${path}/start`));
  await pages(people.lead, "/api/incoming?view=mine");
  await step("finish", () =>
    send(people.lead, "POST", `${path}/finish`, { result: "Đã rà soát 12 hộ ven suối, báo cáo gửi kèm." }),
  );
  return steps;
}

async function upload(clerk: Send, serial: number): Promise<string> {
  const bytes = Buffer.alloc(40_000, serial);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes);
  const asked = (await send(clerk, "POST", "/api/files", {
    name: `ban-quet-${String(serial)}.png`,
    contentType: "image/png",
    sizeBytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  })) as { fileId: string; upload: { url: string; headers: Record<string, string> } };
  await fetch(asked.upload.url, { method: "PUT", headers: asked.upload.headers, body: bytes });
  await send(clerk, "POST", `/api/files/${asked.fileId}/confirm`);
  return asked.fileId;
}

async function send(who: Send, method: string, path: string, body?: object): Promise<unknown> {
  const reply = await who(method, path, body);
  if (reply.status >= 400) throw new Error(`${method} ${path} answered ${String(reply.status)} ${reply.text}`);
  return reply.json;
}

/** Steps of handling: what a person does with a document that has its number. */
const HANDLING = new Set(["instruct", "note", "start", "finish"]);

const written = (lives: readonly Step[][]) => meanOf(lives, ({ asked, followed }) => asked.written + followed.written);
const read = (lives: readonly Step[][]) => meanOf(lives, ({ asked, followed }) => asked.read + followed.read);

function meanOf(lives: readonly Step[][], pick: (step: Step) => number): number {
  return lives.flat().reduce((sum, step) => sum + pick(step), 0) / lives.length;
}

function dearestStep(lives: readonly Step[][], name: string): number {
  const steps = lives.flat().filter((step) => step.name === name);
  return Math.max(...steps.map(({ asked }) => asked.written));
}

function figuresOf(lives: readonly Step[][]): Metric[] {
  const names = [...new Set(lives.flat().map(({ name }) => name))].filter((name) => name !== "read");
  const handling = names.filter((name) => HANDLING.has(name));
  return [
    metric("life.writeUnits", written(lives), "units", 60),
    metric("life.readUnits", read(lives), "units", 150),
    metric("life.stepWriteUnits", Math.max(...handling.map((name) => dearestStep(lives, name))), "units", 12),
    metric(
      "life.followingWriteUnits",
      meanOf(lives, ({ followed }) => followed.written),
      "units",
    ),
    ...names.map((name) => metric(`life.${name}WriteUnits`, dearestStep(lives, name), "units")),
    ...names.map((name) =>
      metric(
        `life.${name}FollowingWriteUnits`,
        Math.max(...lives.flat().flatMap((step) => (step.name === name ? [step.followed.written] : []))),
        "units",
      ),
    ),
  ];
}

function figuresOfTeam(lives: readonly Step[][]): Metric[] {
  return [
    metric("life.threePeopleWriteUnits", written(lives), "units"),
    metric("life.threePeopleReadUnits", read(lives), "units"),
    metric("life.threePeopleInstructWriteUnits", dearestStep(lives, "instruct"), "units"),
  ];
}
