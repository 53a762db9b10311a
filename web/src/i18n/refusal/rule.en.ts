/** Refusals of the rules by which documents are proposed to somebody. */
export const ruleRefusal = {
  "rule.missing": "This rule is no longer in the book. Reload the page to see the rules there are.",
  "rule.no_condition": "The rule has no condition. Choose at least one: sender, type, field, notation or words.",
  "rule.no_result": "The rule names nobody and sets no deadline. Choose a person, a unit or a number of days.",
  "rule.assigned_twice": "A person or unit has two roles in the rule. Keep one of them.",
  "rule.assignee_missing": "The chosen person or unit is no longer at work here. Choose another.",
  "rule.too_many": "The book holds {{most}} rules already. Remove one that is not used, then add again.",
} as const;
