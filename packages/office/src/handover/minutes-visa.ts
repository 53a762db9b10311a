import type { WantedVisa } from "../outgoing/circuit-schema.ts";
import type { OutgoingDocument } from "../outgoing/schema.ts";
import type { Staff } from "../staff/schema.ts";
import type { Handover } from "./schema.ts";

/**
 * The minutes go through the hands of both sides before their content is approved: who handed over, then who took over, each
 * with a visa, and then the steps there are anyway. Who has left, who drafts the minutes and who signs them gives none.
 */
export function withBothSides(
  { fromId, toId }: Pick<Handover, "fromId" | "toId">,
  { draftedById, signerId, circuit }: Pick<OutgoingDocument, "draftedById" | "signerId" | "circuit">,
  people: readonly Pick<Staff, "id" | "state">[],
): WantedVisa[] {
  const usual = circuit?.visas ?? [];
  const taken = new Set<string | undefined>([draftedById, signerId, ...usual.map(({ staffId }) => staffId)]);
  const atWork = new Set(people.filter(({ state }) => state === "active").map(({ id }) => id));
  const sides = [fromId, toId].filter((id) => atWork.has(id) && !taken.has(id));
  return [
    ...sides.map((staffId) => ({ staffId, before: "content" as const })),
    ...usual.map(({ staffId, before, days }) => ({ staffId, before, days })),
  ];
}
