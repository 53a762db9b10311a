import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";
import { routesAs } from "./routes-app.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
});
afterAll(() => world.stop());

const SATURDAY = "2026-11-28";

describe("the office calendar", () => {
  test("is read by everybody and amended by the head of office", async () => {
    const { lacThuy } = world;
    const head = routesAs(world, lacThuy, lacThuy.people.headOfOffice);
    const specialist = routesAs(world, lacThuy, lacThuy.people.specialist);
    const day = { on: SATURDAY, name: "Làm bù ngày 23/11", kind: "worked" };

    const amended = await head("PUT", "/calendar/2026", day);

    expect(amended.status).toBe(200);
    const { days } = (await specialist("GET", "/calendar/2026")).body as { days: object[] };
    expect(days).toContainEqual({ ...day, provisional: false, amended: true });
    expect((await specialist("PUT", "/calendar/2026", day)).status).toBe(403);
    expect(await head("PUT", "/calendar/2027", day)).toMatchObject({
      status: 400,
      body: { code: "calendar.other_year" },
    });
  });

  test("decides which deadlines may be set and how many days are left, in its own office only", async () => {
    const { lacThuy, caoPhong } = world;
    const input = { text: "Giao", coordinatingIds: [], informedIds: [], dueOn: SATURDAY, version: 1 };
    const here = await registered(lacThuy);
    const there = await registered(caoPhong);

    await instruct(lacThuy.cx(lacThuy.people.chair), here, { ...input, leadId: lacThuy.people.specialist.id });

    expect((await readDetail(lacThuy.cx(lacThuy.people.chair), here)).workingDaysLeft).toBe(3);
    await expect(
      instruct(caoPhong.cx(caoPhong.people.chair), there, { ...input, leadId: caoPhong.people.specialist.id }),
    ).rejects.toMatchObject({ code: "incoming.deadline_rest_day", params: { nearestOn: "2026-11-30" } });
  });
});
