import { WorkField, type Assignee, type RuleDraft } from "@vanthu/office/proposal/rule-schema.ts";
import type { ColleagueList, DepartmentId, StaffId } from "@vanthu/office/staff/schema.ts";
import type * as v from "valibot";
import { colleagueChoice } from "../../colleague/colleague-choice.ts";
import type { Choice } from "../../ui/token-list.tsx";

export type People = v.InferOutput<typeof ColleagueList>;

export const FIELDS = WorkField.options;

/** A rule without anything, as the editor begins. */
export function emptyRule(): RuleDraft {
  return {
    name: "",
    on: true,
    when: { senders: [], typeNames: [], fields: [], notations: [], subjectWords: [], textWords: [] },
    then: { coordinating: [], informed: [] },
  };
}

/** Units before people: a rule outlives who works there today. */
export function assigneeChoices({ items, departments }: People): Choice[] {
  return [...departments.map(({ id, name }) => ({ id, name, unit: true })), ...items.map(colleagueChoice)];
}

export function idOf(assignee: Assignee): string {
  return "staffId" in assignee ? assignee.staffId : assignee.departmentId;
}

/** What a chosen id stands for. */
export function assigneeOf(id: string): Assignee {
  return id.startsWith("dep_") ? { departmentId: id as DepartmentId } : { staffId: id as StaffId };
}

/** The days typed; nothing for an empty field, NaN for what is no number of days. */
export function daysOf(typed: string): number | undefined {
  if (typed.trim() === "") return undefined;
  const days = Number(typed);
  return Number.isInteger(days) && days >= 1 && days <= 90 ? days : NaN;
}
