import { afterAll, beforeAll, expect, test } from "vitest";
import { give } from "@vanthu/office/assignment/give-service.ts";
import { GiveAssignment } from "@vanthu/office/assignment/schema.ts";
import { templateLeaverOperations } from "@vanthu/office/assignment/template-leaver-service.ts";
import { SaveTemplate } from "@vanthu/office/assignment/template-schema.ts";
import { addTemplate, listTemplates } from "@vanthu/office/assignment/template-service.ts";
import { listHeld, startHandover } from "@vanthu/office/handover/start-service.ts";
import * as v from "valibot";
import { startOfficeWorld, type OfficeWorld, type Person } from "../office-world.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
});
afterAll(() => world.stop());

const people = () => world.lacThuy.people;
const as = (person: Person) => world.lacThuy.cx(person);

test("a handover puts who takes over in the leaver's place in repeated work, and names what an assignment rests on", async () => {
  const { chair, headOfOffice, specialist, unitHead, otherHead } = people();
  const work = { title: "Báo cáo tuần về phòng dịch", helperIds: [unitHead.id] };
  const lead = { kind: "person" as const, id: specialist.id };
  const all = await addTemplate(as(chair), v.parse(SaveTemplate, { ...work, lead }));
  const { id } = all.items.at(-1)!;
  const given = await give(as(chair), v.parse(GiveAssignment, { ...work, lead, dueOn: "2026-12-18" }));

  const { lines } = await startHandover(as(headOfOffice), {
    fromId: specialist.id,
    toId: unitHead.id,
    others: [{ ref: `assignment#${given.id}`, toId: otherHead.id }],
    reason: "Nghỉ thai sản",
  });

  const of = (ref: string) => lines.find((line) => line.ref === ref);
  expect(of(`repeat#${id}`)).toMatchObject({ kind: "repeat", state: "moved", toName: unitHead.fullName });
  expect(of(`assignment#${given.id}`)).toMatchObject({
    title: `Nhiệm vụ ${chair.fullName} giao ngày 25/11/2026, chủ trì`,
    state: "moved",
  });
  const template = (await listTemplates(as(chair))).items.find((one) => one.id === id);
  expect(template).toMatchObject({
    by: { id: chair.id },
    lead: { kind: "person", id: unitHead.id },
    leadName: unitHead.fullName,
    helperIds: [],
  });
  // Heard twice, or begun again: there is nothing left to put in another's place.
  expect(await templateLeaverOperations(as(headOfOffice), id, specialist, unitHead as never)).toBeUndefined();
  expect((await listHeld(as(headOfOffice), specialist.id)).items.filter(({ kind }) => kind === "repeat")).toEqual([]);
});
