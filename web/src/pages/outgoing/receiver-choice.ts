import type { DirectoryEntry } from "@vanthu/office/organisation/schema.ts";
import type { ReceiverGroup } from "@vanthu/office/outgoing/schema.ts";
import type { OfferedGroup } from "@vanthu/office/recipient/schema.ts";
import type { Choice } from "../../ui/token-list.tsx";
import { recipient as en } from "../../i18n/en/recipient.ts";
import { number } from "../../i18n/format.ts";
import { words } from "../../i18n/language.ts";
import { recipient as vi } from "../../i18n/vi/recipient.ts";
import { channelOf } from "./receivers.ts";

export const t = words({ vi, en });

const BUILT_IN = ["communes-of-province", "communes-of-country", "departments-of-province"] as const;

/** What is said of a group: its own name, or the one every office knows it by. */
export function groupName({ id, name }: Pick<ReceiverGroup, "id" | "name">): string {
  if (name !== undefined) return name;
  const builtIn = BUILT_IN.find((one) => one === id);
  return builtIn === undefined ? t("unitsBelow") : t(builtIn);
}

/** A group as a field offers it: its size stands below its name. */
export function groupOption(group: OfferedGroup): Choice {
  return { id: group.id, name: groupName(group), detail: t("groupDetail", number(group.agencies)), unit: true };
}

/** A group that is chosen, with how many agencies it is where that is known. */
export function groupChip(group: Pick<ReceiverGroup, "id" | "name">, offered: readonly OfferedGroup[]): Choice {
  const known = offered.find(({ id }) => id === group.id);
  const name = groupName(known ?? group);
  return { id: group.id, name: known ? t("group", name, number(known.agencies)) : name, unit: true };
}

/** An agency as a field offers it: below which one it stands, its code, and how a document reaches it. */
export function agencyChoice(entry: DirectoryEntry, remembered: boolean): Choice {
  const { id, name, superior, code, closedCode, formerNames = [] } = entry;
  const reached = closedCode === undefined ? channelOf(entry) : t("closed", closedCode);
  const detail = [superior, code, reached, ...formerNames.slice(0, 2), remembered ? t("remembered") : undefined];
  return { id, name, detail: detail.filter((part) => part !== undefined).join(" · "), unit: true };
}

/** Who is taken when one presses an agency: itself, or who goes on for it; and what is said about that. */
export function takenFor(entry: DirectoryEntry): {
  readonly receivers: readonly Pick<DirectoryEntry, "id" | "name">[];
  readonly said?: string;
} {
  if (!entry.ended && !entry.connected && entry.axis !== undefined)
    return { receivers: [entry], said: t("noAxis", entry.name) };
  if (!entry.ended) return { receivers: [entry] };
  const { successors } = entry.ended;
  if (successors.length === 0) return { receivers: [], said: t("dissolved", entry.name) };
  return { receivers: successors, said: t("replaced", entry.name, successors.map(({ name }) => name).join(", ")) };
}
