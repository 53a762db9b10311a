import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { apiApp } from "@vanthu/functions/api-app.ts";
import { LinkEntity, linksPartition } from "@vanthu/office/session/item.ts";
import { linkUnit, listLinks, switchUnit, unlinkUnit } from "@vanthu/office/session/link-service.ts";
import { findSession } from "@vanthu/office/session/service.ts";
import { signIn } from "@vanthu/office/session/sign-in-service.ts";
import { CredentialEntity, StaffEntity } from "@vanthu/office/staff/item.ts";
import { TenantEntity } from "@vanthu/office/tenant/item.ts";
import type { Tenant } from "@vanthu/office/tenant/schema.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import { replace, remove, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { SharedStore } from "@vanthu/platform/store/shared-store.ts";
import { startOfficeWorld, TEST_PASSWORD, type OfficeWorld, type TestOffice } from "../office-world.ts";
import { interruptedBefore } from "./interrupted.ts";

let office: OfficeWorld;
beforeAll(async () => {
  office = await startOfficeWorld();
});
afterAll(() => office.stop());
/** A minute on, so that no process remembers how a unit stood before. */
beforeEach(() => {
  office.time.advance(61_000);
});

async function change({ tenantId }: TestOffice, fields: Partial<Tenant>): Promise<void> {
  const { table, clock, config } = office.world;
  const shared = new SharedStore({ client: table, tableName: config.tableName, clock }, new Meter());
  const tenant = await shared.get(TenantEntity, [`tenant#${tenantId}`, "tenant"]);
  await shared.write([replace(TenantEntity, { ...tenant!, ...fields })]);
}

const enter = (name: string, password = TEST_PASSWORD) => signIn(office.world, { name, password }, "10.2.0.1");

describe("a unit that is shut", () => {
  test.each([
    ["suspended", { suspendedAt: "2026-11-25T01:00:00.000Z" }, "session.unit_suspended"],
    ["closed", { state: "closed" as const }, "session.unit_closed"],
  ])("%s: says so after the right password only, and sessions in it end within a minute", async (_, fields, code) => {
    const { token } = await enter("clerk@caophong");
    await change(office.caoPhong, fields);

    await expect(enter("clerk@caophong")).rejects.toMatchObject({ kind: "unauthenticated", code });
    await expect(enter("clerk@caophong", "sai mật khẩu")).rejects.toMatchObject({ code: "session.wrong_credentials" });
    office.time.advance(60_000);
    await expect(findSession(office.world, token)).rejects.toMatchObject({ kind: "unauthenticated", code });
    const reply = await apiApp(office.world).request("/api/today", { headers: { cookie: `vanthu=${token}` } });
    expect([reply.status, ((await reply.json()) as { code: string }).code]).toEqual([401, code]);

    await change(office.caoPhong, { state: "official", suspendedAt: undefined });
    await expect(enter("clerk@caophong")).resolves.toBeDefined();
    office.time.advance(60_000);
    expect(await findSession(office.world, token)).toBeDefined();
  });

  test("while it is prepared and tried out its people sign in", async () => {
    for (const state of ["preparing", "trial"] as const) {
      await change(office.caoPhong, { state });
      office.time.advance(60_000);
      expect((await enter("clerk@caophong")).me.office.state).toBe(state);
    }
    await change(office.caoPhong, { state: "official" });
  });
});

describe("one person in two units", () => {
  const clerk = () => office.lacThuy.cx(office.lacThuy.people.clerk);
  const there = () => office.soNoiVu.cx(office.soNoiVu.people.clerk);
  const other = { name: "clerk@sonoivu", otherPassword: TEST_PASSWORD };
  const link = () => linkUnit(clerk(), { password: TEST_PASSWORD, ...other }, "10.2.0.2");
  const halves = async () =>
    Promise.all([
      clerk().store.queryAll(LinkEntity, linksPartition(office.lacThuy.people.clerk.id)),
      there().store.queryAll(LinkEntity, linksPartition(office.soNoiVu.people.clerk.id)),
    ]);

  beforeEach(async () => {
    for (const cx of [clerk(), there()]) {
      const { items } = await listLinks(cx);
      for (const { id } of items) await unlinkUnit(cx, id);
    }
  });

  test("links both accounts with both passwords, goes to and fro without them, and is in one unit at a time", async () => {
    const { token } = await enter("clerk@lacthuy");
    const { items } = await link();

    const gone = await switchUnit(clerk(), token, items[0]!.id);
    const back = await switchUnit(there(), gone.token, (await listLinks(there())).items[0]!.id);

    expect(items).toEqual([{ id: items[0]!.id, officeName: "Sở Nội vụ tỉnh Phú Thọ", position: "Văn thư" }]);
    expect(gone.me).toMatchObject({ signInName: "clerk@sonoivu", office: { code: "H56.903" } });
    expect(back.me).toMatchObject({ signInName: "clerk@lacthuy", office: { code: "H56.901" } });
    expect(await findSession(office.world, token)).toBeUndefined();
    expect(await findSession(office.world, gone.token)).toBeUndefined();
    expect((await findSession(office.world, back.token))?.session.userName).toBe("clerk");
  });

  test("does not link with a wrong password of either, with an unknown name, or inside one unit", async () => {
    const tries = [
      [{ password: "sai mật khẩu", ...other }, "session.wrong_password"],
      [{ password: TEST_PASSWORD, name: other.name, otherPassword: "sai mật khẩu" }, "session.link_wrong"],
      [{ password: TEST_PASSWORD, name: "ai@khongco", otherPassword: TEST_PASSWORD }, "session.link_wrong"],
      [{ password: TEST_PASSWORD, name: "chair@lacthuy", otherPassword: TEST_PASSWORD }, "session.link_own_unit"],
    ] as const;

    for (const [input, code] of tries) {
      const refused = linkUnit(clerk(), input, "10.2.0.3");
      await expect(refused).rejects.toMatchObject({ code });
      await expect(refused).rejects.not.toMatchObject({ kind: "unauthenticated" });
    }
    expect(await halves()).toEqual([[], []]);
  });

  test("a password taken away while the link is made makes no link", async () => {
    const key = ["credential#clerk", "credential"] as const;
    for (const [at, owner] of [
      [3, there()],
      [4, clerk()],
    ] as const) {
      // Long enough that wrong tries before do not count.
      office.time.advance(3_600_000);
      const slow = interruptedBefore(clerk(), at, async () => {
        const credential = await owner.store.get(CredentialEntity, [...key]);
        await owner.store.write([replace(CredentialEntity, credential!)]);
      });

      const linking = linkUnit(slow, { password: TEST_PASSWORD, ...other }, "10.2.0.4");

      await expect(linking).rejects.toBeInstanceOf(WriteConflict);
      expect((await halves())[0]).toEqual([]);
    }
  });

  test("is not linked twice", async () => {
    await link();

    await expect(link()).rejects.toMatchObject({ kind: "conflict", code: "session.link_known" });
  });

  test("one half alone lets nobody through", async () => {
    const { token } = await enter("clerk@lacthuy");
    const { items } = await link();
    const [, [mirror]] = await halves();
    await there().store.write([remove(LinkEntity, mirror!)]);

    await expect(switchUnit(clerk(), token, items[0]!.id)).rejects.toMatchObject({ code: "session.link_missing" });
    expect(await findSession(office.world, token)).toBeDefined();
  });

  test("a link is its owner's: somebody else of the unit cannot use it or see it", async () => {
    const { items } = await link();
    const chair = office.lacThuy.cx(office.lacThuy.people.chair);

    expect(await listLinks(chair)).toEqual({ items: [] });
    await expect(switchUnit(chair, "", items[0]!.id)).rejects.toMatchObject({ code: "session.link_missing" });
    await expect(unlinkUnit(chair, items[0]!.id)).rejects.toMatchObject({ code: "session.link_missing" });
  });

  test("nobody gets into a unit that is shut, or as somebody locked there, and the session here stays", async () => {
    const { token } = await enter("clerk@lacthuy");
    const { items } = await link();
    const go = () => switchUnit(clerk(), token, items[0]!.id);

    await change(office.soNoiVu, { suspendedAt: "2026-11-25T01:00:00.000Z" });
    await expect(go()).rejects.toMatchObject({ kind: "conflict", code: "session.unit_suspended" });
    await change(office.soNoiVu, { suspendedAt: undefined });
    const person = await there().store.get(StaffEntity, ["staff", office.soNoiVu.people.clerk.id]);
    await there().store.write([replace(StaffEntity, { ...person!, state: "locked" })]);
    await expect(go()).rejects.toMatchObject({ kind: "missing", code: "session.link_missing" });

    expect(await findSession(office.world, token)).toBeDefined();
    const locked = await there().store.get(StaffEntity, ["staff", person!.id]);
    await there().store.write([replace(StaffEntity, { ...locked!, state: "active" })]);
  });

  test("unlinked on one side is unlinked on both", async () => {
    const { items } = await link();

    await unlinkUnit(clerk(), items[0]!.id);

    expect(await halves()).toEqual([[], []]);
  });
});
