import { afterAll, beforeAll, expect, test } from "vitest";
import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import {
  addAgencyCode,
  enterSuccession,
  readAgencyOverTime,
  renameAgency,
} from "@vanthu/office/onboarding/agency-service.ts";
import { adoptUnit } from "@vanthu/office/onboarding/province-service.ts";
import { readUnit } from "@vanthu/office/onboarding/unit-service.ts";
import { listDirectory } from "@vanthu/office/organisation/directory-service.ts";
import { AgencyId } from "@vanthu/office/organisation/schema.ts";
import { enterAgencies, findAgencyByCode } from "@vanthu/office/organisation/service.ts";
import { issueOutgoing } from "@vanthu/office/outgoing/issue-service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { readOffice } from "@vanthu/office/tenant/service.ts";
import { newId } from "@vanthu/platform/id.ts";
import type { Refusal } from "@vanthu/platform/refusal.ts";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";
import { equip, sealedReport } from "./outgoing-builder.ts";

const BASIS = { basis: "Nghị quyết 1676/NQ-UBTVQH15" };
const TODAY = "2026-11-25";

let office: OfficeWorld;
beforeAll(async () => {
  office = await startOfficeWorld();
  await equip(office.lacThuy);
});
afterAll(() => office.stop());

/** The department stands for the province: it is of province level. */
const admin = () => office.soNoiVu.cx(office.soNoiVu.people.provinceAdmin);
const clerkOf = (of: TestOffice) => of.cx(of.people.clerk);
const search = async (q: string) =>
  (await listDirectory(clerkOf(office.lacThuy), office.lacThuy.agencyId, { q })).items;
const settle = () =>
  office.settle({
    relay: eventRelay(office.world, new Set(consumers.map(({ on }) => on))),
    worker: messageWorker(office.world, consumers, receivers),
  });
const refusalOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => ({ code: "done", params: {} }),
    ({ code, params }: Refusal) => ({ code, params }),
  );

async function commune(name: string, provinceGso = "25"): Promise<AgencyId> {
  const id = newId(AgencyId, "agy", office.world.clock.now());
  const names = [{ name, superior: "UBND tỉnh Phú Thọ", from: "2010-01-01" }];
  await enterAgencies(office.world, [{ id, level: "commune", provinceGso, names, codes: [] }]);
  return id;
}

test("a merged commune leads to its successor in the directory, and a document to it is refused by that name", async () => {
  const [old, heir] = [await commune("UBND xã Cố Nghĩa"), await commune("UBND xã An Nghĩa")];
  const { document } = await sealedReport({ office: office.lacThuy, world: office });
  const issue = (receiverIds: AgencyId[]) =>
    refusalOf(issueOutgoing(clerkOf(office.lacThuy), document.id, { receiverIds, version: document.version }));

  await enterSuccession(admin(), old, { kind: "merge", successorIds: [heir], from: TODAY, ...BASIS });

  expect(await search("co nghia")).toMatchObject([
    { id: heir, formerNames: ["UBND xã Cố Nghĩa"] },
    { id: old, connected: false, ended: { from: TODAY, successors: [{ id: heir, name: "UBND xã An Nghĩa" }] } },
  ]);
  expect(await issue([old])).toEqual({
    code: "agency.ended",
    params: { name: "UBND xã Cố Nghĩa", successor: "UBND xã An Nghĩa" },
  });
  expect((await readOutgoing(clerkOf(office.lacThuy), document.id)).document.state).toBe("sealed");
  expect((await issue([heir])).code).toBe("done");
});

test("an end is entered once, by the agency's own province, and never leads back to the agency", async () => {
  const [one, other, far] = [
    await commune("UBND xã Một"),
    await commune("UBND xã Hai"),
    await commune("UBND xã Xa", "01"),
  ];
  const merge = { kind: "merge", from: "2027-01-01", ...BASIS } as const;
  const enter = async (cx: ReturnType<typeof admin>, id: AgencyId, to: AgencyId, from: string = merge.from) =>
    (await refusalOf(enterSuccession(cx, id, { ...merge, from, successorIds: [to] }))).code;

  const commandOfCommune = office.lacThuy.cx(office.lacThuy.people.provinceAdmin);
  expect(await enter(commandOfCommune, one, other)).toBe("agency.missing");
  expect(await enter(admin(), far, other)).toBe("agency.missing");
  expect(await enter(admin(), one, other)).toBe("done");
  expect(await enter(admin(), one, other)).toBe("done");
  expect(await enter(admin(), one, far)).toBe("agency.succession_known");
  expect(await enter(admin(), other, one, "2026-12-01")).toBe("agency.successor_wrong");
});

test("another code of a unit: packets to the former one are still its own, and no other agency gets either", async () => {
  const { agencyId } = office.caoPhong;
  const other = await commune("UBND xã Ba");

  await addAgencyCode(admin(), agencyId, { code: "H56.955", from: TODAY, ...BASIS });

  for (const code of ["H56.902", "H56.955"]) {
    expect((await findAgencyByCode(admin(), code))?.id).toBe(agencyId);
    expect((await refusalOf(addAgencyCode(admin(), other, { code, from: TODAY, ...BASIS }))).code).toBe(
      "agency.code_taken",
    );
  }
  expect((await readAgencyOverTime(admin(), agencyId)).codes).toMatchObject([
    { code: "H56.902", to: "2026-11-24" },
    { code: "H56.955", from: TODAY },
  ]);
});

test("a unit with another name heads its documents with it, and the province's list and history tell of it", async () => {
  const unitId = await adoptUnit(admin(), office.caoPhong.tenantId);
  await settle();
  office.time.advance(60_000);

  await renameAgency(admin(), office.caoPhong.agencyId, { name: "UBND phường Cao Phong", from: TODAY, ...BASIS });
  await settle();

  expect(await readOffice(office.caoPhong.system())).toMatchObject({
    name: "UBND phường Cao Phong",
    heading: ["ỦY BAN NHÂN DÂN", "PHƯỜNG CAO PHONG"],
    superiorHeading: "UBND TỈNH PHÚ THỌ",
    code: "H56.955",
  });
  const unit = await readUnit(admin(), unitId);
  expect(unit.name).toBe("UBND phường Cao Phong");
  expect(unit.history[0]).toMatchObject({ what: "agency.renamed", byName: "Hà Thuỳ Giang", reason: BASIS.basis });
});
