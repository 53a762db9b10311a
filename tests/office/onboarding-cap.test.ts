import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import { askUpload, confirmUpload } from "@vanthu/office/attachment/service.ts";
import { setLimits } from "@vanthu/office/metering/limit-service.ts";
import { readImport, runImport, startImport } from "@vanthu/office/onboarding/import-service.ts";
import { openUnit } from "@vanthu/office/onboarding/open-service.ts";
import { readUnit } from "@vanthu/office/onboarding/unit-service.ts";
import { AgencyId } from "@vanthu/office/organisation/schema.ts";
import { enterAgencies } from "@vanthu/office/organisation/service.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { flushUsage } from "@vanthu/platform/flush-usage.ts";
import { newId } from "@vanthu/platform/id.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";

const LIST = new TextEncoder().encode("Họ và tên,Phòng,Chức vụ\nBàn Thị Nguyên,Phòng Kinh tế,Chuyên viên");

let office: OfficeWorld;
let admin: Cx;
beforeAll(async () => {
  office = await startOfficeWorld();
  admin = office.soNoiVu.cx(office.soNoiVu.people.provinceAdmin);
});
afterAll(() => office.stop());

test("at the province's cap a list is neither checked nor begun, and one that has begun is taken in to its end", async () => {
  const unit = await aUnit();
  const start = async () => startImport(admin, { fileId: await upload(), kind: "people", unitId: unit.id });
  const [begun, waiting] = [await start(), await start()];
  await settle();
  await runImport(admin, begun.id);
  office.world.usage.note(office.soNoiVu.tenantId, { requests: 1_000_000 });
  await flushUsage(office.world, "all");
  const stopped = { kind: "limit", code: "cost.cap_reached" };

  await setLimits(admin, { capDong: 1000 });
  await expect(start()).rejects.toMatchObject(stopped);
  await expect(runImport(admin, waiting.id)).rejects.toMatchObject(stopped);
  await runImport(admin, begun.id);
  await settle();

  expect(await readImport(admin, begun.id)).toMatchObject({ state: "done", done: 1 });
  expect(await readImport(admin, waiting.id)).toMatchObject({ state: "checked" });
  expect((await readUnit(admin, unit.id)).people).toBe(1);
});

async function settle(): Promise<void> {
  await office.settle({
    relay: eventRelay(office.world, new Set(consumers.map(({ on }) => on))),
    worker: messageWorker(office.world, consumers, receivers),
  });
}

async function aUnit() {
  const id = newId(AgencyId, "agy", office.world.clock.now());
  const names = [{ name: "UBND xã Nhận", superior: "UBND tỉnh Phú Thọ", from: "2025-07-01" }];
  await enterAgencies(office.world, [{ id, level: "commune", provinceGso: "25", names, codes: [] }]);
  const unit = await openUnit(admin, { agencyId: id, handle: "nhan", lastNumbers: [], people: [] });
  await settle();
  return unit;
}

async function upload() {
  const sha256 = createHash("sha256").update(LIST).digest("hex");
  const file = { name: "danh-sach.csv", contentType: "text/csv", sizeBytes: LIST.length, sha256 };
  const { fileId, upload: to } = await askUpload(admin, file);
  await fetch(to.url, { method: "PUT", headers: to.headers, body: Buffer.from(LIST) });
  return (await confirmUpload(admin, fileId)).id;
}
