import type { AssignmentSummary } from "@vanthu/office/assignment/schema.ts";
import { date } from "../../i18n/format.ts";
import { t } from "./words.ts";

/** What an assignment rests on, in words. */
export function originWords(origin: AssignmentSummary["origin"]): string {
  if (origin.kind === "none") return t("fromNothing");
  if (origin.kind === "meeting") return t("fromMeeting", origin.conclusion ?? origin.name, date(origin.on));
  return t("fromDocument", origin.referenceNumber);
}
