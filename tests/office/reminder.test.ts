import { afterAll, beforeAll, expect, test } from "vitest";
import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { amendDay } from "@vanthu/office/calendar/service.ts";
import { USUAL_DEFAULTS } from "@vanthu/office/incoming/default-rules.ts";
import { readDefaults, setDefaults } from "@vanthu/office/incoming/defaults-service.ts";
import { updateByPacket } from "@vanthu/office/incoming/update-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import { listNotices } from "@vanthu/office/notification/service.ts";
import { adoptHours } from "@vanthu/office/reminder/hours-service.ts";
import { ReminderRulesEntity, RULES_KEY } from "@vanthu/office/reminder/item.ts";
import { reminderTick } from "@vanthu/office/reminder/tick.ts";
import { setRules } from "@vanthu/office/reminder/settings-service.ts";
import { USUAL_RULES } from "@vanthu/office/reminder/rules.ts";
import { joinProvince } from "@vanthu/office/tenant/service.ts";
import { expectWork, settleWork, workDue } from "@vanthu/office/tenant/work-schedule-service.ts";
import { EventEntity } from "@vanthu/platform/event.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import { startOfficeWorld, type OfficeWorld, type Person, type TestOffice } from "../office-world.ts";
import { anArrival, arrived, registered } from "./incoming-builder.ts";

let office: OfficeWorld;
beforeAll(async () => {
  office = await startOfficeWorld();
  const { world, lacThuy, soNoiVu } = office;
  await joinProvince(world, new Meter(), lacThuy.tenantId, soNoiVu.tenantId);
});
afterAll(() => office.stop());

const settle = (options?: { readonly twice: boolean }) =>
  office.settle(
    {
      relay: eventRelay(office.world, new Set(consumers.map(({ on }) => on))),
      worker: messageWorker(office.world, consumers, receivers),
    },
    options,
  );
/** The schedule's quarter of an hour, with everything that follows from it; of Friday each message is heard twice. */
async function quarter(instant: string): Promise<void> {
  office.time.set(instant);
  await reminderTick.run(office.world, office.world.clock.now());
  await settle({ twice: instant.startsWith("2026-12-04") });
}
async function told(unit: TestOffice, person: Person): Promise<string[]> {
  const { items } = await listNotices(unit.cx(person), {});
  return items
    .filter(({ type }) => type.startsWith("reminder.") || type === "digest.made" || type === "unit.escalated")
    .map(({ type, detail, at, digest }) => {
      const figures = digest && `${String(digest.today)}/${String(digest.overdue)}/${String(digest.fresh)}`;
      return `${at.slice(5, 10)} ${type} ${detail ?? figures ?? ""}`.trim();
    })
    .sort();
}

test("a share is reminded of before, on and after its day, climbs to head, chair and province, and a morning has one digest", async () => {
  const { lacThuy, soNoiVu } = office;
  const { chair, specialist, unitHead } = lacThuy.people;
  const id = await registered(lacThuy);
  const { document } = await readDetail(lacThuy.cx(chair), id);
  const given = { text: "Giao xử lý", leadId: specialist.id, coordinatingIds: [], informedIds: [] };
  await instruct(lacThuy.cx(chair), id, { ...given, dueOn: "2026-11-30", version: document.version });
  await settle();
  await setRules(lacThuy.cx(chair), {
    ...USUAL_RULES,
    after: [
      { days: 1, to: "head" },
      { days: 3, to: "province" },
    ],
  });

  // Thursday at opening, again a quarter later; Saturday; Monday late; Tuesday; then nothing runs until Friday.
  for (const at of ["11-26T00:30", "11-26T00:45", "11-28T02:00", "11-30T03:30", "12-01T00:30", "12-04T00:30"])
    await quarter(`2026-${at}:00Z`);

  expect(await told(lacThuy, specialist)).toEqual([
    "11-26 reminder.sent before",
    "11-30 digest.made 1/0/0",
    "11-30 reminder.sent day",
    "12-01 digest.made 0/1/0",
    "12-01 reminder.sent over",
    "12-04 digest.made 0/1/0",
    "12-04 reminder.sent over",
  ]);
  expect(await told(lacThuy, unitHead)).toEqual(["12-01 reminder.escalated head", "12-04 reminder.escalated province"]);
  expect((await told(lacThuy, chair)).filter((one) => one.includes("escalated"))).toEqual([
    "12-04 reminder.escalated province",
  ]);
  const { items } = await listNotices(soNoiVu.cx(soNoiVu.people.provinceAdmin), {});
  const [climbed] = items.filter(({ type }) => type === "unit.escalated");
  expect(climbed).toMatchObject({ count: 1 });
  expect(JSON.stringify(climbed)).not.toContain(document.referenceNumber);
});

test("a calendar that changes afterwards has nothing climb to the province twice", async () => {
  const { lacThuy, soNoiVu } = office;
  await amendDay(lacThuy.cx(lacThuy.people.headOfOffice), 2026, {
    on: "2026-12-31",
    name: "Nghỉ bù",
    kind: "compensation",
  });
  await settle();
  await quarter("2026-12-04T01:00:00Z");

  const { items } = await listNotices(soNoiVu.cx(soNoiVu.people.provinceAdmin), {});
  expect(items.filter(({ type }) => type === "unit.escalated")).toMatchObject([{ count: 1 }]);
});

test("hours kept with the reminders by an earlier release become the unit's hours of work, once", async () => {
  const { lacThuy } = office;
  const { store } = lacThuy.system();
  const stored = (await store.get(ReminderRulesEntity, RULES_KEY))!;
  await store.write([replace(ReminderRulesEntity, { ...stored, opensAt: "08:00", closesAt: "16:30" })]);

  await adoptHours(lacThuy.system());
  await adoptHours(lacThuy.system());

  const { hours } = await readDefaults(lacThuy.cx(lacThuy.people.chair));
  expect([hours.morning.from, hours.afternoon.to]).toEqual(["08:00", "16:30"]);
  expect((await store.get(ReminderRulesEntity, RULES_KEY))?.opensAt).toBeUndefined();
  const { version, ...defaults } = await readDefaults(lacThuy.cx(lacThuy.people.chair));
  await setDefaults(lacThuy.cx(lacThuy.people.headOfOffice), { ...defaults, hours: USUAL_DEFAULTS.hours, version });
});

test("a deadline of an hour is reminded of on its day, though it came after the morning's run", async () => {
  const { lacThuy } = office;
  await quarter("2026-12-07T00:30:00Z");
  office.time.set("2026-12-07T01:00:00Z");
  const id = await registered(lacThuy, { urgency: "express" });
  await settle();
  const { document } = await readDetail(lacThuy.cx(lacThuy.people.chair), id);

  await quarter("2026-12-07T01:15:00Z");
  await quarter("2026-12-07T05:00:00Z");

  // Four working hours from eight: two o'clock, and two hours before it.
  expect(document.dueAt).toBe("2026-12-07T07:00:00.000Z");
  const { items } = await listNotices(lacThuy.cx(lacThuy.people.chair), { kind: "deadline" });
  expect(items.filter(({ href }) => href === `/incoming/${id}`)).toMatchObject([
    { at: "2026-12-07T05:00:00.000Z", detail: "before" },
  ]);
});

test("a document its sender makes urgent afterwards is reminded of by the hour on the same day", async () => {
  const { lacThuy } = office;
  await quarter("2026-12-08T00:30:00Z");
  const { exchange } = anArrival();
  const id = await arrived(lacThuy, { exchange: { ...exchange, receivedAt: "2026-12-08T01:00:00.000Z" } });
  await settle();
  await quarter("2026-12-08T01:15:00Z");
  const { document: before } = await readDetail(lacThuy.cx(lacThuy.people.clerk), id);
  await updateByPacket(
    lacThuy.system(),
    id,
    {
      said: before,
      says: { ...before, urgency: "express" },
      filesSaid: [],
      files: [],
      cause: {
        at: "2026-12-08T01:30:00.000Z",
        packetFileId: exchange.packetFileId,
        packetSha256: "1".repeat(64),
      },
    },
    [],
  );
  await settle();

  await quarter("2026-12-08T01:45:00Z");
  await quarter("2026-12-08T05:00:00Z");

  const { document } = await readDetail(lacThuy.cx(lacThuy.people.clerk), id);
  expect(document).toMatchObject({ urgency: "express", dueAt: "2026-12-08T07:00:00.000Z" });
  const { items } = await listNotices(lacThuy.cx(lacThuy.people.clerk), { kind: "deadline" });
  expect(items.filter(({ href }) => href === `/incoming/${id}`)).toMatchObject([
    { at: "2026-12-08T05:00:00.000Z", detail: "before" },
  ]);
});

test("a run asked for while another goes on is not lost when that one ends", async () => {
  const { lacThuy, world, time } = office;
  const began = world.clock.now();
  const tomorrow = new Date(began.getTime() + 86_400_000);
  const isDue = async () =>
    (await workDue(world, new Meter(), "remind", world.clock.now())).items.some(
      ({ tenantId }) => tenantId === lacThuy.tenantId,
    );
  time.advance(1000);
  await expectWork(lacThuy.system(), "remind", world.clock.now());
  time.advance(1000);

  await settleWork(lacThuy.system(), "remind", tomorrow, began);
  expect(await isDue()).toBe(true);
  await settleWork(lacThuy.system(), "remind", tomorrow, world.clock.now());
  expect(await isDue()).toBe(false);
});

test("that somebody was reminded is forgotten with the notice of it", async () => {
  const { lacThuy, time } = office;
  const digests = () =>
    lacThuy.system().store.queryAll(EventEntity, `digest#${lacThuy.people.specialist.id}`, { prefix: "event#" });
  expect((await digests()).length).toBeGreaterThan(0);

  time.advance(91 * 86_400_000);

  expect(await digests()).toEqual([]);
});
