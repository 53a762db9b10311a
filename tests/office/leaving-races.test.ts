import { afterAll, beforeAll, expect, test } from "vitest";
import { readAccount } from "@vanthu/office/account/account-service.ts";
import { lockAccount } from "@vanthu/office/account/lock-service.ts";
import { startHandover } from "@vanthu/office/handover/start-service.ts";
import { finish, start } from "@vanthu/office/incoming/handling-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import { readRepairs, repairDocument } from "@vanthu/office/incoming/repair-service.ts";
import type { IncomingId } from "@vanthu/office/incoming/schema.ts";
import { handOver } from "@vanthu/office/incoming/transfer-service.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { WriteConflict } from "@vanthu/platform/store/operation.ts";
import { startOfficeWorld, type OfficeWorld, type Person } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
});
afterAll(() => world.stop());

const people = () => world.lacThuy.people;
const as = (person: Person) => world.lacThuy.cx(person);
const reason = "Lý do đủ dài để ghi lại";

async function instructed(by: Person, lead: Person, id: IncomingId): Promise<unknown> {
  const { version } = (await readDetail(as(by), id)).document;
  return instruct(as(by), id, { text: "Giao", leadId: lead.id, coordinatingIds: [], informedIds: [], version });
}

/** Whoever comes second is told so in a word; a conflict of two writes becomes one where the request is answered. */
async function eachEnds(...steps: readonly Promise<unknown>[]): Promise<number> {
  const ends = await Promise.allSettled(steps);
  const failures = ends.flatMap((end) => (end.status === "rejected" ? [end.reason as unknown] : []));
  const isTold = (thrown: unknown) => thrown instanceof Refusal || thrown instanceof WriteConflict;
  expect(failures.filter((thrown) => !isTold(thrown)).map(String)).toEqual([]);
  return ends.length - failures.length;
}

/** One owner, one date, and, while it is in work, one lead who is the owner. */
async function expectSound(id: IncomingId): Promise<void> {
  const { document, tasks } = await readDetail(as(people().chair), id);
  expect([document.ownerId, document.dueOn].filter((one) => one === undefined)).toEqual([]);
  const leads = tasks.filter(({ role, state }) => role === "lead" && (state === "assigned" || state === "started"));
  const isInWork = document.state === "routed" || document.state === "inProgress";
  expect(leads.map(({ staffId }) => staffId)).toEqual(isInWork ? [document.ownerId] : []);
}

test("two leaders at once, each with another lead: one of them instructs", async () => {
  const { chair, viceChair, specialist, otherSpecialist } = people();
  for (let round = 0; round < 5; round += 1) {
    const id = await registered(world.lacThuy);

    expect(await eachEnds(instructed(chair, specialist, id), instructed(viceChair, otherSpecialist, id))).toBe(1);

    await expectSound(id);
  }
});

test("a share handed over, finished, or moved by a handover of all in the same moment has one lead, and is done or not", async () => {
  const { chair, specialist, unitHead, otherHead, headOfOffice } = people();
  for (let round = 0; round < 5; round += 1) {
    const id = await registered(world.lacThuy);
    await instructed(chair, specialist, id);
    await start(as(specialist), id);

    await eachEnds(
      startHandover(as(headOfOffice), { fromId: specialist.id, toId: otherHead.id, others: [], reason }),
      handOver(as(specialist), id, { toId: unitHead.id, reason }),
      finish(as(specialist), id, { result: "Đã giải quyết" }),
    );

    await expectSound(id);
    const { document, history } = await readDetail(as(chair), id);
    const done = history.findIndex(({ type }) => type === "incoming.finished");
    // History, the latest first: nothing moves what is done.
    if (document.state === "done")
      expect(history.slice(0, done).filter(({ type }) => type === "task.handed_over")).toEqual([]);
  }
});

test("a night's repair beside a handover or an end leaves one owner", async () => {
  const { chair, specialist, unitHead } = people();
  const repairs = await readRepairs(world.lacThuy.system());
  const gone = repairs.people.map((one) => (one.id === specialist.id ? { ...one, state: "locked" as const } : one));
  for (const step of [
    (id: IncomingId) => handOver(as(specialist), id, { toId: unitHead.id, reason }),
    (id: IncomingId) => finish(as(specialist), id, { result: "Đã giải quyết" }),
  ]) {
    const id = await registered(world.lacThuy);
    await instructed(chair, specialist, id);
    await start(as(specialist), id);

    await eachEnds(repairDocument(world.lacThuy.system(), id, { ...repairs, people: gone }), step(id));

    await expectSound(id);
  }
});

test("who is locked while being instructed holds the document till the night at most", async () => {
  const { chair, otherSpecialist, otherHead, unitAdmin } = people();
  const id = await registered(world.lacThuy);
  const { version } = (await readAccount(as(unitAdmin), otherSpecialist.id)).person;

  await eachEnds(
    lockAccount(as(unitAdmin), otherSpecialist.id, { version, despiteOpenWork: true }),
    instructed(chair, otherSpecialist, id),
  );
  await repairDocument(world.lacThuy.system(), id, await readRepairs(world.lacThuy.system()));

  await expectSound(id);
  const { document } = await readDetail(as(chair), id);
  expect([otherHead.id, chair.id]).toContain(document.ownerId);
});
