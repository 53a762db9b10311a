import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StandIn } from "@vanthu/platform/actor.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { addAbsence, endAbsence, listAbsences } from "@vanthu/office/absence/service.ts";
import { editAccount } from "@vanthu/office/account/change-service.ts";
import { readAccount } from "@vanthu/office/account/account-service.ts";
import type { AddAbsence } from "@vanthu/office/absence/schema.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import { findSession } from "@vanthu/office/session/service.ts";
import { signIn } from "@vanthu/office/session/sign-in-service.ts";
import { standInsFor } from "@vanthu/office/staff/stand-in-service.ts";
import { startOfficeWorld, TEST_PASSWORD, type OfficeWorld, type Person } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
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

describe("an absence", () => {
  test("is entered by oneself or by who keeps absences; its note is theirs", async () => {
    const { clerk, specialist, otherSpecialist, headOfOffice } = people();

    await expect(addAbsence(as(clerk), leave(specialist, otherSpecialist))).rejects.toThrow("permission.denied");
    await addAbsence(as(headOfOffice), leave(specialist, otherSpecialist, { note: "Nghỉ ốm" }));

    const seenBy = async (person: Person) =>
      (await listAbsences(as(person))).items.find(({ staffId }) => staffId === specialist.id);
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
