import type { OfficeCalendar } from "@vanthu/platform/working-day.ts";
import type { DepartmentId, StaffId } from "../staff/schema.ts";
import { workableDay } from "./due-rules.ts";
import { DEADLINE_SCORE } from "./score-rules.ts";

/** Who was given a document, until when, and which proposals stood before who decided that. */
export interface Decided {
  readonly leadId: StaffId;
  readonly leadDepartmentId: DepartmentId;
  readonly dueOn?: string | undefined;
  readonly proposalIds: readonly string[];
}

/** Whether a rule, or the finder of deadlines, was right once. */
export interface Verdict {
  readonly subject: string;
  readonly isRight: boolean;
}

const LEAD_BY_RULE = /^rule:(?<rule>[^:]+):lead:(?<lead>.+)$/u;
const DUE_BY_TEXT = /^due:text:(?<on>\d{4}-\d{2}-\d{2})$/u;

/** The id of a lead a rule proposes. */
export function leadProposalId(rule: string, lead: string): string {
  return `rule:${rule}:lead:${lead}`;
}

/** The id of a deadline the text sets, by the day it names. */
export function dueProposalId(statedOn: string): string {
  return `due:text:${statedOn}`;
}

/** What was decided against what was proposed: the lead of a rule, and the deadline of the text; each once. */
export function verdicts(decided: Decided, calendar: OfficeCalendar): Verdict[] {
  const { leadId, leadDepartmentId, dueOn, proposalIds } = decided;
  const found = proposalIds.flatMap((id): Verdict[] => {
    const { rule, lead } = LEAD_BY_RULE.exec(id)?.groups ?? {};
    if (rule !== undefined) return [{ subject: rule, isRight: lead === leadId || lead === leadDepartmentId }];
    const { on } = DUE_BY_TEXT.exec(id)?.groups ?? {};
    return on === undefined ? [] : [{ subject: DEADLINE_SCORE, isRight: workableDay(on, calendar) === dueOn }];
  });
  return [...new Map(found.map((one) => [one.subject, one])).values()].slice(0, 2);
}
