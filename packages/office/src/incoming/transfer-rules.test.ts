import { expect, test } from "vitest";
import type { StaffId } from "../staff/schema.ts";
import { taskOf, type Holder } from "./routing-rules.ts";
import { aDocument } from "./test-document.ts";
import { handOver } from "./transfer-rules.ts";

const AT = "2026-11-25T02:00:00.000Z";
const person = (name: string, departmentId: string): Holder => ({
  id: `stf_${name}` as StaffId,
  fullName: name,
  departmentId: departmentId as Holder["departmentId"],
  departmentName: departmentId,
});
const [lead, stranger] = [person("Luyện", "dep_kt"), person("Dương", "dep_vh")];
const by = { ...person("Thuỵ", "dep_ld"), name: "Thuỵ", at: AT };

test("a share goes to another department only where the unit allows it, and a part within a unit never", () => {
  const document = aDocument({ state: "routed", ownerId: lead.id });
  const share = taskOf(document, "lead", lead, by);
  const part = taskOf(document, "coordinating", lead, by, { parentStaffId: by.id });
  const hand = (task: typeof share, across: boolean) =>
    handOver({ document, tasks: [task] }, lead.id, stranger, "Thuộc lĩnh vực khác", AT, across);

  expect(() => hand(share, false)).toThrow("task.other_unit");
  expect(() => hand(part, true)).toThrow("task.other_unit");
  expect(hand(share, true).document).toMatchObject({ state: "routed", ownerId: stranger.id });
});
