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

const repairs = {
  people: [{ ...lead, posts: ["specialist"], state: "active" }],
  defaults: USUAL_DEFAULTS,
  calendar: officeCalendar(),
} as unknown as Repairs;

test("a document of before owners and dates were kept gets both in work, and its lead's share the date", () => {
  const document = aDocument({ state: "routed" });
  const share = taskOf(document, "lead", lead, { id: "stf_9" as StaffId, name: "Chủ tịch", at: AT });
  const after = repaired({ document, tasks: [share] }, repairs, AT);

  expect(after.document).toMatchObject({ ownerId: lead.id, ownerName: lead.fullName, dueOn: "2026-12-04" });
  expect(after.tasks).toMatchObject([{ staffId: lead.id, state: "assigned", dueOn: "2026-12-04" }]);
});

test("one that lay without a date for long gets a whole term from the night it is found; urgent ones too", () => {
  const old = { state: "registered", arrivedAt: "2026-01-05T02:00:00.000Z" } as const;

  const { document } = repaired({ document: aDocument(old), tasks: [] }, repairs, AT);
  const urgent = repaired({ document: aDocument({ ...old, urgency: "urgent" }), tasks: [] }, repairs, AT);

  expect(document).toMatchObject({ dueOn: "2026-12-08", dueIsDefault: true, arrivedAt: old.arrivedAt });
  expect(urgent.document).toMatchObject({ dueOn: "2026-12-01", dueIsDefault: true });
});

test("a document that was finished between the night's list and its repair stays as it is", () => {
  const document = aDocument({ state: "done", ownerId: "stf_7" as StaffId, dueOn: "2026-12-01" });
  const share = taskOf(
    document,
    "lead",
    { ...lead, id: "stf_7" as StaffId },
    { id: "stf_9" as StaffId, name: "Chủ tịch", at: AT },
  );
  const handling = { document, tasks: [{ ...share, state: "finished" as const, finishedAt: AT }] };

  expect(repaired(handling, repairs, AT)).toEqual(handling);
});
