import { Refusal } from "@vanthu/platform/refusal.ts";
import { MOST_RULES, type RoutingRule, type RuleDraft, type RuleId } from "./rule-schema.ts";

/** @throws Refusal `rule.no_condition`, `rule.no_result`, `rule.assigned_twice` */
export function requireWhole({ when, then }: RuleDraft): void {
  if (Object.values(when).every((list) => list.length === 0)) throw new Refusal("input", "rule.no_condition");
  const assigned = [...(then.lead ? [then.lead] : []), ...then.coordinating, ...then.informed];
  if (assigned.length === 0 && then.days === undefined) throw new Refusal("input", "rule.no_result");
  const ids = assigned.map((one) => ("staffId" in one ? one.staffId : one.departmentId));
  if (new Set(ids).size < ids.length) throw new Refusal("input", "rule.assigned_twice");
}

/** The rules with one more, after the others. @throws Refusal `rule.too_many` */
export function withRule(rules: readonly RoutingRule[], rule: RoutingRule): RoutingRule[] {
  if (rules.length >= MOST_RULES) throw new Refusal("conflict", "rule.too_many", { most: MOST_RULES });
  return [...rules, rule];
}

/** The rules with one changed, where it stood. @throws Refusal `rule.missing` */
export function withChanged(rules: readonly RoutingRule[], changed: RoutingRule): RoutingRule[] {
  requireThere(rules, changed.id);
  return rules.map((rule) => (rule.id === changed.id ? changed : rule));
}

/** The rules without one. @throws Refusal `rule.missing` */
export function without(rules: readonly RoutingRule[], id: RuleId): RoutingRule[] {
  requireThere(rules, id);
  return rules.filter((rule) => rule.id !== id);
}

/** The rules in another order, each of them once. @throws Refusal `rule.missing` */
export function inOrder(rules: readonly RoutingRule[], ids: readonly RuleId[]): RoutingRule[] {
  if (ids.length !== rules.length || new Set(ids).size < ids.length) throw new Refusal("missing", "rule.missing");
  return ids.map((id) => requireThere(rules, id));
}

function requireThere(rules: readonly RoutingRule[], id: RuleId): RoutingRule {
  const found = rules.find((rule) => rule.id === id);
  if (!found) throw new Refusal("missing", "rule.missing");
  return found;
}
