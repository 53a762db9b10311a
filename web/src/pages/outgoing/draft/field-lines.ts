import type { Colleague } from "@vanthu/office/staff/schema.ts";
import { date } from "../../../i18n/format.ts";
import { stateWord } from "../../../state/words.ts";
import { t } from "../draft-words.ts";
import { groupName } from "../receiver-choice.ts";
import type { DraftField, DraftFields } from "./draft-fields.ts";

type Body = DraftFields["body"];

/** What a field of a draft says, in plain lines: for two versions side by side. */
export function fieldLines(fields: DraftFields, field: DraftField, colleagues: readonly Colleague[]): string[] {
  switch (field) {
    case "urgency":
      return [stateWord(fields.urgency)];
    case "signerId":
      return [colleagues.find(({ id }) => id === fields.signerId)?.fullName ?? fields.signerId];
    case "dueOn":
      return fields.dueOn === undefined ? [] : [date(fields.dueOn)];
    case "receivers":
      return fields.receivers.map(({ name }) => name);
    case "receiverGroups":
      return (fields.receiverGroups ?? []).map((group) => groupName(group));
    case "addressees":
    case "recipientLines":
      return fields[field];
    case "body":
      return bodyLines(fields.body);
    case "form":
      return textsIn(fields.form);
    case "councilId":
      return fields.councilId === undefined ? [] : [t("councilChosen")];
    case "enclosure":
      return fields.enclosure
        ? [fields.enclosure.typeName, fields.enclosure.subject, ...bodyLines(fields.enclosure.body)]
        : [];
    case "appendices":
      return (fields.appendices ?? []).flatMap(({ title, body }) => [title, ...bodyLines(body)]);
    case "landscape":
      return fields.landscape ? [t("landscape")] : [];
    default:
      return [fields[field] ?? ""].filter((text) => text !== "");
  }
}

/** A body in plain lines with its labels; a row of a table is one. */
export function bodyLines(body: Body): string[] {
  return body.flatMap((block) => {
    if (block.kind === "table") return [block.header, ...block.rows].map((row) => row.join(" | "));
    const words = (block.runs ?? []).map((run) => run.text).join("");
    const title = "title" in block ? (block.title ?? "") : "";
    const label = block.kind === "item" ? (block.level === 2 ? "+" : "-") : "label" in block ? block.label : "";
    return [[label, title, words].filter(Boolean).join(" ")];
  });
}

/** Every text in the fields of a form, however deep, but for which form it is. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === "kind" ? [] : textsIn(inner)));
}
