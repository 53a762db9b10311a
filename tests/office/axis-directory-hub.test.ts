import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import { startHub } from "@vanthu/hub/start-hub.ts";
import { setConnection } from "@vanthu/office/connection/secret-service.ts";
import type { SetConnection } from "@vanthu/office/connection/schema.ts";
import { directoryTick } from "@vanthu/office/exchange/directory-tick.ts";
import { receiversOn } from "@vanthu/office/outgoing/receiver-service.ts";
import { searchDirectory } from "@vanthu/office/recipient/search-service.ts";
import { addDays } from "@vanthu/platform/office-time.ts";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { OWN, PROVINCES } from "./axis-connections.ts";
import { SECRET } from "./axis-partner.ts";

const SYSTEM = "vanthu.tinh";
let office: OfficeWorld;
let hub: Awaited<ReturnType<typeof startHub>>;
let folder: string;
/** The first night the axis is asked. */
let night = "2026-11-25";

beforeAll(async () => {
  office = await startOfficeWorld();
  folder = await mkdtemp(join(tmpdir(), "vanthu-axis-"));
  hub = await startHub({ port: 0, dataFolder: folder, agencies: 900 });
  await tell(`systems/${SYSTEM}`, { secret: SECRET, agencies: ["H56.903"] });
  await agency("H44.950", { name: "UBND xã Đá Vách", parentCode: "H44", code102: "000.00.50.H44" });
});
afterAll(async () => {
  await office.stop();
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});

async function tell(path: string, body: object): Promise<void> {
  const headers = { "content-type": "application/json" };
  const url = `${hub.address}/control/${path}`;
  const { ok } = await fetch(url, { method: "PUT", headers, body: JSON.stringify(body) });
  expect(ok).toBe(true);
}
const agency = (code: string, more: object) => tell(`agencies/${code}`, more);
const admin = () => office.soNoiVu.cx(office.soNoiVu.people.provinceAdmin);
const clerk = () => office.soNoiVu.cx(office.soNoiVu.people.clerk);
const search = async (q: string) => (await searchDirectory(clerk(), { q })).items;
const settle = () =>
  office.settle({
    relay: eventRelay(office.world, new Set(consumers.map(({ on }) => on))),
    worker: messageWorker(office.world, consumers, receivers),
  });

async function connect(wanted: SetConnection): Promise<void> {
  await setConnection(admin(), { ...wanted, systemId: SYSTEM, address: `${hub.address}/${wanted.axis}` });
  await settle();
}

/** The schedule asks each axis in its minute after one o'clock in the night, over the real client. */
async function nightPasses(): Promise<void> {
  for (const minute of ["00", "20"]) {
    office.time.set(`${night}T18:${minute}:00.000Z`);
    await directoryTick.run(office.world, office.world.clock.now());
    await settle();
  }
  night = addDays(night, 1);
}

test("the directory of an axis that runs is brought in by night, over the national axis, with codes of both generations", async () => {
  await connect(OWN);
  await nightPasses();

  expect(await search("da vach")).toMatchObject([
    { name: "UBND xã Đá Vách", code: "H44.950", superior: "UBND tỉnh Phú Thọ", connected: true, axis: "vxp" },
  ]);
  expect(await search("000.00.50.h44")).toHaveLength(1);
  const merged = (await search("truoc sap nhap")).filter(({ closedCode }) => closedCode === "H02");
  expect(merged).toMatchObject([{ connected: false, name: "UBND tỉnh Bắc Ninh (trước sáp nhập)" }]);
});

test("an agency the axis closes is closed here since its day, and leads to the one that bears its code as a former one", async () => {
  await agency("H44.950", { name: "UBND xã Đá Vách", closedOn: "2026-11-20", changedOn: "2026-11-20" });
  await nightPasses();
  expect(await search("da vach")).toMatchObject([{ connected: false, closedCode: "H44.950" }]);

  await agency("H44.960", { name: "UBND phường Đá Ngang", oldCodes: ["H44.950"] });
  await nightPasses();
  const [closed, heir] = [(await search("xa da vach")).find(({ ended }) => ended), (await search("da ngang"))[0]];

  expect(heir).toMatchObject({ connected: true, code: "H44.960", formerNames: ["UBND xã Đá Vách"] });
  expect(closed).toMatchObject({ connected: false, ended: { successors: [{ id: heir!.id }] } });
  await expect(receiversOn(clerk(), office.soNoiVu.agencyId, [closed!.id], night)).rejects.toMatchObject({
    code: "agency.ended",
    params: { successor: "UBND phường Đá Ngang" },
  });
});

test("a province's LGSP, which only leaves out what it closes: who is gone from its list is closed, and open again once listed", async () => {
  await connect(PROVINCES);
  await nightPasses();
  expect(await search("da ngang")).toMatchObject([{ axis: "vxp", connected: true }]);
  await connect({ ...OWN, on: false });
  await agency("H44.980", { name: "Trạm Y tế Hoa Ban" });
  await nightPasses();
  expect(await search("tram y te")).toMatchObject([{ connected: true, axis: "lgsp" }]);

  await agency("H44.980", { name: "Trạm Y tế Hoa Ban", closedOn: "2026-11-20" });
  await nightPasses();
  expect(await search("tram y te")).toMatchObject([{ connected: false, closedCode: "H44.980" }]);

  await agency("H44.980", { name: "Trạm Y tế Hoa Ban" });
  await nightPasses();
  expect(await search("tram y te")).toMatchObject([{ connected: true, code: "H44.980" }]);
});
