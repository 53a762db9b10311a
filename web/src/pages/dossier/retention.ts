import type { Retention } from "@vanthu/office/dossier/schema.ts";
import { t } from "./words.ts";

/** What files of communes are kept for; any other number of years stands beside these where a dossier has it. */
const USUAL = ["permanent", "70", "50", "30", "20", "15", "10", "5", "2"];

/** How the form holds a retention: "permanent" or the number of years as text. */
export function retentionOf(text: string): Retention {
  return text === "permanent" ? text : Number(text);
}

/** "20 năm", "Vĩnh viễn". */
export function retentionWord(retention: Retention): string {
  return retention === "permanent" ? t("permanent") : t("years", retention);
}

/** What can be chosen, with the one the dossier has. */
export function retentionChoices(now: string): { value: string; label: string }[] {
  const values = USUAL.includes(now) ? USUAL : [...USUAL, now];
  return values.map((value) => ({ value, label: retentionWord(retentionOf(value)) }));
}
