import { expect, test } from "vitest";
import type { StaffId } from "../staff/schema.ts";
import { askExtension } from "../task/rules.ts";
import { decideExtension, withTasks } from "./handling-rules.ts";
import { route, taskOf, type Holder } from "./routing-rules.ts";
import { aDocument } from "./test-document.ts";

const AT = "2026-11-25T02:00:00.000Z";

function person(name: string): Holder {
  return {
    id: `stf_${name}` as StaffId,
    fullName: name,
    departmentId: "dep_A" as Holder["departmentId"],
    departmentName: "Phòng Kinh tế",
  };
}

test("more time for the lead moves helpers who were due with the lead, and nobody else's day", () => {
  const [leader, lead, helper, other, reader] = ["leader", "lead", "helper", "other", "reader"].map(person) as [
    Holder,
    Holder,
    Holder,
    Holder,
    Holder,
  ];
  const giver = { id: leader.id, name: leader.fullName, at: AT };
  const instruction = { text: "Giao", dueOn: "2026-12-01" };
  const document = route(
    aDocument({ state: "registered" }),
    instruction,
    { ...leader, position: "Chủ tịch" },
    lead,
    AT,
  );
  const until = (dueOn: string) => ({ dueOn, dueAt: undefined });
  const asked = askExtension(taskOf(document, "lead", lead, giver, until("2026-12-01")), {
    wishedOn: "2026-12-08",
    reason: "Chờ số liệu",
    askedAt: AT,
  });
  const helping = askExtension(taskOf(document, "coordinating", helper, giver, until("2026-12-01")), {
    wishedOn: "2026-12-03",
    reason: "Chờ số liệu",
    askedAt: AT,
  });
  const tasks = withTasks(
    [asked, helping],
    taskOf(document, "coordinating", other, giver, until("2026-11-27")),
    taskOf(document, "informed", reader, giver, until("2026-12-01")),
  );
  const doer = { id: leader.id, name: leader.fullName, departmentId: leader.departmentId, instructs: true };

  const after = decideExtension({ document, tasks }, doer, lead.id, { granted: true, byName: leader.fullName, at: AT });

  expect(after.document.dueOn).toBe("2026-12-08");
  expect(after.tasks.map(({ staffName, dueOn }) => [staffName, dueOn])).toEqual([
    ["lead", "2026-12-08"],
    ["helper", "2026-12-08"],
    ["other", "2026-11-27"],
    ["reader", "2026-12-01"],
  ]);
  expect(after.tasks.find(({ staffId }) => staffId === helper.id)?.extension).toBeUndefined();
});
