import { afterAll, beforeAll, expect, test } from "vitest";
import type { SetUp } from "@vanthu/office/onboarding/set-up-schema.ts";
import { readSetUp } from "@vanthu/office/onboarding/set-up-service.ts";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";

let world: OfficeWorld;
let office: TestOffice;
beforeAll(async () => {
  world = await startOfficeWorld();
  office = world.lacThuy;
});
afterAll(() => world.stop());

const stateOf = ({ checks }: SetUp, code: string) => checks.find((check) => check.code === code)?.state;

test("the first document registered is ticked off, and the figure of what is done follows", async () => {
  const clerk = office.cx(office.people.clerk);
  const before = await readSetUp(clerk);
  expect(stateOf(before, "tried")).toBe("missing");

  await registered(office);

  const after = await readSetUp(clerk);
  expect(stateOf(after, "tried")).toBe("done");
  expect(after.done).toBe(after.checks.filter(({ state }) => state === "done").length);
  expect(after.done).toBeGreaterThan(before.done);
});

test("who neither keeps the books nor looks after the unit is not told what it lacks", async () => {
  await expect(readSetUp(office.cx(office.people.specialist))).rejects.toMatchObject({ code: "permission.denied" });
});

test("what a unit lacks is said in counts; no word of a document is in it", async () => {
  const text = JSON.stringify(await readSetUp(office.cx(office.people.clerk)));

  expect(text).not.toMatch(/subject|trích yếu|doc_/iu);
});
