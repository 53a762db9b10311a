import type { DirectoryEntry } from "@vanthu/office/organisation/schema.ts";
import { t } from "./words.ts";

/** The agencies one may send to: all that still work, but one's own, known by its code. */
export function othersOf(agencies: readonly DirectoryEntry[], ownCode: string): readonly DirectoryEntry[] {
  return agencies.filter(({ code, ended }) => code !== ownCode && !ended);
}

/** How a document reaches an agency, or who goes on for one that is no more. */
export function channelOf({ connected, axis, ended }: DirectoryEntry): string {
  if (!ended && !connected && axis !== undefined) return t("noAxis");
  if (!ended) return t(connected ? "byExchange" : "byPaper");
  return ended.successors.length === 0
    ? t("dissolved")
    : t("nowIs", ended.successors.map(({ name }) => name).join(", "));
}
