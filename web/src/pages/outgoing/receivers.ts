import type { DirectoryEntry } from "@vanthu/office/organisation/schema.ts";
import type { Receiver } from "@vanthu/office/outgoing/schema.ts";
import type { Choice } from "../../ui/token-list.tsx";

/** The agencies one may send to: all but one's own, known by its code. */
export function othersOf(agencies: readonly DirectoryEntry[], ownCode: string): readonly DirectoryEntry[] {
  return agencies.filter(({ code }) => code !== ownCode);
}

/** Agencies as a field offers them. One that is chosen but has left the directory still shows its name. */
export function receiverChoices(agencies: readonly DirectoryEntry[], chosen: readonly Receiver[] = []): Choice[] {
  const known = new Set(agencies.map(({ id }) => id));
  return [
    ...agencies.map(({ id, name, superior }) => ({ id, name, detail: superior, unit: true })),
    ...chosen
      .filter(({ agencyId }) => !known.has(agencyId))
      .map(({ agencyId, name }) => ({ id: agencyId, name, unit: true })),
  ];
}
