import { afterAll, beforeAll, expect, test } from "vitest";
import { agencyIdOfAxis, type AxisAgency } from "@vanthu/office/organisation/axis-agency-rules.ts";
import { ownCodes } from "@vanthu/office/exchange/addressee.ts";
import { searchAgencies } from "@vanthu/office/organisation/search-service.ts";
import { enterAgencies, findAgencyByCode, readAgencies } from "@vanthu/office/organisation/service.ts";
import { syncDirectory } from "@vanthu/office/organisation/sync-service.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";

const LISTED: readonly AxisAgency[] = [
  { id: "1", code: "H56", formerCode: "000.00.00.H56", name: "UBND tỉnh Thanh Hóa" },
  { id: "2", parentId: "1", code: "H56.13", formerCode: "000.00.13.H56", name: "Sở Nội vụ", email: "snv@example.vn" },
  { id: "3", parentId: "1", code: "H56.77", name: "Ủy ban nhân dân xã Mẫu Thượng" },
  { id: "4", code: "H37.DN.001", name: "Công ty Cấp nước Lạng Sơn" },
  { id: "5", code: "A38.01", name: "Đảng ủy xã Mẫu Thượng" },
];

let office: OfficeWorld;
beforeAll(async () => {
  office = await startOfficeWorld();
});
afterAll(() => office.stop());

const system = () => office.lacThuy.system("directory");
async function* each(listed: readonly AxisAgency[]) {
  for (const one of listed) yield await Promise.resolve(one);
}
const sync = (listed: readonly AxisAgency[]) => syncDirectory(system(), "vxp", each(listed));
const search = (q: string, more = {}) =>
  searchAgencies(office.lacThuy.cx(office.lacThuy.people.clerk), office.lacThuy.agencyId, { q, ...more });
const namesOf = async (q: string, more = {}) => (await search(q, more)).items.map(({ name }) => name);

test("what an axis lists is found without accents, by name, code and superior, those of one's own province first", async () => {
  await sync(LISTED);

  expect(await namesOf("so noi vu")).toEqual(["Sở Nội vụ tỉnh Phú Thọ", "Sở Nội vụ"]);
  expect(await namesOf("noi vu thanh hoa")).toEqual(["Sở Nội vụ"]);
  expect(await namesOf("000.00.13.h56")).toEqual(["Sở Nội vụ"]);
  expect(await namesOf("ubnd mau thuong")).toEqual(["Ủy ban nhân dân xã Mẫu Thượng"]);
  expect(await namesOf("mau thuong", { group: "party" })).toEqual(["Đảng ủy xã Mẫu Thượng"]);
  expect(await namesOf("", { province: "20" })).toEqual(["Công ty Cấp nước Lạng Sơn"]);
  expect((await search("H56.13")).items[0]).toMatchObject({ superior: "UBND tỉnh Thanh Hóa", connected: true });
});

test("pages follow each other without a gap, and tell how many there are in all", async () => {
  const first = await search("", { limit: 3 });
  const second = await search("", { limit: 3, after: first.next });

  expect([first.items.length, first.total]).toEqual([3, 7]);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(6);
});

test("an agency chosen from the axis is entered once, under the id that follows from the axis's, and found by its codes", async () => {
  const id = agencyIdOfAxis("vxp", "2");

  const [[one], [other]] = await Promise.all([
    readAgencies(system(), [id]),
    readAgencies(office.caoPhong.system(), [id]),
  ]);

  expect(one).toMatchObject({ id, axis: "vxp", email: "snv@example.vn" });
  expect(other?.id).toBe(id);
  expect((await findAgencyByCode(system(), "000.00.13.H56"))?.id).toBe(id);
  expect((await findAgencyByCode(system(), "H37.DN.001"))?.id).toBe(agencyIdOfAxis("vxp", "4"));
});

test("a source cut off halfway changes nothing; the next goes on; the same list twice changes nothing", async () => {
  async function* cut() {
    yield* each([{ id: "2", parentId: "1", code: "H56.13", name: "Sở Nội vụ và Lao động" }]);
    throw new Error("the axis is away");
  }
  await expect(syncDirectory(system(), "vxp", cut())).rejects.toThrow("the axis is away");
  expect(await namesOf("lao dong")).toEqual([]);

  expect(await sync([{ id: "2", parentId: "1", code: "H56.13", name: "Sở Nội vụ và Lao động" }])).toMatchObject({
    changed: 1,
  });
  expect(await sync([{ id: "2", parentId: "1", code: "H56.13", name: "Sở Nội vụ và Lao động" }])).toMatchObject({
    changed: 0,
  });

  expect((await search("lao dong")).items).toMatchObject([
    { name: "Sở Nội vụ và Lao động", formerNames: ["Sở Nội vụ"] },
  ]);
  expect((await readAgencies(system(), [agencyIdOfAxis("vxp", "2")]))[0]?.names).toHaveLength(2);
});

test("what an axis closes stays and is flagged; its code under another id leads to who goes on", async () => {
  await sync([{ id: "3", code: "H56.77", name: "Ủy ban nhân dân xã Mẫu Thượng", deleted: true }]);
  expect((await search("mau thuong", { group: "communes" })).items).toMatchObject([
    { connected: false, closedCode: "H56.77" },
  ]);

  await sync([
    { id: "9", parentId: "1", code: "H56.78", formerCode: "H56.77", name: "Ủy ban nhân dân phường Mẫu Thượng" },
  ]);

  expect((await search("xa mau thuong", { group: "communes" })).items).toMatchObject([
    { name: "Ủy ban nhân dân phường Mẫu Thượng", formerNames: ["Ủy ban nhân dân xã Mẫu Thượng"] },
    { ended: { successors: [{ name: "Ủy ban nhân dân phường Mẫu Thượng" }] } },
  ]);
});

test("an office answers to the codes of those merged into it, however many steps ago", async () => {
  const [first, second] = ["H56.555", "H56.556"].map((code, at) => ({
    id: agencyIdOfAxis("lgsp", code),
    level: "commune" as const,
    provinceGso: "25",
    names: [{ name: `UBND xã Cũ ${String(at)}`, from: "2010-01-01" }],
    codes: [{ code, scheme: "QD20" as const, from: "2020-07-22", to: "2026-11-24" }],
  }));
  const merged = (to: string) =>
    ({ kind: "merge", to: [to], from: "2026-11-25", legalBasis: "Nghị quyết 1676" }) as never;
  await enterAgencies(office.world, [
    { ...first!, succession: merged(second!.id) },
    { ...second!, succession: merged(office.lacThuy.agencyId) },
  ]);

  expect(await ownCodes(office.lacThuy.system())).toEqual(expect.arrayContaining(["H56.901", "H56.555", "H56.556"]));
  expect(await ownCodes(office.caoPhong.system())).not.toContain("H56.555");
});
