import type { Cx } from "@vanthu/platform/context.ts";
import { EventEntity } from "@vanthu/platform/event.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { historyOf } from "../audit/history.ts";
import { actionsOf, isKeeper, maySee } from "./access-rules.ts";
import { DossierEntity, dossierKey, dossierPartition, type DossierItem } from "./item.ts";
import { handInBy } from "./rules.ts";
import type { DossierDetail, DossierId } from "./schema.ts";

/** What happened to the dossier itself; what was put in and taken out stands elsewhere. */
const EVENTS = 100;

/** @throws Refusal `dossier.missing` for what is not there and for what the actor may not see */
export async function readDossier(cx: Cx, id: DossierId): Promise<DossierItem> {
  const dossier = await cx.store.get(DossierEntity, dossierKey(id));
  if (!dossier || !maySee(cx.actor, dossier)) throw new Refusal("missing", "dossier.missing");
  return dossier;
}

/**
 * The same for who is about to change it.
 * @throws Refusal `dossier.missing`, `dossier.not_keeper`
 */
export async function readOwnDossier(cx: Cx, id: DossierId): Promise<DossierItem> {
  const dossier = await readDossier(cx, id);
  refuseUnless(isKeeper(cx.actor, dossier), dossier);
  return dossier;
}

/** @throws Refusal `dossier.not_keeper` */
export function refuseUnless(isTheirs: boolean, { keeper }: DossierItem): void {
  if (!isTheirs) throw new Refusal("forbidden", "dossier.not_keeper", { keeperName: keeper.name });
}

/** The page of a dossier without its contents. One round trip. @throws Refusal `dossier.missing` */
export async function readDetail(cx: Cx, id: DossierId): Promise<DossierDetail> {
  require(cx, "task.handle");
  const [dossier, events] = await Promise.all([
    readDossier(cx, id),
    cx.store.query(EventEntity, dossierPartition(id), { prefix: "event#", descending: true, limit: EVENTS }),
  ]);
  return {
    dossier,
    actions: actionsOf(cx.actor, dossier),
    handInBy: handInBy(dossier),
    history: historyOf(events.items),
  };
}
