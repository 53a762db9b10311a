import { give } from "@vanthu/office/assignment/give-service.ts";
import { takeAssignmentStep } from "@vanthu/office/assignment/step-service.ts";
import { addDays, officeDate } from "@vanthu/platform/office-time.ts";
import { addWorkingDays, nextWorkingDay, officeCalendar } from "@vanthu/platform/working-day.ts";
import type { SampleCast } from "./sample-people.ts";

const UNIT = "Phòng Kinh tế";

/** Assignments a commune of the sample begins with: one of a unit, one in work from a meeting, one to be accepted. */
export async function makeAssignments(cast: SampleCast, now: Date): Promise<void> {
  const [chair, head] = [cast.who("chair"), cast.who("unitHead", UNIT)];
  const [lead, helper] = cast.people.filter(
    ({ departmentName, posts }) =>
      departmentName === UNIT && posts.includes("specialist") && !posts.includes("unitHead"),
  );
  if (!lead) return;
  const calendar = officeCalendar();
  const today = nextWorkingDay(addDays(officeDate(now), -1), calendar);
  const within = (days: number) => addWorkingDays(today, days, calendar);
  const common = { helperIds: helper ? [helper.id] : [], watcherIds: [], priority: "normal" as const };

  await give(cast.as(chair), {
    ...common,
    title: "Rà soát đất công ích do xã quản lý, đề xuất phương án sử dụng",
    product: "Báo cáo kèm danh sách thửa đất",
    lead: { kind: "unit", id: head.departmentId },
    origin: { kind: "none" },
    dueOn: within(10),
  });
  const meeting = { kind: "meeting" as const, name: "Họp giao ban tuần", on: within(-1) };
  const begun = await give(cast.as(head), {
    ...common,
    title: "Tổng hợp tiến độ giải ngân vốn đầu tư công",
    product: "Biểu tổng hợp",
    lead: { kind: "person", id: lead.id },
    origin: meeting,
    dueOn: within(3),
  });
  const done = await give(cast.as(head), {
    ...common,
    title: "Lập danh sách hộ cần hỗ trợ giống cây vụ đông",
    lead: { kind: "person", id: lead.id },
    origin: { kind: "none" },
    dueOn: within(1),
  });
  const as = cast.as(lead);
  for (const { id } of [begun, done]) await takeAssignmentStep(as, id, { step: "takeUp", version: 1 });
  const text = "Đã có số liệu của 5 trên 8 dự án.";
  await takeAssignmentStep(as, begun.id, { step: "report", percent: 60, text, version: 2 });
  const result = "Đã lập danh sách 42 hộ, có xác nhận của các thôn.";
  await takeAssignmentStep(as, done.id, { step: "submit", result, despiteParts: false, version: 2 });
}
