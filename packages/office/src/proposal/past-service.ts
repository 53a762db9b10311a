import type { Cx } from "@vanthu/platform/context.ts";
import { ALL_DOCUMENTS, IncomingEntity } from "../incoming/item.ts";
import type { IncomingDocument } from "../incoming/schema.ts";
import { FindingsEntity, findingsKey, type Findings } from "./item.ts";

/** How many documents a rule is tried at. */
export const TRIED_AT = 200;
const AT_ONCE = 100;

/** The documents registered last, the newest first. */
export async function pastDocuments(cx: Cx): Promise<IncomingDocument[]> {
  const { items } = await cx.store.query(IncomingEntity, ALL_DOCUMENTS, {
    index: 1,
    limit: TRIED_AT,
    descending: true,
  });
  return items.filter(({ arrivalNumber, state, ended }) => arrivalNumber !== undefined && state !== "void" && !ended);
}

/** What could be read of their files, folded, by document. Two round trips. */
export async function pastTexts(cx: Cx, documents: readonly IncomingDocument[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (let from = 0; from < documents.length; from += AT_ONCE) {
    const keys = documents
      .slice(from, from + AT_ONCE)
      .map(({ id }) => ({ entity: FindingsEntity, key: findingsKey(id) }));
    for (const found of (await cx.store.getMany(keys)) as readonly (Findings | undefined)[]) {
      if (found?.text !== undefined) texts.set(found.documentId, found.text);
    }
  }
  return texts;
}
