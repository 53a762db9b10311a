import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require, signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, remove, replace } from "@vanthu/platform/store/operation.ts";
import { nameStoodInFor } from "./access-rules.ts";
import { requireOpen } from "./amend-service.ts";
import { findDocument } from "./document-source.ts";
import { contentsPartition, DossierEntity, DossierEntryEntity, entryKey } from "./item.ts";
import { readOwnDossier } from "./read-service.ts";
import { MOST_DOCUMENTS } from "./rules.ts";
import type { DossierDocumentId, DossierId } from "./schema.ts";
import { writeAgain } from "../write-again.ts";

/**
 * Puts a document the keeper sees into the dossier (đưa vào hồ sơ, NĐ 30 Điều 29.3); one document may lie in several
 * dossiers (Phụ lục VI, phần I, III.4.e). Once more is the same as once.
 * @throws Refusal `dossier.missing`, `dossier.not_keeper`, `dossier.closed`, `dossier.full`, `dossier.not_for_filing`,
 *   `incoming.missing`, `outgoing.missing`
 */
export async function fileDocument(cx: Cx, id: DossierId, documentId: DossierDocumentId): Promise<void> {
  require(cx, "task.handle");
  await writeAgain(async () => {
    const dossier = await readOwnDossier(cx, id);
    const [filed, { document, mayFile }] = await Promise.all([
      cx.store.get(DossierEntryEntity, entryKey(id, documentId)),
      findDocument(cx, documentId),
    ]);
    if (filed) return;
    requireOpen(dossier);
    if (!mayFile) throw new Refusal("conflict", "dossier.not_for_filing");
    if (dossier.documents >= MOST_DOCUMENTS) throw new Refusal("conflict", "dossier.full", { most: MOST_DOCUMENTS });
    await cx.store.write([
      create(DossierEntryEntity, {
        dossierId: id,
        documentId,
        on: document.issuedOn,
        filedAt: cx.clock.now().toISOString(),
        filedByName: signedIn(cx).name,
      }),
      replace(DossierEntity, { ...dossier, documents: dossier.documents + 1 }),
      // Not in the history of the dossier, which people read who may not see the document.
      event(cx, "dossier.document_filed", contentsPartition(id), { documentId }, nameStoodInFor(cx.actor, dossier)),
    ]);
  });
}

/**
 * Takes a document out again, one that stands there twice or by mistake (NĐ 30 Điều 29.4.b).
 * @throws Refusal `dossier.missing`, `dossier.not_keeper`, `dossier.closed`, `incoming.missing`, `outgoing.missing`
 */
export async function takeOutDocument(cx: Cx, id: DossierId, documentId: DossierDocumentId): Promise<void> {
  require(cx, "task.handle");
  await writeAgain(async () => {
    const dossier = await readOwnDossier(cx, id);
    const [filed] = await Promise.all([
      cx.store.get(DossierEntryEntity, entryKey(id, documentId)),
      findDocument(cx, documentId),
    ]);
    if (!filed) return;
    requireOpen(dossier);
    await cx.store.write([
      remove(DossierEntryEntity, filed),
      replace(DossierEntity, { ...dossier, documents: dossier.documents - 1 }),
      event(cx, "dossier.document_taken_out", contentsPartition(id), { documentId }, nameStoodInFor(cx.actor, dossier)),
    ]);
  });
}
