import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changePassword, findSession, readMe, signOut } from "@vanthu/office/session/service.ts";
import { signIn } from "@vanthu/office/session/sign-in-service.ts";
import { contextOf } from "@vanthu/platform/context.ts";
import { startOfficeWorld, TEST_PASSWORD, type OfficeWorld } from "../office-world.ts";

let office: OfficeWorld;
beforeAll(async () => {
  office = await startOfficeWorld();
});
afterAll(() => office.stop());

const clerk = { name: "clerk@lacthuy", password: TEST_PASSWORD };

describe("signing in", () => {
  test("a right name and password open a session that names person, office and grants", async () => {
    const { token, me } = await signIn(office.world, clerk, "10.0.0.1");
    const found = await findSession(office.world, token);

    expect(me.office).toMatchObject({ name: "UBND xã Lạc Thuỷ", code: "H56.901", sample: true });
    expect(found?.session).toMatchObject({ userName: "clerk", mustChangePassword: false });
    expect(me.grants).toContain("incoming.register");
    expect(me.grants).not.toContain("outgoing.sign");
  });

  test("unknown unit, unknown name and wrong password answer alike", async () => {
    const tries = [
      { ...clerk, password: "sai mật khẩu" },
      { name: "nobody@lacthuy", password: TEST_PASSWORD },
      { name: "clerk@nowhere", password: TEST_PASSWORD },
    ];

    for (const attempt of tries) {
      await expect(signIn(office.world, attempt, "10.0.0.2")).rejects.toMatchObject({
        kind: "unauthenticated",
        code: "session.wrong_credentials",
        params: {},
      });
    }
  });

  test("after five wrong passwords the name must wait, and only the name", async () => {
    const wrong = { name: "unithead@caophong", password: "sai mật khẩu" };
    for (let at = 0; at < 5; at += 1)
      await expect(signIn(office.world, wrong, "10.0.0.3")).rejects.toMatchObject({ kind: "unauthenticated" });

    await expect(signIn(office.world, { ...wrong, password: TEST_PASSWORD }, "10.0.0.3")).rejects.toMatchObject({
      kind: "limit",
      code: "session.throttled",
      params: { seconds: 2 },
    });
    await expect(
      signIn(office.world, { name: "chair@caophong", password: TEST_PASSWORD }, "10.0.0.3"),
    ).resolves.toBeDefined();
    office.time.advance(3000);
    await expect(signIn(office.world, { ...wrong, password: TEST_PASSWORD }, "10.0.0.3")).resolves.toBeDefined();
  });

  test("tries at the same time are counted one by one", async () => {
    const wrong = { name: "specialist@caophong", password: "sai mật khẩu" };

    const tries = Array.from({ length: 12 }, () => signIn(office.world, wrong, "10.0.0.7"));
    const outcomes = await Promise.allSettled(tries);

    const codes = outcomes.map((outcome) => outcome.status === "rejected" && outcome.reason.code);
    expect(codes.filter((code) => code === "session.wrong_credentials")).toHaveLength(5);
    expect(codes.filter((code) => code === "session.throttled")).toHaveLength(7);
  });

  test("a token of one tenant does not open another's session, whatever stands before the dot", async () => {
    const { token } = await signIn(office.world, clerk, "10.0.0.4");
    const foreign = token.replace(office.lacThuy.tenantId, office.caoPhong.tenantId);

    expect(await findSession(office.world, foreign)).toBeUndefined();
    expect(await findSession(office.world, "x")).toBeUndefined();
    expect(await findSession(office.world, `${token}x`)).toBeUndefined();
  });

  test("signed out is gone, and so is a session past its twelve hours", async () => {
    const first = await signIn(office.world, clerk, "10.0.0.5");
    const second = await signIn(office.world, clerk, "10.0.0.5");
    const found = await findSession(office.world, first.token);

    await signOut(found!.cx, first.token);
    expect(await findSession(office.world, first.token)).toBeUndefined();
    office.time.advance(12 * 3_600_000 + 1000);
    expect(await findSession(office.world, second.token)).toBeUndefined();
  });
});

describe("changing the password", () => {
  test("needs the old one, a new one, and no name in it; then only the new one opens", async () => {
    const name = "otherspecialist@lacthuy";
    const { token } = await signIn(office.world, { name, password: TEST_PASSWORD }, "10.0.0.6");
    const cx = contextOf(office.world, office.lacThuy.cx(office.lacThuy.people.otherSpecialist).actor);
    const change = (current: string, next: string) => changePassword(cx, token, { current, next });

    await expect(change("sai", "một mật khẩu mới")).rejects.toMatchObject({ code: "session.wrong_password" });
    await expect(change(TEST_PASSWORD, TEST_PASSWORD)).rejects.toMatchObject({ code: "session.password_unchanged" });
    await expect(change(TEST_PASSWORD, "otherspecialist 1")).rejects.toMatchObject({
      code: "session.password_is_name",
    });
    const me = await change(TEST_PASSWORD, "một mật khẩu mới");

    expect(me.mustChangePassword).toBe(false);
    await expect(signIn(office.world, { name, password: TEST_PASSWORD }, "10.0.0.6")).rejects.toMatchObject({
      kind: "unauthenticated",
    });
    await expect(signIn(office.world, { name, password: "một mật khẩu mới" }, "10.0.0.6")).resolves.toBeDefined();
    expect((await readMe(cx, { mustChangePassword: false })).fullName).toBe("Ngần Thị Thuỷ");
  });

  test("ends every other session of the person, and leaves the one it was changed in", async () => {
    const person = { name: "otherhead@lacthuy", password: TEST_PASSWORD };
    const stolen = await signIn(office.world, person, "10.0.0.10");
    const own = await signIn(office.world, person, "10.0.0.11");
    const another = await signIn(office.world, { ...clerk }, "10.0.0.11");
    const cx = office.lacThuy.cx(office.lacThuy.people.otherHead);

    await changePassword(cx, own.token, { current: TEST_PASSWORD, next: "một mật khẩu mới" });

    expect(await findSession(office.world, stolen.token)).toBeUndefined();
    expect(await findSession(office.world, own.token)).toBeDefined();
    expect(await findSession(office.world, another.token)).toBeDefined();
  });

  test("does not let whoever holds a session guess the password", async () => {
    const { token } = await signIn(
      office.world,
      { name: "headofoffice@lacthuy", password: TEST_PASSWORD },
      "10.0.0.12",
    );
    const cx = office.lacThuy.cx(office.lacThuy.people.headOfOffice);
    const change = (current: string) => changePassword(cx, token, { current, next: "một mật khẩu mới" });
    for (let at = 0; at < 5; at += 1)
      await expect(change(`đoán ${String(at)}`)).rejects.toMatchObject({ code: "session.wrong_password" });

    await expect(change(TEST_PASSWORD)).rejects.toMatchObject({ kind: "limit", code: "session.throttled" });
  });
});
