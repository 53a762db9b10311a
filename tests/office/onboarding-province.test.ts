import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import { readCommunes } from "@vanthu/functions/commune-list.ts";
import { enterDirectory } from "@vanthu/local/sample/sample-directory.ts";
import { agencyIdOfGso } from "@vanthu/office/organisation/commune-rules.ts";
import { openSampleProvince } from "@vanthu/local/sample/sample-province.ts";
import { openFirstProvince } from "@vanthu/office/onboarding/first-province.ts";
import { openProvince } from "@vanthu/office/onboarding/province-service.ts";
import { listAgenciesToOpen, listUnits } from "@vanthu/office/onboarding/unit-service.ts";
import { findTenantByHandle } from "@vanthu/office/tenant/service.ts";
import { systemContext } from "@vanthu/platform/context.ts";
import { newTenantId } from "@vanthu/platform/id.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import { FIRST_PROVINCE } from "../bundles/first-province.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";

let office: OfficeWorld;
beforeAll(async () => {
  office = await startOfficeWorld();
  await enterDirectory(
    office.world,
    await readCommunes(join(import.meta.dirname, "../../packages/local/src/sample/data")),
  );
}, 60_000);
afterAll(() => office.stop());

test("the sample's province looks after its communes, which tell how they stand, and prepares another", async () => {
  await openSampleProvince(office.world, "none", ["lacthuy", "caophong"]);
  await office.settle({
    relay: eventRelay(office.world, new Set(consumers.map(({ on }) => on))),
    worker: messageWorker(office.world, consumers, receivers),
  });

  const tenantId = await findTenantByHandle(office.world, new Meter(), "phutho");
  const { items, counts } = await listUnits(systemContext(office.world, tenantId!, "test"), { order: "name" });
  expect(items.map(({ name, stage, people }) => `${name} ${stage} ${String(people)}`)).toEqual([
    "UBND xã Cao Phong official 12",
    "UBND xã Cao Sơn preparing 0",
    "UBND xã Lạc Thuỷ official 12",
  ]);
  expect(counts.preparing).toBe(1);
}, 60_000);

test("the first province of a deployment is opened with cards for its people and no password", async () => {
  const { cards } = await openProvince(office.world, {
    tenantId: newTenantId(office.world.clock.now()),
    handle: "tinhmoi",
    agency: {
      id: agencyIdOfGso("26900"),
      level: "province",
      provinceGso: "26",
      names: [{ name: "UBND tỉnh Mới", from: "2025-07-01" }],
      codes: [],
    },
    office: {
      name: "UBND tỉnh Mới",
      heading: ["ỦY BAN NHÂN DÂN", "TỈNH MỚI"],
      place: "Mới",
      abbreviation: "UBND",
      collective: true,
      headTitle: "CHỦ TỊCH",
      personKeyCustody: "kms",
    },
    departments: [{ name: "Văn phòng", abbreviation: "VP" }],
    people: [
      {
        userName: "vinh.nq",
        fullName: "Ngô Quang Vinh",
        position: "Quản trị",
        department: "Văn phòng",
        posts: ["provinceAdmin"],
      },
    ],
  });

  expect(cards.map(({ signInName }) => signInName)).toEqual(["vinh.nq@tinhmoi"]);
}, 60_000);

test("the command that opens the first province enters its communes to choose from, also when it is given twice", async () => {
  const communes = await readCommunes(join(import.meta.dirname, "../../packages/local/src/sample/data"));
  const province = { ...FIRST_PROVINCE, provinceGso: "38", handle: "thanhhoa", code: "H98" };

  await openFirstProvince(office.world, province, communes);
  await openFirstProvince(office.world, province, communes);

  const tenantId = await findTenantByHandle(office.world, new Meter(), "thanhhoa");
  const { items, total } = await listAgenciesToOpen(systemContext(office.world, tenantId!, "test"), "tong son");
  expect(items.map(({ name }) => name)).toEqual(["UBND xã Tống Sơn"]);
  expect(total).toBe(1);
  const all = await listAgenciesToOpen(systemContext(office.world, tenantId!, "test"), undefined);
  expect(all.total).toBe(166);
}, 60_000);
