import { expect, test } from "vitest";
import type { StaffId } from "../staff/schema.ts";
import { isUnfinished } from "../task/rules.ts";
import { passWhole } from "./leaver-rules.ts";
import { MOST_PEOPLE, taskOf, type Holder } from "./routing-rules.ts";
import { aDocument } from "./test-document.ts";

const AT = "2026-11-25T02:00:00.000Z";
const person = (at: number): Holder => ({
  id: `stf_${String(at)}` as StaffId,
  fullName: `Người ${String(at)}`,
  departmentId: "dep_1" as Holder["departmentId"],
  departmentName: "Phòng Kinh tế",
});
const by = { ...person(99), name: "Chủ tịch", at: AT };

test("a leaver's share in a document with as many people as there may be goes to one of them, and to nobody else", () => {
  const document = aDocument({ state: "routed", ownerId: person(0).id, dueOn: "2026-12-01" });
  const tasks = Array.from({ length: MOST_PEOPLE }, (_, at) =>
    taskOf(document, at === 0 ? "lead" : "informed", person(at), by),
  );
  const handling = { document, tasks };

  expect(() => passWhole(handling, person(0).id, person(50), "Nghỉ hưu", AT)).toThrow("incoming.too_many_people");
  expect(passWhole(handling, person(0).id, person(7), "Nghỉ hưu", AT)?.document.ownerId).toBe(person(7).id);
});

test("what is finished or voided while a handover goes on stays with whom it was", () => {
  const document = aDocument({ state: "routed", ownerId: person(0).id, dueOn: "2026-12-01" });
  const share = taskOf(document, "lead", person(0), by);
  const finished = {
    document: { ...document, state: "done" as const },
    tasks: [{ ...share, state: "finished" as const, finishedAt: AT }],
  };

  expect(passWhole(finished, person(0).id, person(1), "Nghỉ hưu", AT)).toBeUndefined();
  expect(
    passWhole({ document: { ...document, state: "void" }, tasks: [share] }, person(0).id, person(1), "Nghỉ hưu", AT),
  ).toBeUndefined();
});

test("who did a part of the leaver's share has the whole of it afterwards, also where the part was finished", () => {
  const document = aDocument({ state: "routed", ownerId: person(9).id, dueOn: "2026-12-01" });
  const whole = taskOf(document, "coordinating", person(0), by, { dueOn: "2026-12-01" });
  const [part, other] = [1, 2].map((at) =>
    taskOf(document, "coordinating", person(at), by, { dueOn: "2026-11-27", parentStaffId: person(0).id }),
  );
  const done = { ...part!, state: "finished" as const, finishedAt: AT, result: "Đã soạn" };

  for (const present of [part!, done]) {
    const after = passWhole({ document, tasks: [whole, present, other!] }, person(0).id, person(1), "Nghỉ hưu", AT)!;
    const [left, taken, beside] = after.tasks;
    expect(left?.state).toBe("handedOver");
    expect(taken).toMatchObject({ staffId: person(1).id, dueOn: "2026-12-01", fromName: person(0).fullName });
    expect([taken?.parentStaffId, isUnfinished(taken!)]).toEqual([undefined, true]);
    expect(beside?.parentStaffId).toBe(person(1).id);
  }
});
