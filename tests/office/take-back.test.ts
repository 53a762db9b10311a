import { afterAll, beforeAll, expect, test } from "vitest";
import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import { start } from "@vanthu/office/incoming/handling-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { listMine } from "@vanthu/office/incoming/list-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import type { IncomingId } from "@vanthu/office/incoming/schema.ts";
import { takeBackInstruction } from "@vanthu/office/incoming/take-back-service.ts";
import { listNotices } from "@vanthu/office/notification/service.ts";
import { readRows } from "@vanthu/office/register/read-service.ts";
import { WriteConflict } from "@vanthu/platform/store/operation.ts";
import { startOfficeWorld, type OfficeWorld, type Person } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
});
afterAll(() => world.stop());

const as = (person: Person) => world.lacThuy.cx(person);
const people = () => world.lacThuy.people;

/** A document the chair has just given the specialist, with others beside, until another day than it had. */
async function given(beside: { coordinatingIds?: string[]; informedIds?: string[] } = {}) {
  const { chair, specialist } = people();
  const id = await registered(world.lacThuy);
  const before = await readDetail(as(chair), id);
  const { document } = await instruct(as(chair), id, {
    ...{ text: "Giao nhầm", leadId: specialist.id, dueOn: "2026-12-11", version: before.document.version },
    ...{ coordinatingIds: [], informedIds: [], ...beside },
  } as Parameters<typeof instruct>[2]);
  return { id, before, version: document.version };
}

const settle = () =>
  world.settle(
    {
      relay: eventRelay(world.world, new Set(consumers.map(({ on }) => on))),
      worker: messageWorker(world.world, consumers, receivers),
    },
    { twice: true },
  );
const workOf = async (person: Person) =>
  (await listMine(as(person), { open: true, limit: 50 })).items.map(({ id }) => id);

test("an instruction is taken back within a minute: the document waits where and until when it did, nobody has it, and it is given anew", async () => {
  const { chair, specialist, unitHead, otherSpecialist } = people();
  const { id, before, version } = await given({ coordinatingIds: [unitHead.id], informedIds: [otherSpecialist.id] });
  world.time.advance(59_000);
  const cx = as(chair);

  const back = await takeBackInstruction(cx, id, { version });

  const { ownerId, ownerName, dueOn, dueAt, dueIsDefault } = before.document;
  expect(back.document).toMatchObject({ state: "registered", ownerId, ownerName, dueOn });
  expect([back.document.dueAt, back.document.dueIsDefault]).toEqual([dueAt, dueIsDefault]);
  expect(back.document.instruction).toBeUndefined();
  expect(back.actions).toContain("instruct");
  expect(back.tasks.map(({ state }) => state)).toEqual(["recalled", "recalled", "recalled"]);
  expect(back.history[0]).toMatchObject({ type: "incoming.instruction_taken_back", byName: chair.fullName });
  for (const person of [specialist, unitHead, otherSpecialist]) expect(await workOf(person)).not.toContain(id);

  const again = { text: "Giao đúng", leadId: unitHead.id, coordinatingIds: [], informedIds: [] };
  const anew = await instruct(as(chair), id, { ...again, version: back.document.version });
  expect(anew.document).toMatchObject({ state: "routed", ownerId: unitHead.id });
  await settle();
  const { rows } = await readRows(as(people().clerk), "incoming", 2026, {});
  expect(rows.find(({ documentId }) => documentId === id)?.recipients).toContain(unitHead.fullName);
});

test("to one who leads alone it costs at most 12 write units, and leaves nobody a notice that asks for work", async () => {
  const { chair, specialist } = people();
  const { id, version } = await given();
  await settle();
  const unread = async () =>
    (await listNotices(as(specialist), {})).items.filter(
      ({ href, readAt, settledAt }) => href === `/incoming/${id}` && !readAt && !settledAt,
    );
  expect(await unread()).toHaveLength(1);
  world.time.advance(5_000);
  const cx = as(chair);

  await takeBackInstruction(cx, id, { version });
  world.time.advance(60_000);
  await settle();

  expect(cx.meter.writeUnits).toBeLessThanOrEqual(12);
  expect(await unread()).toEqual([]);
});

test("not after a minute, not by another, not once somebody began, not as another saw it, not twice", async () => {
  const { chair, viceChair, specialist, unitHead } = people();
  const code = async (person: Person, id: IncomingId, version: number) =>
    takeBackInstruction(as(person), id, { version }).then(
      () => "taken back",
      (error: unknown) => (error instanceof WriteConflict ? "item.changed" : (error as { code: string }).code),
    );
  const late = await given();
  world.time.advance(61_000);
  expect(await code(chair, late.id, late.version)).toBe("incoming.take_back_late");

  const begun = await given({ coordinatingIds: [unitHead.id] });
  expect(await code(viceChair, begun.id, begun.version)).toBe("incoming.take_back_other");
  expect(await code(specialist, begun.id, begun.version)).toBe("permission.denied");
  expect(await code(chair, begun.id, begun.version - 1)).toBe("item.changed");
  await start(as(unitHead), begun.id);
  expect(await code(chair, begun.id, begun.version)).toBe("incoming.take_back_begun");
  await start(as(specialist), begun.id);
  expect(await code(chair, begun.id, begun.version + 1)).toBe("incoming.take_back_begun");

  const twice = await given();
  const both = await Promise.all([code(chair, twice.id, twice.version), code(chair, twice.id, twice.version)]);
  expect(both.filter((outcome) => outcome === "taken back")).toHaveLength(1);
  expect(both.filter((outcome) => /changed|already_registered/u.test(outcome))).toHaveLength(1);
});
