import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findSession } from "@vanthu/office/session/service.ts";
import { signIn, signInFirst } from "@vanthu/office/session/sign-in-service.ts";
import { issueFirstCode } from "@vanthu/office/staff/first-code.ts";
import { CredentialEntity } from "@vanthu/office/staff/item.ts";
import { StaffId } from "@vanthu/office/staff/schema.ts";
import { listStaff, staffOperations } from "@vanthu/office/staff/service.ts";
import { newId } from "@vanthu/platform/id.ts";
import { startOfficeWorld, TEST_PASSWORD, type OfficeWorld } from "../office-world.ts";

const OWN = "một câu dài của riêng tôi";

let office: OfficeWorld;
beforeAll(async () => {
  office = await startOfficeWorld();
});
afterAll(() => office.stop());

/** Somebody new in Lạc Thuỷ, with a code and no password. */
async function aNewcomer(userName: string): Promise<{ name: string; code: string }> {
  const cx = office.lacThuy.system();
  const at = cx.clock.now();
  const { code, credential } = issueFirstCode(at);
  const { departments } = await listStaff(cx);
  const person = {
    id: newId(StaffId, "stf", at),
    userName,
    fullName: "Lê Hồng Nhung",
    position: "Văn thư",
    departmentId: departments[0]!.id,
    posts: ["clerk" as const],
    state: "active" as const,
    sample: false,
  };
  await cx.store.write(staffOperations(person, credential, at));
  return { name: `${userName}@lacthuy`, code };
}

const first = (input: { name: string; code: string }, password = OWN, address = "10.1.0.1") =>
  signInFirst(office.world, { ...input, password }, address);

describe("the first sign-in by the code of the card", () => {
  test("takes the password chosen with it, opens a session, and leaves only that password", async () => {
    const card = await aNewcomer("nhung.lh");

    const { token, me } = await first(card);

    expect(me).toMatchObject({ signInName: "nhung.lh@lacthuy", mustChangePassword: false });
    expect((await findSession(office.world, token))?.session.grants).toContain("incoming.register");
    await expect(signIn(office.world, { name: card.name, password: OWN }, "10.1.0.1")).resolves.toBeDefined();
    const stored = await office.lacThuy.system().store.get(CredentialEntity, ["credential#nhung.lh", "credential"]);
    expect(stored).toMatchObject({ lastSignedInAt: office.world.clock.now().toISOString() });
    expect(stored?.firstCode).toBeUndefined();
  });

  test("is good once, also when it is used twice at the same moment", async () => {
    const card = await aNewcomer("hai.lan");

    const outcomes = await Promise.allSettled([first(card), first(card, "một câu khác cũng đủ dài")]);

    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "session.wrong_code" },
    });
    await expect(first(card)).rejects.toMatchObject({ code: "session.wrong_code" });
  });

  test("answers alike for an unknown unit, an unknown name, a wrong code and somebody without a code", async () => {
    const { name, code } = await aNewcomer("giong.nhau");
    const tries = [
      { name: "ai@khongco", code },
      { name: "ai@lacthuy", code },
      { name, code: "AAAA-AAAA-AAAA-AAAA" },
      { name, code: "không phải mã" },
      { name: "clerk@lacthuy", code },
    ];

    for (const attempt of tries) {
      await expect(first(attempt, OWN, "10.1.0.2"), attempt.name).rejects.toMatchObject({
        kind: "unauthenticated",
        code: "session.wrong_code",
        params: {},
      });
    }
  });

  test("is slowed down by name after five wrong codes", async () => {
    const card = await aNewcomer("doan.mo");
    for (let at = 0; at < 5; at += 1) {
      await expect(first({ ...card, code: "AAAA-AAAA-AAAA-AAAA" }, OWN, "10.1.0.3")).rejects.toMatchObject({
        code: "session.wrong_code",
      });
    }

    await expect(first(card, OWN, "10.1.0.3")).rejects.toMatchObject({ code: "session.throttled" });
    office.time.advance(3000);
    await expect(first(card, OWN, "10.1.0.3")).resolves.toBeDefined();
  });

  test("does not take the name as a password, and then the code is still good", async () => {
    const card = await aNewcomer("trung.ten");

    await expect(first(card, "mật khẩu trung.ten")).rejects.toMatchObject({ code: "session.password_is_name" });
    await expect(first(card)).resolves.toBeDefined();
  });

  test("says that a code is too old only to who holds it", async () => {
    const card = await aNewcomer("het.han");
    const issued = office.world.clock.now().toISOString();
    office.time.advance(30 * 86_400_000);

    await expect(first(card)).rejects.toMatchObject({ code: "session.code_expired" });
    await expect(first({ ...card, code: "AAAA-AAAA-AAAA-AAAA" })).rejects.toMatchObject({ code: "session.wrong_code" });
    office.time.set(issued);
  });

  test("is not a password: who has only a code cannot sign in with it", async () => {
    const card = await aNewcomer("chua.co");

    await expect(signIn(office.world, { name: card.name, password: card.code }, "10.1.0.4")).rejects.toMatchObject({
      code: "session.wrong_credentials",
    });
  });
});

describe("units that do not exist", () => {
  test("are no way to keep the machine hashing: after thirty tries an address waits, and other units still answer it", async () => {
    const stranger = (at: number) =>
      signInFirst(office.world, { name: `ai@khong${String(at)}`, code: "AAAA", password: OWN }, "10.1.0.9");
    for (let at = 0; at < 30; at += 1) {
      await expect(stranger(at)).rejects.toMatchObject({ code: "session.wrong_code" });
    }

    const asked = signIn(office.world, { name: "ai@khongnua", password: TEST_PASSWORD }, "10.1.0.9");

    await expect(asked).rejects.toMatchObject({ kind: "limit", code: "session.throttled" });
    await expect(
      signIn(office.world, { name: "clerk@lacthuy", password: TEST_PASSWORD }, "10.1.0.9"),
    ).resolves.toBeDefined();
  });
});
