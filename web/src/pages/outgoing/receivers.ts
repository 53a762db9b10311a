import type { DirectoryEntry } from "@vanthu/office/organisation/schema.ts";
import type { Receiver } from "@vanthu/office/outgoing/schema.ts";
import type { Choice } from "../../ui/token-list.tsx";
import { t } from "./words.ts";

/** The agencies one may send to: all that still work, but one's own, known by its code. */
export function othersOf(agencies: readonly DirectoryEntry[], ownCode: string): readonly DirectoryEntry[] {
  return agencies.filter(({ code, ended }) => code !== ownCode && !ended);
}

/** How a document reaches an agency, or who goes on for one that is no more. */
export function channelOf({ connected, ended }: DirectoryEntry): string {
  if (!ended) return t(connected ? "byExchange" : "byPaper");
  return ended.successors.length === 0
    ? t("dissolved")
    : t("nowIs", ended.successors.map(({ name }) => name).join(", "));
}

/** Agencies as a field offers them, found by former names too. One that is chosen but has left the directory still shows its name. */
export function receiverChoices(agencies: readonly DirectoryEntry[], chosen: readonly Receiver[] = []): Choice[] {
  const known = new Set(agencies.map(({ id }) => id));
  return [
    ...agencies.map((one) => ({ id: one.id, name: one.name, detail: detailOf(one), unit: true })),
    ...chosen
      .filter(({ agencyId }) => !known.has(agencyId))
      .map(({ agencyId, name }) => ({ id: agencyId, name, unit: true })),
  ];
}

function detailOf({ superior, formerNames = [] }: DirectoryEntry): string | undefined {
  const formerly = formerNames.length > 0 ? t("formerly", formerNames.join(", ")) : undefined;
  return [superior, formerly].filter((part) => part !== undefined).join(" · ") || undefined;
}
