import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { remove, replace } from "@vanthu/platform/store/operation.ts";
import { guardSecrecy } from "../secrecy-guard.ts";
import { nameStoodInFor } from "./access-rules.ts";
import { chosenCode, freedCode } from "./code-operations.ts";
import { DossierEntity, dossierPartition, type DossierItem } from "./item.ts";
import { unlessTaken } from "./open-service.ts";
import { readDetail, readOwnDossier } from "./read-service.ts";
import type { AmendDossier, DossierDetail, DossierId } from "./schema.ts";

/**
 * Sets right title, code, retention and note of an open dossier (NĐ 30 Điều 29.4.b).
 * @throws Refusal `dossier.missing`, `dossier.not_keeper`, `dossier.closed`, `dossier.code_taken`, `item.changed`,
 *   `secrecy.word_found`
 */
export async function amendDossier(cx: Cx, id: DossierId, input: AmendDossier): Promise<DossierDetail> {
  require(cx, "task.handle");
  const before = await readOwnDossier(cx, id);
  requireOpen(before);
  if (before.version !== input.version) throw new Refusal("conflict", "item.changed");
  guardSecrecy(cx, [
    { field: "title", text: input.title },
    { field: "note", text: input.note },
  ]);
  const { title, retention, note, code } = input;
  const recoded =
    code === before.code
      ? []
      : [
          ...(await chosenCode(cx, before.year, code, id)).operations,
          ...(await freedCode(cx, before.year, before.code)),
        ];
  const inPlaceOf = nameStoodInFor(cx.actor, before);
  const changed = {
    ...(code !== before.code && { codeBefore: before.code, code }),
    ...(title !== before.title && { titleBefore: before.title }),
    ...(retention !== before.retention && { retentionBefore: String(before.retention), retention: String(retention) }),
  };
  await unlessTaken(before.year, code, () =>
    cx.store.write([
      replace(DossierEntity, { ...before, title, retention, note, code }),
      ...recoded,
      event(cx, "dossier.amended", dossierPartition(id), changed, inPlaceOf),
    ]),
  );
  return readDetail(cx, id);
}

/**
 * Takes back a dossier opened by mistake; nothing lies in it.
 * @throws Refusal `dossier.missing`, `dossier.not_keeper`, `dossier.closed`, `dossier.not_empty`
 */
export async function dropDossier(cx: Cx, id: DossierId): Promise<void> {
  require(cx, "task.handle");
  const dossier = await readOwnDossier(cx, id);
  requireOpen(dossier);
  if (dossier.documents > 0) throw new Refusal("conflict", "dossier.not_empty", { documents: dossier.documents });
  await cx.store.write([
    remove(DossierEntity, dossier),
    ...(await freedCode(cx, dossier.year, dossier.code)),
    event(cx, "dossier.dropped", dossierPartition(id), { code: dossier.code }, nameStoodInFor(cx.actor, dossier)),
  ]);
}

/** @throws Refusal `dossier.closed` */
export function requireOpen({ state }: Pick<DossierItem, "state">): void {
  if (state === "closed") throw new Refusal("conflict", "dossier.closed");
}
