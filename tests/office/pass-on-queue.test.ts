import { afterAll, beforeAll, expect, test } from "vitest";
import type { Cx } from "@vanthu/platform/context.ts";
import { addAbsence } from "@vanthu/office/absence/service.ts";
import { readDefaults, setDefaults } from "@vanthu/office/incoming/defaults-service.ts";
import { listToPassOn } from "@vanthu/office/incoming/pass-on-queue-service.ts";
import { passOn } from "@vanthu/office/incoming/pass-on-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import { findSession } from "@vanthu/office/session/service.ts";
import { signIn } from "@vanthu/office/session/sign-in-service.ts";
import { standInsFor } from "@vanthu/office/staff/stand-in-service.ts";
import { readToday } from "@vanthu/office/today/service.ts";
import { startOfficeWorld, TEST_PASSWORD, type OfficeWorld, type Person } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
  const { headOfOffice, unitAdmin, specialist } = people();
  await setDefaults(as(unitAdmin), { ...(await readDefaults(as(unitAdmin))), throughOffice: true });
  await addAbsence(as(headOfOffice), {
    kind: "leave",
    from: "2026-11-26",
    until: "2026-11-27",
    substituteId: specialist.id,
    scope: ["instruct"],
  });
});
afterAll(() => world.stop());

const people = () => world.lacThuy.people;
const as = (person: Person) => world.lacThuy.cx(person);
const proposal = { text: "Đề nghị giao Phòng Kinh tế chủ trì", version: 1 };

/** The person as the next request finds him or her, signed in anew. */
async function today(person: Person): Promise<Cx> {
  const name = `${person.userName}@lacthuy`;
  const { token } = await signIn(world.world, { name, password: TEST_PASSWORD }, "127.0.0.1");
  const found = (await findSession(world.world, token))!;
  const cx = as(person);
  const standsInFor = await standInsFor(found.cx, person.id, found.session.standsInFor);
  return { ...cx, actor: { ...cx.actor, standsInFor } as Cx["actor"] };
}

const queueOf = async (cx: Cx, key: string) => (await readToday(cx)).incoming.find((queue) => queue.key === key)?.items;
const waiting = async (cx: Cx) => (await queueOf(cx, "toPassOn"))?.map(({ id, onBehalfOf }) => ({ id, onBehalfOf }));

test("what waits for the head of office stands in that person's queue until it is passed on, and in nobody else's", async () => {
  const { headOfOffice, chair, specialist, clerk } = people();
  const [first, second] = [await registered(world.lacThuy), await registered(world.lacThuy, { urgency: "urgent" })];

  expect(await waiting(as(headOfOffice))).toEqual([{ id: second }, { id: first }]);
  for (const other of [chair, specialist, clerk]) expect(await waiting(as(other))).toBeUndefined();
  await expect(passOn(as(clerk), first, proposal)).rejects.toMatchObject({ code: "permission.denied" });

  const cx = as(headOfOffice);
  await listToPassOn(cx, 20);
  await passOn(as(headOfOffice), first, { ...proposal, toId: chair.id });

  expect(cx.store.meter).toMatchObject({ roundTrips: 1, writeUnits: 0 });
  expect(await waiting(as(headOfOffice))).toEqual([{ id: second }]);
  expect((await queueOf(as(chair), "toInstruct"))?.map(({ id }) => id)).toContain(first);
  await passOn(as(headOfOffice), second, { ...proposal, toId: chair.id });
});

test("while the head of office is away who stands in finds it with that person's name and passes it on under both; before and after nothing of it", async () => {
  const { headOfOffice, specialist, chair, viceChair } = people();
  const [given, kept] = [await registered(world.lacThuy, { urgency: "urgent" }), await registered(world.lacThuy)];
  const early = await today(specialist);
  expect(await waiting(early)).toBeUndefined();
  await expect(passOn(early, given, proposal)).rejects.toMatchObject({ code: "permission.denied" });

  world.time.set("2026-11-26T01:00:00Z");
  const during = await today(specialist);
  const inPlace = { onBehalfOf: headOfOffice.fullName };
  expect(await waiting(during)).toEqual([
    { id: given, ...inPlace },
    { id: kept, ...inPlace },
  ]);
  expect(await readDetail(during, given)).toMatchObject({ ...inPlace, actions: ["passOn"] });
  const passed = await passOn(during, given, { ...proposal, toId: chair.id });

  expect(passed.document).toMatchObject({
    ownerId: chair.id,
    submission: { byName: specialist.fullName, ...inPlace },
  });
  expect(passed.history[0]).toMatchObject({ type: "incoming.passed_on", byName: specialist.fullName, ...inPlace });
  expect(await waiting(during)).toEqual([{ id: kept, ...inPlace }]);

  // The last day ends at midnight of the office, without anybody's doing.
  world.time.set("2026-11-27T17:01:00Z");
  const late = await today(specialist);
  expect(await waiting(late)).toBeUndefined();
  await expect(passOn(late, kept, proposal)).rejects.toMatchObject({ code: "permission.denied" });
  await expect(passOn(as(headOfOffice), kept, { ...proposal, toId: viceChair.id })).resolves.toBeDefined();
});

test("a leader who stands in for the head of office finds a document once and passes it on in that person's name", async () => {
  const { headOfOffice, viceChair, chair } = people();
  const from = "2026-11-30";
  await addAbsence(as(headOfOffice), {
    kind: "mission",
    from,
    until: from,
    substituteId: viceChair.id,
    scope: ["instruct"],
  });
  world.time.set(`${from}T01:00:00Z`);
  const id = await registered(world.lacThuy);
  const leader = await today(viceChair);

  expect(await waiting(leader)).toEqual([{ id, onBehalfOf: headOfOffice.fullName }]);
  expect((await queueOf(leader, "toInstruct"))?.map((line) => line.id)).not.toContain(id);
  const passed = await passOn(leader, id, { ...proposal, toId: chair.id });

  expect(passed.history[0]).toMatchObject({ byName: viceChair.fullName, onBehalfOf: headOfOffice.fullName });
  const own = await passOn(leader, id, { ...proposal, version: 2, toId: viceChair.id });
  expect(own.history[0]?.onBehalfOf).toBeUndefined();
});
