import type { Assignee, RoutingRule } from "./rule-schema.ts";
import type { TaskRole } from "../task/schema.ts";

/** One assignee proposed by a rule. */
export interface Suggested {
  readonly assignee: Assignee;
  readonly role: TaskRole;
  readonly rule: RoutingRule;
}

export interface Combined {
  readonly assigned: readonly Suggested[];
  readonly days?: { readonly days: number; readonly rule: RoutingRule };
}

/**
 * What the rules that hold propose together: the first that names a lead is followed; each may add who coordinates and who is
 * informed; nobody has two roles. The first that sets days does so.
 */
export function combine(holding: readonly RoutingRule[]): Combined {
  const assigned = new Map<string, Suggested>();
  const add = (role: TaskRole, rule: RoutingRule, assignees: readonly Assignee[]) => {
    for (const assignee of assignees) {
      const key = keyOf(assignee);
      if (!assigned.has(key)) assigned.set(key, { assignee, role, rule });
    }
  };
  const leading = holding.find(({ then }) => then.lead);
  if (leading?.then.lead) add("lead", leading, [leading.then.lead]);
  for (const rule of holding) add("coordinating", rule, rule.then.coordinating);
  for (const rule of holding) add("informed", rule, rule.then.informed);
  const dating = holding.find(({ then }) => then.days !== undefined);
  return {
    assigned: [...assigned.values()],
    ...(dating?.then.days !== undefined && { days: { days: dating.then.days, rule: dating } }),
  };
}

export function keyOf(assignee: Assignee): string {
  return "staffId" in assignee ? assignee.staffId : assignee.departmentId;
}
