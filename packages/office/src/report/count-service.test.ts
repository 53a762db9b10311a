import { writeOnce } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { DomainEvent, EventData } from "@vanthu/platform/event.ts";
import { newTenantId } from "@vanthu/platform/id.ts";
import { add } from "@vanthu/platform/store/operation.ts";
import { startTestWorld, type TestWorld } from "@vanthu/platform/test-world.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countingConsumers } from "./consumer.ts";
import { readTallies } from "./tally-service.ts";
import { daySlot, dueSlot, TALLIES, TallyEntity, tallyKey, TOTAL } from "./tally.ts";

const DAY_MS = 86_400_000;
const LEAD = { leadId: "stf_A", leadDepartmentId: "dep_B", dueOn: "2026-12-09" };

let test: TestWorld;
beforeAll(async () => {
  test = await startTestWorld();
});
afterAll(() => test.stop());

describe("counting events", () => {
  it("writes one item once for each event, however often and in whatever company it comes", async () => {
    const cx = anOffice();
    const came = Array.from({ length: 6 }, (_, at) => arrival(`e${String(at)}`));
    await hear(cx, came[0]!);
    const written = cx.meter.writeUnits;

    await hear(cx, came[1]!);
    const alone = cx.meter.writeUnits - written;
    await Promise.all([...came, ...came].map((event) => hear(cx, event)));

    expect(alone).toBe(1);
    expect(await dayOf(cx)).toMatchObject({ "i.paper.normal": 6 });
  });

  it("counts events that come together in one write", async () => {
    const cx = anOffice();
    await hear(cx, arrival("first"));
    const calls = cx.meter.roundTrips;

    await Promise.all(Array.from({ length: 10 }, (_, at) => hear(cx, arrival(`e${String(at)}`))));

    expect(cx.meter.roundTrips - calls).toBe(1);
    expect(await dayOf(cx)).toMatchObject({ "i.paper.normal": 11 });
  });

  it("lets an event that cannot be counted spoil none that waits with it", async () => {
    const cx = anOffice();
    await hear(cx, arrival("first"));

    const outcomes = await Promise.allSettled([
      hear(cx, arrival("good-1")),
      hear(cx, { ...arrival("bad"), data: { receivedOn: "2026-11-25", source: "paper", urgency: "who knows" } }),
      hear(cx, arrival("good-2")),
    ]);

    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await dayOf(cx)).toMatchObject({ "i.paper.normal": 3 });
  });

  it("carries what is open of a day over when the day is closed, and knows its events after that", async () => {
    const cx = anOffice();
    const [routed, finished] = [routing("r1"), finishing("f1")];
    for (const event of [arrival("a"), routed, routing("r2")]) await hear(cx, event);
    test.time.advance(30 * DAY_MS);

    await hear(cx, { ...arrival("later"), data: { receivedOn: "2026-12-25", source: "paper", urgency: "normal" } });
    await hear(cx, routed);
    const closed = await openNow(cx);
    for (const event of [finished, finished, routed]) await hear(cx, event);
    const done = await openNow(cx);

    test.time.advance(-30 * DAY_MS);
    expect((await dayOf(cx))?.["closedOn"]).toBe("2026-12-25");
    expect(closed).toEqual({ "o.A.B": 2, "d.A.B": 2, "N.A": "Lù A Páo", "M.B": "Văn phòng" });
    expect(done).toMatchObject({ "o.A.B": 1, "d.A.B": 1 });
    expect(await dayOf(cx)).toMatchObject({ "k.A.B": 1, "o.A.B.2026-12-09": 1 });
  });

  it("counts what belongs to a day long past that nobody had anything of", async () => {
    const cx = anOffice();
    const old = { ...routing("r1"), data: { ...routing("r1").data, receivedOn: "2026-08-03" } };

    for (const event of [old, old]) await hear(cx, event);

    expect(await openNow(cx)).toMatchObject({ "o.A.B": 1 });
  });

  it("counts the events of a full day beside it, each once, and closes both together", async () => {
    const cx = anOffice();
    const events = Array.from({ length: 300 }, (_, at) =>
      at % 2 ? arrival(`e${String(at)}`) : routing(`e${String(at)}`),
    );
    const inParts = async () => {
      for (let at = 0; at < events.length; at += 40)
        await Promise.all(events.slice(at, at + 40).map((one) => hear(cx, one)));
    };

    await inParts();
    await inParts();
    const { days, total } = await readTallies(cx, "2026-11-25", "2026-11-25");
    const items = await cx.store.queryAll(TallyEntity, TALLIES);
    test.time.advance(30 * DAY_MS);
    await hear(cx, { ...arrival("later"), data: { receivedOn: "2026-12-25", source: "paper", urgency: "normal" } });
    await hear(cx, finishing("f1"));
    const later = await openNow(cx);
    const closed = (await cx.store.queryAll(TallyEntity, TALLIES)).filter(({ closedOn }) => closedOn === "2026-12-25");
    test.time.advance(-30 * DAY_MS);

    expect(items.map(({ slot }) => slot)).toEqual(["carried", "day#2026-11-25", "day#2026-11-25+"]);
    expect(Math.max(...items.map(({ marks }) => marks?.size ?? 0))).toBeLessThan(290);
    expect(days.get("2026-11-25")).toMatchObject({ "i.paper.normal": 150, "o.A.B.2026-12-09": 150 });
    expect(total).toMatchObject({ "o.A.B": 150, "N.A": "Lù A Páo" });
    expect(later).toMatchObject({ "o.A.B": 149, "d.A.B": 149 });
    expect(closed).toHaveLength(items.filter(({ marks }) => marks).length);
  });

  it("counts what happens long after a day was full once, and leaves the full day as it is", async () => {
    const cx = anOffice();
    for (let at = 0; at < 260; at += 20)
      await Promise.all(Array.from({ length: 20 }, (_, n) => hear(cx, arrival(`e${String(at + n)}`))));
    const [full] = await cx.store.queryAll(TallyEntity, TALLIES);
    const later = { ...arrival("later"), at: new Date(cx.clock.now().getTime() + 2 * 60_000).toISOString() };

    for (const event of [later, later, arrival("e0")]) await hear(cx, event);
    const [same] = await cx.store.queryAll(TallyEntity, TALLIES);
    const { days } = await readTallies(cx, "2026-11-25", "2026-11-25");

    expect(same?.version).toBe(full?.version);
    expect(days.get("2026-11-25")).toMatchObject({ "i.paper.normal": 261 });
  });

  it("goes on with a day that was counted with receipts, and counts none of its events again", async () => {
    const cx = anOffice();
    const routed = routing("r1");
    await writeOnce(cx, "report.count", routed.id, [
      add(TallyEntity, { slot: daySlot("2026-11-25") }, { "o.A.B.2026-12-09": 1 }),
      add(TallyEntity, { slot: TOTAL, "N.A": "Lù A Páo", "M.B": "Văn phòng" }, { "o.A.B": 1, "d.A.B": 1 }),
      add(TallyEntity, { slot: dueSlot("2026-12-09") }, { "o.A.B": 1 }),
    ]);

    for (const event of [routed, routing("r2"), routing("r3"), finishing("f1"), routed]) await hear(cx, event);
    const { total, due } = await readTallies(cx, "2026-11-25", "2026-11-25");

    expect(total).toEqual({ "o.A.B": 2, "d.A.B": 2, "N.A": "Lù A Páo", "M.B": "Văn phòng" });
    expect(due.get("2026-12-09")).toEqual({ "o.A.B": 2 });
    expect((await cx.store.queryAll(TallyEntity, TALLIES)).map(({ slot }) => slot)).toHaveLength(3);
  });
});

function anOffice(): Cx {
  return test.cx(newTenantId(new Date("2026-01-03")));
}

async function hear(cx: Cx, event: DomainEvent): Promise<void> {
  await countingConsumers.find(({ on }) => on === event.type)?.handle(cx, event);
}

const dayOf = (cx: Cx) => cx.store.get(TallyEntity, tallyKey(daySlot("2026-11-25")));

async function openNow(cx: Cx) {
  return (await readTallies(cx, "2026-12-25", "2026-12-25")).total;
}

const arrival = (id: string) =>
  anEvent(id, "incoming.arrived", { receivedOn: "2026-11-25", source: "paper", urgency: "normal" });
const routing = (id: string) =>
  anEvent(id, "incoming.routed", {
    ...LEAD,
    receivedOn: "2026-11-25",
    leadName: "Lù A Páo",
    leadDepartment: "Văn phòng",
  });
const finishing = (id: string) =>
  anEvent(id, "incoming.finished", { ...LEAD, receivedOn: "2026-11-25", finishedOn: "2026-11-26" });

function anEvent(id: string, type: string, data: EventData): DomainEvent {
  return { subject: "incoming#in_1", id, type, at: "2026-11-25T02:00:00.000Z", by: "stf_1", byName: "", data };
}
