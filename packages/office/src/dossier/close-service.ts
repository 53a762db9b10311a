import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace, type Operation } from "@vanthu/platform/store/operation.ts";
import { isWaitedFor } from "../incoming/deadline-rules.ts";
import { documentKey, IncomingEntity, type IncomingItem } from "../incoming/item.ts";
import { answersFor, nameStoodInFor } from "./access-rules.ts";
import { requireOpen } from "./amend-service.ts";
import { DossierEntity, DossierEntryEntity, dossierPartition, type DossierItem } from "./item.ts";
import { readDetail, readDossier, readOwnDossier, refuseUnless } from "./read-service.ts";
import type { DossierDetail, DossierId, ReopenDossier } from "./schema.ts";

const AT_ONCE = 100;

/**
 * Closes a dossier (kết thúc hồ sơ) once the work in it is done (NĐ 30 Điều 29.4.a). What went out is done when it lies
 * there; what came in is looked at, whoever may see it.
 * @throws Refusal `dossier.missing`, `dossier.not_keeper`, `dossier.closed`, `dossier.empty`, `dossier.document_open`,
 *   `item.changed`
 */
export async function closeDossier(cx: Cx, id: DossierId, version: number): Promise<DossierDetail> {
  require(cx, "task.handle");
  const dossier = await readOwnDossier(cx, id);
  requireOpen(dossier);
  // Whatever was put in meanwhile has changed the version, so that nothing open slips in behind the look below.
  if (dossier.version !== version) throw new Refusal("conflict", "item.changed");
  if (dossier.documents === 0) throw new Refusal("conflict", "dossier.empty");
  const open = await countOpen(cx, id);
  if (open > 0) throw new Refusal("conflict", "dossier.document_open", { open });
  const closed = { ...dossier, state: "closed" as const, closedOn: officeDate(cx.clock.now()) };
  const { documents } = dossier;
  await cx.store.write([
    replace(DossierEntity, closed),
    event(cx, "dossier.closed", dossierPartition(id), { documents }, nameStoodInFor(cx.actor, dossier)),
  ]);
  return readDetail(cx, id);
}

/**
 * Opens a closed dossier again, for its keeper and the head of the unit.
 * @throws Refusal `dossier.missing`, `dossier.not_keeper`, `dossier.not_closed`, `item.changed`
 */
export async function reopenDossier(cx: Cx, id: DossierId, { reason, version }: ReopenDossier): Promise<DossierDetail> {
  require(cx, "task.handle");
  const dossier = await readDossier(cx, id);
  refuseUnless(answersFor(cx.actor, dossier), dossier);
  if (dossier.version !== version) throw new Refusal("conflict", "item.changed");
  if (dossier.state === "open") throw new Refusal("conflict", "dossier.not_closed");
  await cx.store.write(reopened(cx, dossier, reason));
  return readDetail(cx, id);
}

/** What opens a closed dossier again and tells its keeper; two operations. */
export function reopened(cx: Cx, dossier: DossierItem, reason: string): Operation[] {
  const { id, code, keeper } = dossier;
  const told = { title: `Hồ sơ ${code}`, href: `/dossiers/${id}`, toIds: [keeper.id] };
  return [
    replace(DossierEntity, { ...dossier, state: "open", closedOn: undefined }),
    event(cx, "dossier.reopened", dossierPartition(id), { reason, ...told }, nameStoodInFor(cx.actor, dossier)),
  ];
}

async function countOpen(cx: Cx, id: DossierId): Promise<number> {
  const entries = await cx.store.queryAll(DossierEntryEntity, dossierPartition(id), { prefix: "entry#in_" });
  let open = 0;
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const part = entries.slice(from, from + AT_ONCE);
    const found = await cx.store.getMany(
      part.map(({ documentId }) => ({ entity: IncomingEntity, key: documentKey(documentId) })),
    );
    open += (found as readonly (IncomingItem | undefined)[]).filter((one) => one && isWaitedFor(one.state)).length;
  }
  return open;
}
