import { afterAll, beforeAll, expect, test } from "vitest";
import { committeeOf } from "@vanthu/office/organisation/commune-rules.ts";
import { AgencyId } from "@vanthu/office/organisation/schema.ts";
import { changeAgency, enterAgencies } from "@vanthu/office/organisation/service.ts";
import { expandGroups } from "@vanthu/office/recipient/expand-service.ts";
import { addGroup, editGroup, removeGroup } from "@vanthu/office/recipient/group-service.ts";
import { rememberRecipients } from "@vanthu/office/recipient/remembered-service.ts";
import type { RecipientGroupId } from "@vanthu/office/recipient/schema.ts";
import { readMembers, readRecipients, searchDirectory } from "@vanthu/office/recipient/search-service.ts";
import { newId } from "@vanthu/platform/id.ts";
import type { Refusal } from "@vanthu/platform/refusal.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";

const TODAY = "2026-11-25";

let office: OfficeWorld;
beforeAll(async () => {
  office = await startOfficeWorld();
});
afterAll(() => office.stop());

const clerk = () => office.lacThuy.cx(office.lacThuy.people.clerk);
const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "done",
    ({ code }: Refusal) => code,
  );
const school = async (name: string): Promise<AgencyId> => {
  const id = newId(AgencyId, "agy", office.world.clock.now());
  const names = [{ name, superior: "UBND xã Lạc Thuỷ", from: "2010-01-01" }];
  await enterAgencies(office.world, [{ id, level: "commune", body: "other", provinceGso: "25", names, codes: [] }]);
  return id;
};

test("the communes of the province and of the country, without the office itself, are groups every office has", async () => {
  const commune = (unit_gso: string, province_gso: string) =>
    committeeOf({ province_gso, province: "Tỉnh", unit_gso, kind: "xa", name: `Xã ${unit_gso}` }, "UBND tỉnh");
  await enterAgencies(office.world, [commune("04000", "25"), commune("14000", "38"), commune("14001", "38")]);

  const province = await expandGroups(clerk(), ["communes-of-province"]);
  const country = await expandGroups(clerk(), ["communes-of-country", "communes-of-province"]);

  expect(province).toContain(office.caoPhong.agencyId);
  expect([province.includes(office.lacThuy.agencyId), country.length - province.length]).toEqual([false, 2]);
});

test("units below an agency are a group by the superior they name", async () => {
  const [one] = [await school("Trường Tiểu học Lạc Thuỷ")];

  const members = await readMembers(clerk(), `units-of-${office.lacThuy.agencyId}`);

  expect(members).toMatchObject({ total: 1, items: [{ id: one, name: "Trường Tiểu học Lạc Thuỷ" }] });
});

test("a group is named, renamed and taken away by whom the office lets; two never bear one name", async () => {
  const ids = [await school("Trường Mầm non A"), await school("Trường Mầm non B")];
  const specialist = office.lacThuy.cx(office.lacThuy.people.specialist);

  expect(await codeOf(addGroup(specialist, { name: "Các trường", agencyIds: ids }))).toBe("permission.denied");
  const [group] = await addGroup(clerk(), { name: "Các trường", agencyIds: [...ids, ...ids] });
  expect(group).toMatchObject({ name: "Các trường", agencies: 2 });
  expect(await codeOf(addGroup(clerk(), { name: "CÁC TRƯỜNG", agencyIds: ids }))).toBe("recipient.group_taken");

  const id = group!.id as Extract<RecipientGroupId, `grp_${string}`> & Parameters<typeof editGroup>[1];
  const edit = { name: "Các trường mầm non", agencyIds: ids.slice(1), version: group!.version! };
  expect(await editGroup(clerk(), id, edit)).toMatchObject([{ name: "Các trường mầm non", agencies: 1 }]);
  expect(await codeOf(editGroup(clerk(), id, edit))).toBe("item.changed");
  expect(await expandGroups(clerk(), [id])).toEqual(ids.slice(1));

  expect(await removeGroup(clerk(), id, edit.version + 1)).toEqual([]);
  expect(await codeOf(expandGroups(clerk(), [id]))).toBe("recipient.group_missing");
});

test("whoever goes on for a member that is no more stands in its place", async () => {
  const [old, heir] = [await school("Trường THCS Cũ"), await school("Trường THCS Mới")];
  const [group] = await addGroup(clerk(), { name: "Trường THCS", agencyIds: [old] });
  await changeAgency(clerk(), old, (agency) => ({
    ...agency,
    succession: { kind: "merge", to: [heir], from: TODAY, legalBasis: "Quyết định 12/QĐ-UBND" },
  }));

  expect(await expandGroups(clerk(), [group!.id])).toEqual([heir]);
});

test("whom a person, or his unit, sent to most comes first, also where many names are found", async () => {
  const [rare, often] = [await school("Trạm Y tế An Bình"), await school("Trạm Y tế Yên Bình")];
  const { id, department } = office.lacThuy.people.clerk;
  const cx = clerk();
  const ownerIds = [id, cx.actor.kind === "staff" ? cx.actor.departmentId : department];
  const sendTo = (messageId: string, agencyId: AgencyId, name: string) =>
    rememberRecipients(
      office.lacThuy.system(),
      "test",
      { id: messageId, at: `${TODAY}T02:00:00Z` },
      { ownerIds, sent: [{ agencyId, name }] },
    );

  await sendTo("1", rare, "Trạm Y tế An Bình");
  await sendTo("2", often, "Trạm Y tế Yên Bình");
  await sendTo("3", often, "Trạm Y tế Yên Bình");
  await sendTo("3", rare, "Trạm Y tế An Bình");

  expect((await readRecipients(cx)).remembered.map((one) => one.id)).toEqual([often, rare]);
  expect((await searchDirectory(cx, { q: "tram y te binh" })).items.map((one) => one.id)).toEqual([often, rare]);
  expect((await readRecipients(office.caoPhong.cx(office.caoPhong.people.clerk))).remembered).toEqual([]);
});
