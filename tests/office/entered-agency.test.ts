import { afterAll, beforeAll, expect, test } from "vitest";
import type { AgencyId } from "@vanthu/office/organisation/schema.ts";
import { closeEntered, editEntered, enterAgency, listEntered } from "@vanthu/office/recipient/entered-service.ts";
import { searchDirectory } from "@vanthu/office/recipient/search-service.ts";
import type { Refusal } from "@vanthu/platform/refusal.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";

const BASIS = { basis: "Quyết định 12/QĐ-UBND" };
const POLICE = {
  name: "Công an xã Lạc Thuỷ",
  superior: "Công an tỉnh Phú Thọ",
  body: "police",
  sameNameMeant: false,
} as const;

let office: OfficeWorld;
beforeAll(async () => {
  office = await startOfficeWorld();
});
afterAll(() => office.stop());

const admin = () => office.lacThuy.cx(office.lacThuy.people.unitAdmin);
const neighbour = () => office.caoPhong.cx(office.caoPhong.people.unitAdmin);
/** The department stands for the province: it is of province level. */
const province = () => office.soNoiVu.cx(office.soNoiVu.people.provinceAdmin);
const found = async (q: string) => (await searchDirectory(admin(), { q })).items;
const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "done",
    ({ code }: Refusal) => code,
  );

test("an agency no axis knows is entered with its body, gets paper, and is found by everybody of the province", async () => {
  const specialist = office.lacThuy.cx(office.lacThuy.people.specialist);
  expect(await codeOf(enterAgency(specialist, POLICE))).toBe("permission.denied");

  const { id } = await enterAgency(admin(), { ...POLICE, code: "G01.25.901", phone: "0218 3 812 001" });

  const row = { id, name: POLICE.name, level: "commune", body: "police", code: "G01.25.901", connected: false };
  expect(await found("cong an lac thuy")).toMatchObject([row]);
  expect((await searchDirectory(neighbour(), { q: "cong an lac thuy", group: "forces" })).items).toMatchObject([row]);
});

test("a code another agency bears is refused, and one name twice only where it is said to be meant", async () => {
  const militia = { ...POLICE, name: "Ban Chỉ huy quân sự xã Lạc Thuỷ", body: "military" } as const;

  expect(await codeOf(enterAgency(admin(), { ...militia, code: "H56.902" }))).toBe("agency.code_taken");
  expect(await codeOf(enterAgency(admin(), militia))).toBe("done");
  expect(await codeOf(enterAgency(neighbour(), { ...militia, name: militia.name.toUpperCase() }))).toBe(
    "agency.name_taken",
  );
  expect(await codeOf(enterAgency(neighbour(), { ...militia, sameNameMeant: true }))).toBe("done");
});

test("an office changes what it entered, the province all of its own, and nobody anything else", async () => {
  const union = { ...POLICE, name: "Hội Nông dân xã Lạc Thuỷ", body: "union" } as const;
  const { id, version } = await enterAgency(admin(), { ...union, phone: "0218 3 812 002" });
  const edit = { ...union, email: "hoinongdan@example.vn", code: "vxp.saas.03", version };

  expect(await codeOf(editEntered(neighbour(), id, edit))).toBe("agency.missing");
  expect(await codeOf(editEntered(admin(), office.caoPhong.agencyId, edit))).toBe("agency.missing");
  expect((await listEntered(neighbour())).map((one) => one.id)).not.toContain(id);

  const edited = await editEntered(province(), id, edit);
  expect(edited).toMatchObject({ email: edit.email, code: "vxp.saas.03" });
  expect(edited.phone).toBeUndefined();
  expect(await codeOf(editEntered(admin(), id, edit))).toBe("item.changed");
  expect((await listEntered(admin())).find((one) => one.id === id)).toMatchObject({ version: version + 1 });
});

test("the administrator of the province enters agencies of both levels", async () => {
  const firm = { ...POLICE, name: "Công ty Điện lực Phú Thọ", body: "enterprise" } as const;
  const far = { ...firm, name: "Hợp tác xã Đồng Xanh", level: "commune" } as const;

  expect((await enterAgency(province(), firm)).level).toBe("province");
  expect((await enterAgency(province(), far)).level).toBe("commune");
});

test("an agency is closed from a day with its successor, which the directory then offers; never with itself", async () => {
  const [old, heir] = [
    await enterAgency(admin(), { ...POLICE, name: "Trạm Y tế A" }),
    await enterAgency(admin(), { ...POLICE, name: "Trạm Y tế B" }),
  ];
  const close = (successorId: AgencyId) =>
    closeEntered(admin(), old.id, { from: "2026-11-26", successorId, version: old.version, ...BASIS });
  expect(await codeOf(close(old.id))).toBe("agency.successor_wrong");

  expect(await close(heir.id)).toMatchObject({ name: "Trạm Y tế A" });
  office.time.advance(86_400_000);

  expect((await found("tram y te a")).at(-1)).toMatchObject({
    id: old.id,
    ended: { from: "2026-11-26", successors: [{ id: heir.id, name: "Trạm Y tế B" }] },
  });
});
