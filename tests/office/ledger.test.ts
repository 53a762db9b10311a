import { afterAll, beforeAll, expect, test } from "vitest";
import { consumers } from "@vanthu/functions/consumers.ts";
import { writeSheets } from "@vanthu/functions/sheet-writer.ts";
import { addInstruction } from "@vanthu/office/incoming/addition-service.ts";
import { finish, start } from "@vanthu/office/incoming/handling-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import type { IncomingId } from "@vanthu/office/incoming/schema.ts";
import { subAssign } from "@vanthu/office/incoming/widen-service.ts";
import { startHandover } from "@vanthu/office/handover/start-service.ts";
import { answerContest, contestLine } from "@vanthu/office/ledger/contest-service.ts";
import { exportMonthCsv, ledgerSheets } from "@vanthu/office/ledger/export-service.ts";
import { readMonth, readUnitMonth } from "@vanthu/office/ledger/read-service.ts";
import { setWeights } from "@vanthu/office/ledger/weights-service.ts";
import { listNotices } from "@vanthu/office/notification/service.ts";
import { startOfficeWorld, type OfficeWorld, type Person } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";
import { handlersOf } from "./outgoing-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
});
afterAll(() => world.stop());

const MONTH = "2026-11";
const people = () => world.lacThuy.people;
const as = (person: Person) => world.lacThuy.cx(person);
const ledger = consumers.filter(({ name, on }) => name.startsWith("ledger.") || on.startsWith("ledger."));
const heard = () => world.settle(handlersOf(world, ledger), { twice: true });

async function given(lead: Person, dueOn: string): Promise<IncomingId> {
  const id = await registered(world.lacThuy);
  const { document } = await readDetail(as(people().chair), id);
  await instruct(as(people().chair), id, {
    text: "Giao tham mưu",
    leadId: lead.id,
    coordinatingIds: [],
    informedIds: [],
    dueOn,
    version: document.version,
  });
  return id;
}

test("a person's month follows from what happened, heard twice or not; a contest is answered; the head sees it, others do not", async () => {
  const { specialist, otherSpecialist, unitHead, otherHead, chair, headOfOffice } = people();
  const early = await given(specialist, "2026-11-26");
  const late = await given(specialist, "2026-11-25");
  const passed = await given(specialist, "2026-11-27");
  await heard();
  expect((await readMonth(as(specialist), MONTH)).totals).toMatchObject({ assigned: 3, running: 3 });

  for (const id of [early, late]) await start(as(specialist), id);
  await finish(as(specialist), early, { result: "Xong" });
  world.time.set("2026-11-26T02:00:00Z");
  await expect(finish(as(specialist), late, { result: "Xong muộn" })).rejects.toThrow("task.late_reason_needed");
  await finish(as(specialist), late, { result: "Xong muộn", lateReason: "Sở gửi biểu mẫu sau hạn" });
  await startHandover(as(headOfOffice), {
    fromId: specialist.id,
    toId: otherSpecialist.id,
    others: [],
    reason: "Chuyển công tác",
  });
  await heard();

  const month = await readMonth(as(specialist), MONTH);
  expect(Object.fromEntries(month.lines.map(({ href, standing }) => [href, standing]))).toEqual({
    [`/incoming/${early}`]: "onTime",
    [`/incoming/${late}`]: "late",
    [`/incoming/${passed}`]: "passed",
  });
  expect(month.totals).toMatchObject({ assigned: 2, onTime: 1, late: 1, timeliness: 75 });
  expect((await readMonth(as(otherSpecialist), MONTH)).totals).toMatchObject({ assigned: 1, running: 1 });

  const workId = `task#${late}`;
  await contestLine(as(specialist), { month: MONTH, workId, text: "Chờ ý kiến Phòng Kinh tế" });
  await heard();
  expect((await listNotices(as(unitHead), {})).items).toMatchObject([
    { type: "ledger.contested", href: `/ledger?month=${MONTH}&person=${specialist.id}` },
  ]);
  await expect(readMonth(as(otherHead), MONTH, specialist.id)).rejects.toThrow("staff.missing");
  const answer = { month: MONTH, staffId: specialist.id, workId, answer: "Đúng là phải chờ", countsOnTime: true };
  await expect(answerContest(as(otherHead), { ...answer, decision: "kept" })).rejects.toThrow("staff.missing");
  const after = await answerContest(as(unitHead), { ...answer, decision: "corrected" });
  expect(after.totals).toMatchObject({ onTime: 2, late: 0, contested: 0 });

  const rows = (await readUnitMonth(as(chair), MONTH)).people.map(({ fullName }) => fullName);
  expect(rows).toContain(specialist.fullName);
  const text = await exportMonthCsv(as(specialist), MONTH);
  expect(text).toMatch(/Sở gửi biểu mẫu sau hạn.*Đã điều chỉnh/u);
  expect(text).toContain(`${String(world.world.config.appOrigin)}/incoming/`);
  const workbook = await writeSheets(await ledgerSheets(as(chair), MONTH));
  expect(Buffer.from(workbook.slice(0, 2)).toString()).toBe("PK");
});

test("who is added to an instruction, or given a part in the unit, has a line at once", async () => {
  const { chair, unitHead, specialist, otherHead } = people();
  const assigned = async (person: Person) => (await readMonth(as(person), MONTH)).totals.assigned;
  const before = [await assigned(otherHead), await assigned(specialist)];
  const id = await given(unitHead, "2026-12-01");
  const { document } = await readDetail(as(chair), id);
  const added = { text: "Thêm phối hợp", coordinatingIds: [otherHead.id], informedIds: [], version: document.version };
  await addInstruction(as(chair), id, added);
  await subAssign(as(unitHead), id, { staffIds: [specialist.id], text: "Soạn phần số liệu" });
  await heard();

  expect([await assigned(otherHead), await assigned(specialist)]).toEqual(before.map((count) => count + 1));
});

test("a month is scored by the weights that held in it", async () => {
  const { headOfOffice, specialist } = people();
  const weights = {
    quantity: 50,
    timeliness: 50,
    quality: 0,
    late: 0,
    excellent: 100,
    met: 90,
    notMet: 40,
    perReturn: 0,
  };

  await expect(setWeights(as(headOfOffice), { ...weights, fromMonth: "2026-10" })).rejects.toThrow("ledger.month_over");
  await setWeights(as(headOfOffice), { ...weights, fromMonth: "2026-12" });

  expect((await readMonth(as(specialist), MONTH)).weights.quality).toBe(33);
  expect((await readMonth(as(specialist), "2026-12")).weights.quality).toBe(0);
});
