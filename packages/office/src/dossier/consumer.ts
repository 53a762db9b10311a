import type { Cx } from "@vanthu/platform/context.ts";
import type { Consumer } from "@vanthu/platform/consume.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import { isWaitedFor } from "../incoming/deadline-rules.ts";
import { documentKey, IncomingEntity } from "../incoming/item.ts";
import { reopened } from "./close-service.ts";
import { DossierEntity, DossierEntryEntity, dossierKey, filedPartition } from "./item.ts";
import { writeAgain } from "../write-again.ts";

/**
 * A document of a closed dossier is in work again: so is the dossier, and its keeper is told. From how things stand: heard
 * twice, or when the work is done again, nothing changes.
 */
async function reopenWithDocument(cx: Cx, { subject }: DomainEvent): Promise<void> {
  const documentId = subject.slice(subject.indexOf("#") + 1);
  const [document, entries] = await Promise.all([
    cx.store.get(IncomingEntity, documentKey(documentId)),
    cx.store.queryAll(DossierEntryEntity, filedPartition(documentId), { index: 2 }),
  ]);
  if (!document || !isWaitedFor(document.state)) return;
  for (const { dossierId } of entries) {
    await writeAgain(async () => {
      const dossier = await cx.store.get(DossierEntity, dossierKey(dossierId));
      if (dossier?.state !== "closed") return;
      await cx.store.write(reopened(cx, dossier, "Văn bản trong hồ sơ được xử lý lại"));
    });
  }
}

export const dossierConsumers: readonly Consumer[] = [
  { name: "dossier.open_with_document", on: "incoming.reopened", handle: reopenWithDocument },
];
