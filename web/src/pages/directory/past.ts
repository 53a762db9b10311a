import type { DirectoryEntry } from "@vanthu/office/organisation/schema.ts";
import { date } from "../../i18n/format.ts";
import { t } from "./words.ts";

/** Who goes on for an agency that is no more, or whom this one goes on for. */
export function pastOf({ ended, formerNames = [] }: Pick<DirectoryEntry, "ended" | "formerNames">): string | undefined {
  if (!ended) return formerNames.length > 0 ? t("formerly", formerNames.join(", ")) : undefined;
  const on = date(ended.from);
  return ended.successors.length === 0
    ? t("dissolvedOn", on)
    : t("nowIs", ended.successors.map(({ name }) => name).join(", "), on);
}
