import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as v from "valibot";
import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import { openUnit } from "@vanthu/office/onboarding/open-service.ts";
import { issueUnitCards } from "@vanthu/office/onboarding/unit-card-service.ts";
import { UnitId, type OpenUnit, type UnitDetail } from "@vanthu/office/onboarding/unit-schema.ts";
import {
  changeUnitState,
  listAgenciesToOpen,
  listUnits,
  readUnit,
  resumeUnit,
  suspendUnit,
} from "@vanthu/office/onboarding/unit-service.ts";
import { pulseTick } from "@vanthu/office/onboarding/tick.ts";
import { enterAgencies, readAgency } from "@vanthu/office/organisation/service.ts";
import { AgencyId } from "@vanthu/office/organisation/schema.ts";
import { CredentialEntity } from "@vanthu/office/staff/item.ts";
import { findTenantByHandle, readOffice, readTenant } from "@vanthu/office/tenant/service.ts";
import { listStaff } from "@vanthu/office/staff/service.ts";
import { counterKey, RegisterEntity } from "@vanthu/office/register/item.ts";
import { readRegister } from "@vanthu/office/register/read-service.ts";
import { systemContext, type Cx } from "@vanthu/platform/context.ts";
import { newId } from "@vanthu/platform/id.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import type { Refusal } from "@vanthu/platform/refusal.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { interruptedBefore, WRITES } from "./interrupted.ts";

let office: OfficeWorld;
let admin: Cx;
let serial = 0;
beforeAll(async () => {
  office = await startOfficeWorld();
});
afterAll(() => office.stop());
beforeEach(() => {
  office.time.advance(1000);
  // The department stands for the province: it is of province level.
  admin = office.soNoiVu.cx(office.soNoiVu.people.provinceAdmin);
});

const settle = () =>
  office.settle({
    relay: eventRelay(office.world, new Set(consumers.map(({ on }) => on))),
    worker: messageWorker(office.world, consumers, receivers),
  });

/** An agency of the directory that no unit was opened for. */
async function listedAgency(name: string) {
  const id = newId(AgencyId, "agy", office.world.clock.now());
  const names = [{ name, superior: "UBND tỉnh Phú Thọ", from: "2025-07-01" }];
  await enterAgencies(office.world, [{ id, level: "commune", provinceGso: "25", names, codes: [] }]);
  return id;
}

async function opening(part: Partial<OpenUnit> = {}): Promise<OpenUnit> {
  serial += 1;
  const agencyId = await listedAgency(`UBND xã Thử ${String(serial)}`);
  return { agencyId, handle: `thu${String(serial)}`, lastNumbers: [], people: [], ...part };
}

const CLERK = {
  fullName: "Bùi Thị Nguyền",
  position: "Văn thư",
  department: "Văn phòng HĐND và UBND",
  posts: ["clerk" as const],
};

function inside(unit: Pick<UnitDetail, "id">): Cx {
  return systemContext(office.world, v.parse(v.any(), unit.id.slice(4)), "test");
}

const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "done",
    (error: Refusal) => error.code,
  );

describe("opening a unit", () => {
  test("makes an office with books, divisions and people, in preparation", async () => {
    const unit = await openUnit(
      admin,
      await opening({
        code: "H56.911",
        lastNumbers: [{ kind: "incoming", year: 2026, lastNumber: 1468 }],
        people: [CLERK, { ...CLERK, fullName: "Bàn Thị Nguyên", posts: ["specialist"] }],
      }),
    );

    expect(unit).toMatchObject({
      stage: "preparing",
      health: "preparing",
      people: 2,
      code: "H56.911",
      kind: "committee",
    });
    const cx = inside(unit);
    expect(await readOffice(cx)).toMatchObject({
      heading: ["ỦY BAN NHÂN DÂN", "XÃ THỬ 1"],
      collective: true,
      superiorName: "Sở Nội vụ tỉnh Phú Thọ",
    });
    expect((await listStaff(cx)).items.map(({ fullName }) => fullName).sort()).toEqual([
      "Bàn Thị Nguyên",
      "Bùi Thị Nguyền",
    ]);
    expect((await readRegister(cx, "incoming", 2026, {})).register).toMatchObject({ lastNumber: 1468, opened: true });
    expect((await readAgency(cx, unit.agencyId)).tenantId).toBe(cx.store.tenantId);
  });

  test("of an agency that has one already is refused, and so are a name and a code in use", async () => {
    const first = await opening({ code: "H56.912" });
    await openUnit(admin, first);

    expect(await codeOf(openUnit(admin, { ...first, handle: "khac" }))).toBe("unit.already_open");
    expect(await codeOf(openUnit(admin, await opening({ handle: first.handle })))).toBe("tenant.handle_taken");
    expect(await codeOf(openUnit(admin, await opening({ code: "H56.912" })))).toBe("agency.code_taken");
    expect(await codeOf(openUnit(admin, { ...first, agencyId: office.lacThuy.agencyId }))).toBe("unit.already_open");
  });

  test("asked for again with the same key answers as the first time", async () => {
    const input = await opening();

    const first = await openUnit(admin, input, "key-of-this-intent");
    const again = await openUnit(admin, input, "key-of-this-intent");

    expect(again.id).toBe(first.id);
  });

  test("with one person twice is refused before anything is written", async () => {
    const input = await opening({ people: [CLERK, { ...CLERK, fullName: "BÙI THỊ NGUYỀN" }] });

    expect(await codeOf(openUnit(admin, input))).toBe("unit.person_twice");
    expect(await codeOf(openUnit(admin, { ...input, people: [CLERK] }))).toBe("done");
  });

  test("cut short before its last step leaves nobody who could sign in, and goes on when asked for again", async () => {
    const input = await opening({
      people: Array.from({ length: 30 }, (_, at) => ({ ...CLERK, fullName: `Người ${String(at)}` })),
    });
    for (const allowed of [1, 2, 3]) {
      const attempt = openUnit(dyingAfter(admin, allowed), input);
      await expect(attempt).rejects.toThrow("power cut");
      expect(await findTenantByHandle(office.world, new Meter(), input.handle)).toBeUndefined();
    }

    await expect(openUnit(dyingAfter(admin, 4), input)).rejects.toThrow("power cut");
    const unit = await openUnit(admin, input);

    expect((await listStaff(inside(unit))).items).toHaveLength(30);
    expect(await findTenantByHandle(office.world, new Meter(), input.handle)).toBe(inside(unit).store.tenantId);
  });

  test("by an attempt that comes late leaves alone what the unit did since: numbers taken, codes printed", async () => {
    const input = await opening({
      people: [CLERK],
      lastNumbers: [{ kind: "incoming", year: 2026, lastNumber: 1468 }],
    });
    let printed: object | undefined;
    const late = interruptedBefore(admin, 2, async () => {
      const unit = await openUnit(admin, input);
      const { cards } = await issueUnitCards(admin, unit.id);
      const cx = inside(unit);
      const register = await cx.store.get(RegisterEntity, counterKey("incoming", 2026));
      await cx.store.write([replace(RegisterEntity, { ...register!, lastNumber: 1470 })]);
      const [userName] = cards[0]!.signInName.split("@");
      printed = await cx.store.get(CredentialEntity, [`credential#${userName!}`, "credential"]);
    });

    const cx = inside(await openUnit(late, input));

    expect((await readRegister(cx, "incoming", 2026, {})).register.lastNumber).toBe(1470);
    const [userName] = [(printed as { userName: string }).userName];
    expect(await cx.store.get(CredentialEntity, [`credential#${userName}`, "credential"])).toEqual(printed);
  });

  test("cut short after its people could sign in, and asked for with other content, is the unit opened first", async () => {
    const input = await opening();
    await expect(openUnit(dyingAfter(admin, 3), input)).rejects.toThrow("power cut");
    const tenantId = await findTenantByHandle(office.world, new Meter(), input.handle);

    expect(await codeOf(openUnit(admin, { ...input, people: [CLERK] }))).toBe("unit.already_open");

    const id = v.parse(UnitId, `unt_${tenantId!}`);
    expect(await codeOf(changeUnitState(admin, id, { to: "trial", reason: "Đã đủ điều kiện" }))).toBe("done");
  });

  test("twice at once with different content leaves one unit, and it is the one people sign in to", async () => {
    const input = await opening();
    const first = interruptedBefore(admin, 3, async () => {
      await expect(openUnit(dyingAfter(admin, 1), { ...input, people: [CLERK] })).rejects.toThrow("power cut");
    });

    const unit = await openUnit(first, input);

    expect(await findTenantByHandle(office.world, new Meter(), input.handle)).toBe(inside(unit).store.tenantId);
    expect((await listUnits(admin, { q: unit.name })).items.map(({ id }) => id)).toEqual([unit.id]);
    expect(await codeOf(openUnit(admin, { ...input, people: [CLERK] }))).toBe("unit.already_open");
  });

  test("typed rather than chosen enters the agency in the directory", async () => {
    const agency = {
      name: "HĐND xã Gõ Tay",
      kind: "council",
      heading: "HỘI ĐỒNG NHÂN DÂN | XÃ GÕ TAY",
      place: "Gõ Tay",
    } as const;
    const unit = await openUnit(admin, { agency, handle: "gotay", lastNumbers: [], people: [] });

    expect(unit).toMatchObject({ name: "HĐND xã Gõ Tay", kind: "council" });
    expect((await readOffice(inside(unit))).heading).toEqual(["HỘI ĐỒNG NHÂN DÂN", "XÃ GÕ TAY"]);
  });

  test("copies the model as it was then: what changes there later changes nothing here", async () => {
    const model = await openUnit(admin, await opening({ people: [{ ...CLERK, department: "Phòng Riêng" }] }));
    await settle();
    const copy = await openUnit(admin, await opening({ modelUnitId: model.id }));
    const before = (await listStaff(inside(copy))).departments.map(({ name }) => name);

    office.time.advance(1000);
    await openUnit(admin, await opening({ modelUnitId: model.id }));
    await settle();

    expect(before).toContain("Phòng Riêng");
    expect((await listStaff(inside(copy))).departments.map(({ name }) => name)).toEqual(before);
    expect((await readUnit(admin, copy.id)).model).toMatchObject({ name: model.name });
  });

  test("is not offered for an agency that works here already", async () => {
    const input = await opening();
    const offered = async () => (await listAgenciesToOpen(admin, "thử")).items.some(({ id }) => id === input.agencyId);
    office.time.advance(120_000);
    const before = await offered();

    await openUnit(admin, input);

    expect([before, await offered()]).toEqual([true, false]);
  });
});

describe("the life of a unit", () => {
  test("goes on step by step, with reason and name in its history; a closed one stays closed", async () => {
    const { id } = await openUnit(admin, await opening());
    const to = (stage: "trial" | "official" | "closed") =>
      codeOf(changeUnitState(admin, id, { to: stage, reason: "Đã đủ điều kiện" }));

    expect(await to("official")).toBe("unit.stage_order");
    expect([await to("trial"), await to("official"), await to("closed"), await to("trial")]).toEqual([
      "done",
      "done",
      "done",
      "unit.closed",
    ]);
    const { history, stage } = await readUnit(admin, id);
    expect(stage).toBe("closed");
    expect(history[0]).toMatchObject({ what: "unit.to_closed", byName: "Hà Thuỳ Giang", reason: "Đã đủ điều kiện" });
  });

  test("ends for good: a step decided before the end and taken after it does not open the unit again", async () => {
    const { id } = await openUnit(admin, await opening());
    const to = (cx: Cx, stage: "trial" | "official" | "closed") =>
      codeOf(changeUnitState(cx, id, { to: stage, reason: "Đã đủ điều kiện" }));
    await to(admin, "trial");

    const slow = interruptedBefore(admin, 1, () => to(admin, "closed"));

    expect(await to(slow, "official")).toBe("unit.closed");
    expect(await readTenant(office.world, new Meter(), inside({ id }).store.tenantId)).toMatchObject({
      state: "closed",
    });
  });

  test("goes on although the unit tells how it stands in the same moment", async () => {
    const { id } = await openUnit(admin, await opening());

    const slow = interruptedBefore(admin, 2, settle);
    const { stage } = await changeUnitState(slow, id, { to: "trial", reason: "Đã đủ điều kiện" });

    expect(stage).toBe("trial");
    expect((await readUnit(admin, id)).toldAt).toBeDefined();
  });

  test("may be interrupted and taken up again", async () => {
    const { id } = await openUnit(admin, await opening());

    expect((await suspendUnit(admin, id, "Đang kiểm tra")).suspended).toBe(true);
    expect(await codeOf(suspendUnit(admin, id, "Đang kiểm tra"))).toBe("unit.already_suspended");
    expect((await resumeUnit(admin, id, "Kiểm tra xong")).suspended).toBe(false);
  });

  test("is nobody else's matter: another office does not see it", async () => {
    const { id } = await openUnit(admin, await opening());
    const stranger = office.lacThuy.cx(office.lacThuy.people.provinceAdmin);

    expect(await codeOf(readUnit(stranger, id))).toBe("unit.missing");
    expect((await listUnits(stranger, {})).items).toEqual([]);
    expect(await codeOf(openUnit(stranger, await opening()))).toBe("province.not_here");
  });
});

describe("what a unit tells its province", () => {
  test("is counts and checks, once a day and after each change", async () => {
    const unit = await openUnit(admin, await opening({ people: [CLERK], code: "H56.950" }));
    await settle();
    const told = await readUnit(admin, unit.id);
    office.time.advance(86_400_000);
    await pulseTick.run(office.world, office.world.clock.now());
    await settle();
    const later = await readUnit(admin, unit.id);

    expect(told.checks.map(({ code, state }) => `${code} ${state}`)).toEqual([
      "people done",
      "seal missing",
      "certificate missing",
      "signIns missing",
      "registers done",
      "series done",
      "model done",
      "codes done",
      "exchange done",
      "tried missing",
    ]);
    expect(later.toldAt! > told.toldAt!).toBe(true);
  });
});

/** A context whose writes, in whatever area, stop after so many, as when the power fails. */
function dyingAfter(cx: Cx, allowed: number): Cx {
  let left = allowed;
  const table = Object.create(cx.world.table) as typeof cx.world.table;
  const send = (command: { readonly constructor: { readonly name: string } }) => {
    if (WRITES.has(command.constructor.name) && left-- <= 0) throw new Error("power cut");
    return cx.world.table.send(command as never);
  };
  Object.assign(table, { send: (command: never) => Promise.resolve().then(() => send(command)) });
  const world = { ...cx.world, table };
  const fresh = systemContext(world, cx.store.tenantId, "test");
  return { ...fresh, actor: cx.actor };
}
