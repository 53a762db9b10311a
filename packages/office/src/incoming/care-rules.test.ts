import { expect, test } from "vitest";
import { officeCalendar } from "@vanthu/platform/working-day.ts";
import type { StaffId } from "../staff/schema.ts";
import { repaired, type Repairs } from "./care-rules.ts";
import { USUAL_DEFAULTS } from "./default-rules.ts";
import { taskOf, type Holder } from "./routing-rules.ts";
import { aDocument } from "./test-document.ts";

const AT = "2026-11-26T18:30:00.000Z";
const lead: Holder = {
  id: "stf_1" as StaffId,
  fullName: "Bùi Văn Luyến",
  departmentId: "dep_1" as Holder["departmentId"],
  departmentName: "Phòng Kinh tế",
};

test("a document of before owners and dates were kept gets both in work, and its lead's share the date", () => {
  const document = aDocument({ state: "routed" });
  const share = taskOf(document, "lead", lead, { id: "stf_9" as StaffId, name: "Chủ tịch", at: AT });
  const repairs = {
    people: [{ ...lead, posts: ["specialist"], state: "active" }],
    defaults: USUAL_DEFAULTS,
    calendar: officeCalendar(),
  } as unknown as Repairs;

  const after = repaired({ document, tasks: [share] }, repairs, AT);

  expect(after.document).toMatchObject({ ownerId: lead.id, ownerName: lead.fullName, dueOn: "2026-12-04" });
  expect(after.tasks).toMatchObject([{ staffId: lead.id, state: "assigned", dueOn: "2026-12-04" }]);
});
