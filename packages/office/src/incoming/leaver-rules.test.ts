import { expect, test } from "vitest";
import type { StaffId } from "../staff/schema.ts";
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
