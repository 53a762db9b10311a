import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import { documentKey, IncomingEntity } from "@vanthu/office/incoming/item.ts";
import { adoptUnit } from "@vanthu/office/onboarding/province-service.ts";
import { pulseTick } from "@vanthu/office/onboarding/tick.ts";
import type { UnitId } from "@vanthu/office/onboarding/unit-schema.ts";
import { changeUnitState, listUnits, readUnit } from "@vanthu/office/onboarding/unit-service.ts";
import { careTick } from "@vanthu/office/reminder/tick.ts";
import { StaffEntity } from "@vanthu/office/staff/item.ts";
import { changeTenant } from "@vanthu/office/tenant/service.ts";
import { signIn } from "@vanthu/office/session/sign-in-service.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import { startOfficeWorld, TEST_PASSWORD, type OfficeWorld } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";
import { equip } from "./outgoing-builder.ts";

let office: OfficeWorld;
let unitId: UnitId;
beforeAll(async () => {
  office = await startOfficeWorld();
  const { world, lacThuy } = office;
  await changeTenant(world, new Meter(), lacThuy.tenantId, (tenant) => ({ ...tenant, state: "trial" }));
  unitId = await adoptUnit(admin(), lacThuy.tenantId);
  await settle();
});
afterAll(() => office.stop());
beforeEach(() => {
  office.time.advance(60_000);
});

/** The department stands for the province: it is of province level. */
const admin = () => office.soNoiVu.cx(office.soNoiVu.people.provinceAdmin);
const unit = () => readUnit(admin(), unitId);
const clerkSignsIn = () => signIn(office.world, { name: "clerk@lacthuy", password: TEST_PASSWORD }, "127.0.0.1");
const settle = (options?: { readonly twice: boolean }) =>
  office.settle(
    {
      relay: eventRelay(office.world, new Set(consumers.map(({ on }) => on))),
      worker: messageWorker(office.world, consumers, receivers),
    },
    options,
  );

test("the province sees the seal and the certificate as soon as the unit has them, each message applied twice", async () => {
  const before = await unit();

  await equip(office.lacThuy);
  await settle({ twice: true });

  const stateOf = ({ checks }: typeof before, asked: string) => checks.find(({ code }) => code === asked)?.state;
  const after = await unit();
  expect([stateOf(before, "seal"), stateOf(before, "certificate")]).toEqual(["missing", "missing"]);
  expect([stateOf(after, "seal"), stateOf(after, "certificate")]).toEqual(["done", "done"]);
});

test("who signs in counts at once on trial; an official unit does not tell of every sign-in", async () => {
  const before = await unit();
  await clerkSignsIn();
  await settle();
  const onTrial = await unit();

  await changeUnitState(admin(), unitId, { to: "official", reason: "Đã đủ điều kiện" });
  await settle();
  const official = await unit();
  office.time.advance(60_000);
  await clerkSignsIn();
  await settle();

  expect(onTrial.toldAt! > before.toldAt!).toBe(true);
  expect(onTrial.lastUsedOn).toBe("2026-11-25");
  expect((await unit()).toldAt).toBe(official.toldAt);
});

test("the province counts what a unit's night found nobody for, and none once somebody is there; before a night it counts nothing", async () => {
  const { lacThuy, world, time } = office;
  const { store } = lacThuy.system();
  const id = await registered(lacThuy);
  const counted = async () => (await listUnits(admin(), {})).orphans;
  const nightAndPulse = async () => {
    time.advance(24 * 3_600_000);
    await careTick.run(world, world.clock.now());
    await settle({ twice: true });
    await pulseTick.run(world, world.clock.now());
    await settle({ twice: true });
  };
  const before = await counted();
  // All who could register, pass on or instruct are gone.
  const gone = (await store.queryAll(StaffEntity, "staff")).filter(({ posts }) =>
    posts.some((post) => ["clerk", "headOfOffice", "chair", "viceChair"].includes(post)),
  );
  await store.write(gone.map((person) => replace(StaffEntity, { ...person, state: "locked" })));

  await nightAndPulse();
  const without = await counted();
  await store.write(
    (await store.queryAll(StaffEntity, "staff"))
      .filter((person) => gone.some((one) => one.id === person.id))
      .map((person) => replace(StaffEntity, { ...person, state: "active" })),
  );
  await nightAndPulse();

  expect(before).toEqual({ documents: 0, units: 0, unknown: 1 });
  expect(without).toEqual({ documents: 1, units: 1, unknown: 0 });
  expect(await counted()).toEqual({ documents: 0, units: 0, unknown: 0 });
  expect((await store.get(IncomingEntity, documentKey(id)))?.ownerId).toBeDefined();
});
