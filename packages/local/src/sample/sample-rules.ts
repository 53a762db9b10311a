import { addRule } from "@vanthu/office/proposal/rule-service.ts";
import type { Assignee, RuleDraft } from "@vanthu/office/proposal/rule-schema.ts";
import { listStaff } from "@vanthu/office/staff/service.ts";
import type { SampleCast } from "./sample-people.ts";

/** Name, condition, unit that leads, working days. */
const RULES: readonly (readonly [
  name: string,
  when: Partial<RuleDraft["when"]>,
  unit: string,
  days: number | undefined,
])[] = [
  ["Văn bản tài chính, ngân sách", { fields: ["finance"] }, "Phòng Kinh tế", 5],
  ["Đất đai, nông nghiệp, xây dựng", { fields: ["land", "agriculture", "construction"] }, "Phòng Kinh tế", undefined],
  ["Y tế, giáo dục, văn hóa", { fields: ["health", "education", "culture"] }, "Phòng Văn hoá - Xã hội", undefined],
  ["Thủ tục hành chính, một cửa", { fields: ["reform"] }, "Trung tâm Phục vụ hành chính công", 3],
];

/** The routing rules a commune of the sample begins with; an office without these units has none. */
export async function makeRules(cast: SampleCast): Promise<void> {
  const { departments } = await listStaff(cast.system);
  const clerk = cast.as(cast.who("clerk"));
  let version = 0;
  for (const [name, when, unit, days] of RULES) {
    const department = departments.find((one) => one.name === unit);
    if (!department) continue;
    const lead: Assignee = { departmentId: department.id };
    const nothing = { senders: [], typeNames: [], fields: [], notations: [], subjectWords: [], textWords: [] };
    const then = { lead, coordinating: [], informed: [], ...(days !== undefined && { days }) };
    const rule: RuleDraft = { name, on: true, when: { ...nothing, ...when }, then };
    ({ version } = await addRule(clerk, { rule, version }));
  }
}
