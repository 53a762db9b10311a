import type { Assignee, RoutingRule } from "./rule-schema.ts";

const isPerson = (one: Assignee, staffId: string): boolean => "staffId" in one && one.staffId === staffId;

/** The rules that name a person, as who leads, coordinates or is informed. */
export function rulesNaming(rules: readonly RoutingRule[], staffId: string): RoutingRule[] {
  return rules.filter(({ then: { lead, coordinating, informed } }) =>
    [...(lead ? [lead] : []), ...coordinating, ...informed].some((one) => isPerson(one, staffId)),
  );
}

/**
 * The rules with one person in another's place. Nobody stands in a rule twice: who already leads does not coordinate too, and
 * who coordinates is not informed too.
 */
export function withPersonReplaced(
  rules: readonly RoutingRule[],
  fromId: string,
  to: Assignee & { readonly staffId: string },
): RoutingRule[] {
  const put = (one: Assignee): Assignee => (isPerson(one, fromId) ? to : one);
  const named = new Set(rulesNaming(rules, fromId));
  return rules.map((rule) => {
    if (!named.has(rule)) return rule;
    const lead = rule.then.lead && put(rule.then.lead);
    const leads = lead !== undefined && isPerson(lead, to.staffId);
    const coordinating = once(rule.then.coordinating.map(put), to.staffId, leads);
    const isIn = leads || coordinating.some((one) => isPerson(one, to.staffId));
    const informed = once(rule.then.informed.map(put), to.staffId, isIn);
    return { ...rule, then: { ...rule.then, ...(lead && { lead }), coordinating, informed } };
  });
}

/** The list with this person at most once; not at all where the person stands above already. */
function once(list: readonly Assignee[], staffId: string, isAbove: boolean): Assignee[] {
  const first = list.findIndex((one) => isPerson(one, staffId));
  return list.filter((one, at) => !isPerson(one, staffId) || (!isAbove && at === first));
}
