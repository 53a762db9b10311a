import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editAccount, addAccount } from "@vanthu/office/account/change-service.ts";
import { issueCards, resetPassword } from "@vanthu/office/account/card-service.ts";
import { addDepartment, editDepartment } from "@vanthu/office/account/department-service.ts";
import { listAccounts } from "@vanthu/office/account/list-service.ts";
import { lockAccount, unlockAccount } from "@vanthu/office/account/lock-service.ts";
import type { Account } from "@vanthu/office/account/schema.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { findSession } from "@vanthu/office/session/service.ts";
import { signIn, signInFirst } from "@vanthu/office/session/sign-in-service.ts";
import { StaffEntity } from "@vanthu/office/staff/item.ts";
import { grantsOf, type Post } from "@vanthu/office/staff/post.ts";
import { EventEntity } from "@vanthu/platform/event.ts";
import { contextOf, systemContext, type Cx } from "@vanthu/platform/context.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { startOfficeWorld, type OfficeWorld, type Person } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";

const OWN = "một câu dài của riêng tôi";
let office: OfficeWorld;
let count = 0;

beforeAll(async () => {
  office = await startOfficeWorld();
});
afterAll(() => office.stop());

/** Somebody of Cao Phong as if holding these posts. */
function acting(posts: readonly Post[], person: Person = office.caoPhong.people.chair): Cx {
  const { actor } = office.caoPhong.cx(person);
  if (actor.kind !== "staff") throw new Error("no person");
  return contextOf(office.world, { ...actor, grants: grantsOf(posts) });
}
const admin = () => acting(["unitAdmin"]);

async function departmentId() {
  const { departments } = await listAccounts(admin());
  return departments[0]!.id;
}

async function aNewcomer(posts: Post[] = ["specialist"], by = admin()) {
  count += 1;
  return addAccount(by, {
    userName: `moi${String(count)}`,
    fullName: "Lê Hồng Nhung",
    position: "Chuyên viên",
    departmentId: await departmentId(),
    posts,
  });
}

/** Somebody new who has signed in and chosen a password. */
async function atWork(posts: Post[] = ["specialist"], by = admin()) {
  const { account, card } = await aNewcomer(posts, by);
  const { token } = await signInFirst(
    office.world,
    { name: card.signInName, code: card.code, password: OWN },
    "10.3.0.1",
  );
  return { account, token, name: card.signInName };
}

const versionOf = async ({ id }: Account) => (await listAccounts(admin())).items.find((one) => one.id === id)!.version;
const grantsIn = async (token: string) => (await findSession(office.world, token))?.session.grants;
const eventsOf = async ({ id }: Account) =>
  (await office.caoPhong.system().store.queryAll(EventEntity, `staff#${id}`)).map(({ type }) => type);

describe("the list of accounts", () => {
  test("shows who signs in how and when, and no secret", async () => {
    const { account, name } = await atWork();
    const waiting = await aNewcomer();

    const { items } = await listAccounts(acting(["clerk"]));

    expect(items.find(({ id }) => id === account.id)).toMatchObject({
      signInName: name,
      entry: "password",
      lastSignedInAt: office.world.clock.now().toISOString(),
    });
    expect(items.find(({ id }) => id === waiting.account.id)).toMatchObject({ entry: "code", state: "active" });
    expect(JSON.stringify(items)).not.toMatch(/scrypt|sha256|hash/i);
  });

  test("is for those who look after accounts", async () => {
    await expect(listAccounts(acting(["specialist"]))).rejects.toMatchObject({ code: "permission.denied" });
    await expect(listAccounts(acting(["auditor"]))).rejects.toMatchObject({ code: "permission.denied" });
  });
});

describe("adding a person", () => {
  test("gives a card with a code that signs in, once", async () => {
    const { account, card } = await aNewcomer(["clerk", "archivist"]);

    expect(card).toMatchObject({ signInName: account.signInName, expiresOn: "2026-12-25" });
    await expect(
      signInFirst(office.world, { name: card.signInName, code: card.code, password: OWN }, "10.3.0.2"),
    ).resolves.toMatchObject({ me: { posts: ["clerk", "archivist"] } });
    expect(await eventsOf(account)).toContain("staff.added");
  });

  test("refuses a name that is taken, an unknown department and a post of the province", async () => {
    const input = {
      userName: "clerk",
      fullName: "Lê Hồng Nhung",
      position: "Văn thư",
      departmentId: await departmentId(),
      posts: ["clerk" as Post],
    };
    const foreign = (await office.lacThuy.cx(office.lacThuy.people.chair).store.queryAll(StaffEntity, "staff"))[0]!;

    await expect(addAccount(admin(), input)).rejects.toMatchObject({ code: "staff.user_name_taken" });
    await expect(
      addAccount(admin(), { ...input, userName: "x", departmentId: foreign.departmentId }),
    ).rejects.toMatchObject({ code: "staff.department_missing" });
    await expect(aNewcomer(["provinceAdmin"])).rejects.toMatchObject({ code: "staff.above_remit" });
    await expect(aNewcomer(["specialist"], acting(["clerk"]))).rejects.toMatchObject({ code: "permission.denied" });
  });
});

describe("changing a person", () => {
  test("new posts hold at once in sessions that are open", async () => {
    const { account, token } = await atWork();
    expect(await grantsIn(token)).not.toContain("outgoing.seal");

    const changed = await editAccount(admin(), account.id, {
      posts: ["clerk"],
      fullName: "Lê Thị Nhung",
      version: await versionOf(account),
    });

    expect(changed).toMatchObject({ posts: ["clerk"], fullName: "Lê Thị Nhung" });
    expect((await findSession(office.world, token))?.session).toMatchObject({ name: "Lê Thị Nhung" });
    expect(await grantsIn(token)).toContain("outgoing.seal");
    expect(await eventsOf(account)).toContain("staff.changed");
  });

  test("a post taken away is gone from sessions at once", async () => {
    const { account, token } = await atWork(["clerk", "specialist"]);

    await editAccount(admin(), account.id, { posts: ["specialist"], version: await versionOf(account) });

    expect(await grantsIn(token)).not.toContain("outgoing.seal");
  });

  test("nobody changes one's own posts, or an account of the province", async () => {
    const own = await atWork(["unitAdmin"]);
    const person = { ...office.caoPhong.people.chair, id: own.account.id };
    const province = await atWork(["provinceAdmin"], acting(["provinceAdmin"]));

    await expect(
      editAccount(acting(["unitAdmin"], person), own.account.id, {
        posts: ["unitAdmin", "chair"],
        version: await versionOf(own.account),
      }),
    ).rejects.toMatchObject({ code: "staff.own_account" });
    await expect(
      editAccount(admin(), province.account.id, { position: "Khác", version: await versionOf(province.account) }),
    ).rejects.toMatchObject({ code: "staff.above_remit" });
    await expect(
      resetPassword(acting(["clerk"]), province.account.id, await versionOf(province.account)),
    ).rejects.toMatchObject({ code: "staff.above_remit" });
  });

  test("another's change in between is told", async () => {
    const { account } = await atWork();
    const version = await versionOf(account);
    await editAccount(admin(), account.id, { position: "Một", version });

    await expect(editAccount(admin(), account.id, { position: "Hai", version })).rejects.toMatchObject({
      code: "item.changed",
    });
  });
});

describe("locking", () => {
  const lock = async (account: Account, more: { despiteOpenWork?: boolean } = {}) =>
    lockAccount(admin(), account.id, { version: await versionOf(account), despiteOpenWork: false, ...more });

  test("ends sessions at once and keeps the person out until unlocked; nothing is deleted", async () => {
    const { account, token, name } = await atWork();

    await lock(account);

    expect(await findSession(office.world, token)).toBeUndefined();
    await expect(signIn(office.world, { name, password: OWN }, "10.3.0.3")).rejects.toMatchObject({
      code: "session.wrong_credentials",
    });
    expect((await listAccounts(admin())).items.find(({ id }) => id === account.id)).toMatchObject({ state: "locked" });
    await unlockAccount(admin(), account.id, await versionOf(account));
    await expect(signIn(office.world, { name, password: OWN }, "10.3.0.3")).resolves.toBeDefined();
  });

  test("somebody who signs in in the same moment does not stay in", async () => {
    const { account, name } = await atWork();
    const version = await versionOf(account);

    const [, ...entries] = await Promise.allSettled([
      lockAccount(admin(), account.id, { version, despiteOpenWork: false }),
      ...Array.from({ length: 3 }, () => signIn(office.world, { name, password: OWN }, "10.3.0.4")),
    ]);

    const { state } = (await listAccounts(admin())).items.find(({ id }) => id === account.id)!;
    const tokens = entries.flatMap((entry) => (entry.status === "fulfilled" ? [entry.value.token] : []));
    const standing = await Promise.all(tokens.map((token) => findSession(office.world, token)));
    expect(state).toBe("locked");
    expect(standing.filter((found) => found !== undefined)).toEqual([]);
  });

  test("somebody with open work is told of, and locked when it is said again", async () => {
    const { account } = await atWork();
    const { people } = office.caoPhong;
    const documentId = await registered(office.caoPhong, {});
    const { document } = await readDetail(office.caoPhong.cx(people.chair), documentId);
    await instruct(office.caoPhong.cx(people.chair), documentId, {
      text: "Giao xử lý",
      leadId: account.id,
      coordinatingIds: [],
      informedIds: [],
      version: document.version,
    });

    await expect(lock(account)).rejects.toMatchObject({
      kind: "conflict",
      code: "staff.open_work",
      params: { tasks: 1, drafts: 0 },
    });
    await expect(lock(account, { despiteOpenWork: true })).resolves.toMatchObject({ state: "locked" });
  });

  test("the last clerk and the last administrator stay, also when two lock each other at once", async () => {
    const first = await atWork(["unitAdmin"]);
    const second = await atWork(["unitAdmin"]);
    const store = office.caoPhong.system().store;
    const others = (await store.queryAll(StaffEntity, "staff")).filter(
      ({ id, posts }) => posts.includes("unitAdmin") && id !== first.account.id && id !== second.account.id,
    );
    for (const one of others) await store.write([replace(StaffEntity, { ...one, posts: ["specialist"] })]);

    const outcomes = await Promise.allSettled([lock(first.account), lock(second.account)]);
    const left = (await listAccounts(admin())).items.filter(
      ({ posts, state }) => posts.includes("unitAdmin") && state === "active",
    );

    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(left).toHaveLength(1);
    await expect(lock(left[0]!)).rejects.toMatchObject({ code: "staff.last_unit_admin" });
    await expect(
      editAccount(admin(), left[0]!.id, { posts: ["chair"], version: await versionOf(left[0]!) }),
    ).rejects.toMatchObject({ code: "staff.last_unit_admin" });
  });

  test("nobody locks oneself", async () => {
    const { chair } = office.caoPhong.people;
    const { items } = await listAccounts(admin());
    const own = items.find(({ id }) => id === chair.id)!;

    await expect(lock(own)).rejects.toMatchObject({ code: "staff.own_account" });
  });
});

describe("resetting a password", () => {
  test("by the chief clerk ends sessions and the old password, and gives a code", async () => {
    const { account, token, name } = await atWork();

    const { card } = await resetPassword(acting(["clerk"]), account.id, await versionOf(account));

    expect(await findSession(office.world, token)).toBeUndefined();
    await expect(signIn(office.world, { name, password: OWN }, "10.3.0.5")).rejects.toMatchObject({
      code: "session.wrong_credentials",
    });
    await expect(
      signInFirst(office.world, { name, code: card.code, password: "một câu mới và cũng dài" }, "10.3.0.5"),
    ).resolves.toBeDefined();
    expect(await eventsOf(account)).toContain("staff.password_reset");
  });

  test("is not for somebody locked, nor by somebody else", async () => {
    const { account } = await atWork();

    await expect(resetPassword(acting(["headOfOffice"]), account.id, 1)).rejects.toMatchObject({
      code: "permission.denied",
    });
    await lockAccount(admin(), account.id, { version: await versionOf(account), despiteOpenWork: false });
    await expect(resetPassword(acting(["clerk"]), account.id, await versionOf(account))).rejects.toMatchObject({
      code: "staff.is_locked",
    });
  });
});

describe("first sign-in cards", () => {
  test("are made anew for those who never signed in, and for nobody else", async () => {
    const waiting = await aNewcomer();
    const working = await atWork();

    const sheet = await issueCards(acting(["clerk"]));

    const card = sheet.cards.find(({ staffId }) => staffId === waiting.account.id)!;
    expect(sheet).toMatchObject({ officeName: "UBND xã Cao Phong" });
    expect(sheet.cards.map(({ staffId }) => staffId)).not.toContain(working.account.id);
    expect(sheet.cards.map(({ staffId }) => staffId)).not.toContain(office.caoPhong.people.clerk.id);
    const enter = (code: string) =>
      signInFirst(office.world, { name: card.signInName, code, password: OWN }, "10.3.0.6");
    await expect(enter(waiting.card.code)).rejects.toMatchObject({ code: "session.wrong_code" });
    await expect(enter(card.code)).resolves.toBeDefined();
  });

  test("are not made from outside for somebody who has been in, even with the password taken away", async () => {
    const waiting = await aNewcomer();
    const { account } = await atWork();
    await resetPassword(acting(["clerk"]), account.id, await versionOf(account));

    const { cards } = await issueCards(systemContext(office.world, office.caoPhong.tenantId, "onboarding"));

    const ids = cards.map(({ staffId }) => staffId);
    expect(ids).toContain(waiting.account.id);
    expect(ids).not.toContain(account.id);
  });

  test("for some only when they are named", async () => {
    const one = await aNewcomer();
    const other = await aNewcomer();

    const { cards } = await issueCards(admin(), [one.account.id]);

    expect(cards.map(({ staffId }) => staffId)).toEqual([one.account.id]);
    expect(cards[0]?.code).not.toBe(other.card.code);
  });
});

describe("departments", () => {
  const names = (list: { items: readonly { name: string }[] }) => list.items.map(({ name }) => name);

  test("are added at the end, renamed and put in another order; two never have one name", async () => {
    const added = await addDepartment(admin(), { name: "Trung tâm Phục vụ hành chính công", abbreviation: "TTPVHCC" });
    const last = added.items.at(-1)!;

    const renamed = await editDepartment(admin(), last.id, { name: "Trung tâm PVHCC", version: last.version });
    const movedFirst = await editDepartment(admin(), last.id, { place: 0, version: renamed.items.at(-1)!.version });

    expect(names(added).at(-1)).toBe("Trung tâm Phục vụ hành chính công");
    expect(names(renamed).at(-1)).toBe("Trung tâm PVHCC");
    expect(names(movedFirst)).toEqual(["Trung tâm PVHCC", ...names(renamed).slice(0, -1)]);
    await expect(addDepartment(admin(), { name: "trung tâm pvhcc", abbreviation: "X" })).rejects.toMatchObject({
      code: "staff.department_taken",
    });
    await expect(editDepartment(admin(), last.id, { name: "Cũ", version: last.version })).rejects.toMatchObject({
      code: "item.changed",
    });
  });
});
