import { stageOf } from "./circuit-rules.ts";
import type { OutgoingDocument } from "./schema.ts";

/** Whether a step of a document on its way, now or later, is this person's to take. */
export function stillNames(document: OutgoingDocument, staffId: string): boolean {
  const stage = stageOf(document);
  if (!stage) return false;
  const { circuit, higher, signerId } = document;
  const named = [
    ...(circuit?.visas ?? []).filter(({ at }) => at === undefined).map((visa) => visa.staffId),
    ...(stage === "content" ? [higher?.content?.staffId] : []),
    ...(stage === "signature" ? [] : [higher?.layout?.staffId]),
    signerId,
  ];
  return named.some((id) => id === staffId);
}
