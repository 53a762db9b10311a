import type { Assignee, RuleDraft } from "@vanthu/office/proposal/rule-schema.ts";
import { idOf, type People } from "./rule-form.ts";
import { t } from "./words.ts";

/** When a rule holds, in words. */
export function conditionText({ when }: RuleDraft): string {
  const either = (list: readonly string[]): string => list.join(t("or"));
  return [
    when.senders.length > 0 && t("sendersAre", either(when.senders)),
    when.typeNames.length > 0 && t("typesAre", either(when.typeNames)),
    when.fields.length > 0 && t("fieldsAre", either(when.fields.map((field) => t(field)))),
    when.notations.length > 0 && t("notationsAre", either(when.notations)),
    when.subjectWords.length > 0 && t("subjectHas", either(when.subjectWords)),
    when.textWords.length > 0 && t("textHas", either(when.textWords)),
  ]
    .filter((part) => part !== false)
    .join("; ");
}

/** What it proposes, in words. */
export function resultText({ then }: RuleDraft, people: People | undefined): string {
  const names = (list: readonly Assignee[]): string => list.map((one) => nameOf(one, people)).join(", ");
  return [
    then.lead && t("leadIs", nameOf(then.lead, people)),
    then.coordinating.length > 0 && t("coordinatingAre", names(then.coordinating)),
    then.informed.length > 0 && t("informedAre", names(then.informed)),
    then.days !== undefined && t("daysAre", then.days),
  ]
    .filter((part) => part !== false && part !== undefined)
    .join("; ");
}

function nameOf(assignee: Assignee, people: People | undefined): string {
  if (!people) return "…";
  const id = idOf(assignee);
  const unit = people.departments.find((one) => one.id === id)?.name;
  return unit ?? people.items.find((one) => one.id === id)?.fullName ?? t("gone");
}
