import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StandIn } from "@vanthu/platform/actor.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { addAbsence, endAbsence, listAbsences } from "@vanthu/office/absence/service.ts";
import { editAccount } from "@vanthu/office/account/change-service.ts";
import { readAccount } from "@vanthu/office/account/account-service.ts";
import type { AddAbsence } from "@vanthu/office/absence/schema.ts";
import { addInstruction } from "@vanthu/office/incoming/addition-service.ts";
import { answerExtension, askExtension } from "@vanthu/office/incoming/extension-service.ts";
import { start } from "@vanthu/office/incoming/handling-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { listMine } from "@vanthu/office/incoming/list-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { approveContent } from "@vanthu/office/outgoing/review-service.ts";
import { findSession } from "@vanthu/office/session/service.ts";
import { signIn } from "@vanthu/office/session/sign-in-service.ts";
import { standInsFor } from "@vanthu/office/staff/stand-in-service.ts";
import { startOfficeWorld, TEST_PASSWORD, type OfficeWorld, type Person } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";
import { equip, reportAt } from "./outgoing-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
  await equip(world.lacThuy);
});
afterAll(() => world.stop());

const people = () => world.lacThuy.people;
const as = (person: Person) => world.lacThuy.cx(person);
const days = { from: "2026-11-25", until: "2026-11-27" };

function leave(person: Person, substitute: Person, fields: Partial<AddAbsence> = {}): AddAbsence {
  return { staffId: person.id, kind: "leave", ...days, substituteId: substitute.id, scope: ["handle"], ...fields };
}

/** The person as the next request would find him or her, by a session opened before. */
async function nextRequest(person: Person, token: string): Promise<Cx & { standsIn: readonly StandIn[] }> {
  const found = (await findSession(world.world, token))!;
  const standsIn = await standInsFor(found.cx, person.id, found.session.standsInFor);
  const cx = as(person);
  return { ...cx, actor: { ...cx.actor, standsInFor: standsIn } as Cx["actor"], standsIn };
}

const signedIn = async ({ userName }: Person) =>
  (await signIn(world.world, { name: `${userName}@lacthuy`, password: TEST_PASSWORD }, "127.0.0.1")).token;

describe("who stands in", () => {
  test("instructs in a session already open, and no more once the absence ends", async () => {
    const { chair, headOfOffice } = people();
    const token = await signedIn(headOfOffice);
    const id = await registered(world.lacThuy);
    expect((await readDetail(await nextRequest(headOfOffice, token), id)).actions).not.toContain("instruct");

    const { items } = await addAbsence(as(chair), leave(chair, headOfOffice, { scope: ["instruct"] }));
    expect((await readDetail(await nextRequest(headOfOffice, token), id)).actions).toContain("instruct");

    await endAbsence(as(headOfOffice), items[0]!.id, items[0]!.version);
    expect((await nextRequest(headOfOffice, token)).standsIn).toEqual([]);
  });

  test("loses it with the post it came from", async () => {
    const { viceChair, otherHead, unitAdmin } = people();
    const token = await signedIn(otherHead);
    await addAbsence(as(viceChair), leave(viceChair, otherHead, { scope: ["instruct"] }));
    expect((await nextRequest(otherHead, token)).standsIn).toMatchObject([{ staffId: viceChair.id }]);

    const { version } = (await readAccount(as(unitAdmin), viceChair.id)).person;
    await editAccount(as(unitAdmin), viceChair.id, { posts: ["specialist"], version });

    expect((await nextRequest(otherHead, token)).standsIn).toEqual([]);
  });
});

test("who stands in does the work of who is away, under both names", async () => {
  const { chair, specialist, otherSpecialist } = people();
  const id = await registered(world.lacThuy);
  const { document } = await readDetail(as(chair), id);
  await instruct(as(chair), id, {
    text: "Giao tham mưu",
    leadId: specialist.id,
    coordinatingIds: [],
    informedIds: [],
    version: document.version,
  });
  const token = await signedIn(otherSpecialist);
  await expect(readDetail(await nextRequest(otherSpecialist, token), id)).rejects.toThrow("incoming.missing");
  await addAbsence(as(specialist), leave(specialist, otherSpecialist));

  const cx = await nextRequest(otherSpecialist, token);
  expect((await listMine(cx, { limit: 20, open: true })).items).toMatchObject([
    { id, onBehalfOf: specialist.fullName },
  ]);
  const { tasks, history } = await start(cx, id);

  expect(tasks).toMatchObject([{ staffName: specialist.fullName, state: "started" }]);
  expect(history[0]).toMatchObject({ byName: otherSpecialist.fullName, onBehalfOf: specialist.fullName });
});

test("who approves a text in the place of its head reads whose decision it is, until it is taken", async () => {
  const { unitHead, otherHead } = people();
  const { document } = await reportAt(world.lacThuy, "contentReview");
  const token = await signedIn(otherHead);
  const { items } = await addAbsence(as(unitHead), leave(unitHead, otherHead, { scope: ["approveContent"] }));
  const cx = await nextRequest(otherHead, token);

  const asked = await readOutgoing(cx, document.id);
  expect(asked).toMatchObject({ onBehalfOf: unitHead.fullName });
  expect(asked.actions).toContain("approveContent");

  const taken = await approveContent(cx, document.id, document.version);
  expect(taken.onBehalfOf).toBeUndefined();
  expect(taken.history[0]).toMatchObject({ byName: otherHead.fullName, onBehalfOf: unitHead.fullName });
  const absence = items.find(({ staffId }) => staffId === unitHead.id)!;
  await endAbsence(as(unitHead), absence.id, absence.version);
});

test("who instructs for another adds to the instruction and decides on more time under both names", async () => {
  const { chair, specialist, otherHead, clerk } = people();
  const id = await registered(world.lacThuy);
  const given = { text: "Giao tham mưu", leadId: specialist.id, coordinatingIds: [], informedIds: [], version: 1 };
  await instruct(as(chair), id, { ...given, dueOn: "2026-12-01" });
  await askExtension(as(specialist), id, { wishedOn: "2026-12-03", reason: "Chờ số liệu của các thôn" });
  const token = await signedIn(clerk);
  await addAbsence(as(chair), leave(chair, clerk, { scope: ["instruct"] }));
  const cx = await nextRequest(clerk, token);

  await answerExtension(cx, id, { granted: true, staffId: specialist.id });
  const { document } = await readDetail(cx, id);
  const added = { text: "Thêm phối hợp", coordinatingIds: [otherHead.id], informedIds: [], version: document.version };
  const { history } = await addInstruction(cx, id, added);

  expect(history.slice(0, 2)).toMatchObject([
    { type: "incoming.instruction_added", byName: clerk.fullName, onBehalfOf: chair.fullName },
    { type: "task.extension_granted", byName: clerk.fullName, onBehalfOf: chair.fullName },
  ]);
});

describe("an absence", () => {
  test("is entered by oneself or by who keeps absences; its note is theirs", async () => {
    const { clerk, specialist, otherSpecialist, headOfOffice } = people();

    const later = { from: "2026-12-01", until: "2026-12-02" };
    await expect(addAbsence(as(clerk), leave(specialist, otherSpecialist, later))).rejects.toThrow("permission.denied");
    await addAbsence(as(headOfOffice), leave(specialist, otherSpecialist, { ...later, note: "Nghỉ ốm" }));

    const seenBy = async (person: Person) =>
      (await listAbsences(as(person))).items.find(({ from }) => from === later.from);
    expect(await seenBy(specialist)).toMatchObject({ note: "Nghỉ ốm", mayEnd: true });
    expect(await seenBy(clerk)).not.toHaveProperty("note");
  });

  test("of two who name each other at the same moment only one stands", async () => {
    const { archivist, unitHead } = people();

    const results = await Promise.allSettled([
      addAbsence(as(archivist), leave(archivist, unitHead)),
      addAbsence(as(unitHead), leave(unitHead, archivist)),
    ]);

    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: expect.stringMatching(/^absence\.(?:circle|stands_in)$/) as string },
    });
  });
});
