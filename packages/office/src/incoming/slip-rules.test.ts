import { expect, test } from "vitest";
import type { Task } from "../task/schema.ts";
import type { IncomingDocument } from "./schema.ts";
import { opinionsOf } from "./slip-rules.ts";

const by = { byId: "stf_k", byName: "Trần Văn Khải", byPosition: "Chủ tịch" };
const document = {
  submission: { ...by, text: "Đề nghị giao Phòng Kinh tế.", byName: "Lê Thị Hoa", byPosition: "Chánh Văn phòng" },
  instruction: { ...by, text: "Giao Phòng Kinh tế chủ trì.", leadName: "Hoàng Văn Lợi", at: "2026-11-25T01:00:00Z" },
  instructions: [
    { ...by, kind: "superseded", text: "Giao Phòng Văn hóa.", at: "2026-11-24T01:00:00Z" },
    { ...by, kind: "added", text: "Thêm Công an xã.", at: "2026-11-25T03:00:00Z" },
  ],
} as unknown as IncomingDocument;
document.submission = { ...document.submission, at: "2026-11-24T17:30:00Z" } as IncomingDocument["submission"];

const share = (fields: Partial<Record<keyof Task, unknown>>): Task =>
  ({
    role: "coordinating",
    state: "assigned",
    staffName: "Tạ Quang Huy",
    departmentName: "Công an xã",
    assignedAt: "2026-11-25T01:00:00Z",
    assignedByName: "Hoàng Văn Lợi",
    ...fields,
  }) as Task;

const lead = share({
  role: "lead",
  asUnit: true,
  staffName: "Hoàng Văn Lợi",
  departmentName: "Phòng Kinh tế",
  dueOn: "2026-11-25",
  dueAt: "2026-11-25T10:00:00Z",
});

test("leaders: the instruction that counts with the shares, then what was added; nothing superseded, nothing recalled", () => {
  const { leaders } = opinionsOf(document, [lead, share({ state: "recalled" }), share({ dueOn: "2026-11-27" })]);

  expect(leaders.map(({ text }) => text)).toEqual(["Giao Phòng Kinh tế chủ trì.", "Thêm Công an xã."]);
  expect(leaders[0]?.shares).toEqual([
    { role: "lead", name: "Phòng Kinh tế (Hoàng Văn Lợi)", dueOn: "2026-11-25", dueAt: "2026-11-25T17:00" },
    { role: "coordinating", name: "Tạ Quang Huy (Công an xã)", dueOn: "2026-11-27", dueAt: undefined },
  ]);
});

test("heads of units: what one gave for one thing on one day is one opinion", () => {
  const part = { parentStaffId: "stf_l", note: "Rà soát các hộ.", departmentName: "Phòng Kinh tế" };
  const { units } = opinionsOf(document, [
    lead,
    share({ ...part, staffName: "Nguyễn Hà" }),
    share({ ...part, staffName: "Vũ Minh" }),
    share({ ...part, staffName: "Bùi An", note: "Tổng hợp." }),
  ]);

  expect(units.map(({ text, shares }) => [text, shares.map(({ name }) => name)])).toEqual([
    ["Rà soát các hộ.", ["Nguyễn Hà (Phòng Kinh tế)", "Vũ Minh (Phòng Kinh tế)"]],
    ["Tổng hợp.", ["Bùi An (Phòng Kinh tế)"]],
  ]);
});

test("handlers: what was proposed on the day of the office, then the result where there is one, else the progress", () => {
  const progress = { text: "Đã họp 3 thôn", percent: 50, at: "2026-11-25T02:00:00Z" };
  const { handlers } = opinionsOf(document, [
    share({ progress, result: "Đã xong.", finishedAt: "2026-11-26T02:00:00Z", state: "finished" }),
    share({ progress }),
  ]);

  expect(handlers.map(({ text, on }) => [text, on])).toEqual([
    ["Đề nghị giao Phòng Kinh tế.", "2026-11-25"],
    ["Đã xong.", "2026-11-26"],
    ["Đã họp 3 thôn (50%)", "2026-11-25"],
  ]);
});

test("a word that came with a share handed on stays with who said it", () => {
  const progress = { text: "Đã họp 3 thôn", percent: 50, at: "2026-11-25T02:00:00Z" };
  const { handlers } = opinionsOf({} as IncomingDocument, [
    share({ progress, state: "handedOver" }),
    share({ progress, staffName: "Vũ Minh", assignedAt: "2026-11-25T03:00:00Z" }),
  ]);

  expect(handlers.map(({ byName }) => byName)).toEqual(["Tạ Quang Huy"]);
});

test("what a substitute wrote, gave out or answered stands under both names", () => {
  const inPlace = { ...document, instruction: { ...document.instruction, onBehalfOf: "Bùi Xuân Thuỵ" } };
  const part = share({ parentStaffId: "stf_l", note: "Rà soát", assignedOnBehalfOf: "Lê Văn Tám" });
  const answer = share({ result: "Đã xong.", finishedAt: "2026-11-26T02:00:00Z", finishedByName: "Vũ Minh" });

  const { leaders, units, handlers } = opinionsOf(inPlace as IncomingDocument, [part, answer]);
  expect(leaders[0]).toMatchObject({ byName: "Trần Văn Khải", onBehalfOf: "Bùi Xuân Thuỵ" });
  expect(units[0]).toMatchObject({ byName: "Hoàng Văn Lợi", onBehalfOf: "Lê Văn Tám" });
  expect(handlers[1]).toMatchObject({ byName: "Vũ Minh", onBehalfOf: "Tạ Quang Huy" });
});
