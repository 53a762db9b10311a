import type { Cx } from "@vanthu/platform/context.ts";
import { csv } from "@vanthu/platform/csv.ts";
import { require } from "@vanthu/platform/permission.ts";
import { contentsSheet } from "./contents-sheet.ts";
import { findDocuments } from "./document-source.ts";
import { contentsPartition, DossierEntryEntity } from "./item.ts";
import { readDossier } from "./read-service.ts";
import type { DossierContents, DossierDocument, DossierId } from "./schema.ts";

const PAGE = 50;

/**
 * One page of what lies in a dossier, by the day of each document, of those the actor may see; what the actor may not see
 * is not there. Two round trips.
 * @throws Refusal `dossier.missing`
 */
export async function readContents(cx: Cx, id: DossierId, after?: string): Promise<DossierContents> {
  require(cx, "task.handle");
  const [, page] = await Promise.all([
    readDossier(cx, id),
    cx.store.query(DossierEntryEntity, contentsPartition(id), { index: 1, limit: PAGE, after }),
  ]);
  const documents = await findDocuments(
    cx,
    page.items.map(({ documentId }) => documentId),
  );
  const items = page.items.flatMap(({ documentId, filedAt, filedByName }): DossierDocument[] => {
    const found = documents.get(documentId);
    return found ? [{ ...found.document, filedAt, filedByName }] : [];
  });
  return page.next === undefined ? { items } : { items, next: page.next };
}

/** The whole list of contents as CSV in the columns of the form (NĐ 30 Phụ lục V, IV), of what the actor may see. @throws Refusal `dossier.missing` */
export async function exportContents(cx: Cx, id: DossierId): Promise<{ readonly name: string; readonly text: string }> {
  require(cx, "task.handle");
  const { code, year, title } = await readDossier(cx, id);
  const documents: DossierDocument[] = [];
  let after: string | undefined;
  do {
    const page = await readContents(cx, id, after);
    documents.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  const name = `muc-luc-${code}-${year}.csv`;
  return { name, text: csv(contentsSheet({ code, year, title }, documents)) };
}
