import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace, type Operation } from "@vanthu/platform/store/operation.ts";
import { DepartmentEntity, StaffEntity } from "../staff/item.ts";
import { grantsOf } from "../staff/post.ts";
import type { Staff } from "../staff/schema.ts";
import { answersFor, nameStoodInFor } from "./access-rules.ts";
import { DossierEntity, dossierPartition, type DossierItem } from "./item.ts";
import { readDossier, refuseUnless } from "./read-service.ts";
import type { DossierId, PassOnDossier } from "./schema.ts";

/**
 * Gives a dossier to another keeper, with the day's unit of that person. Who gave it on may not see it any more.
 * @throws Refusal `dossier.missing`, `dossier.not_keeper`, `dossier.person_left`, `dossier.taker_unfit`,
 *   `dossier.passed_to_self`, `item.changed`
 */
export async function passOnDossier(cx: Cx, id: DossierId, { toId, reason, version }: PassOnDossier): Promise<void> {
  require(cx, "task.handle");
  const [dossier, taker] = await Promise.all([readDossier(cx, id), cx.store.get(StaffEntity, ["staff", toId])]);
  refuseUnless(answersFor(cx.actor, dossier), dossier);
  if (dossier.version !== version) throw new Refusal("conflict", "item.changed");
  if (taker?.state !== "active") throw new Refusal("conflict", "dossier.person_left");
  if (!grantsOf(taker.posts).has("task.handle")) throw new Refusal("conflict", "dossier.taker_unfit");
  if (taker.id === dossier.keeper.id) throw new Refusal("conflict", "dossier.passed_to_self");
  await cx.store.write(await passedOn(cx, dossier, taker, reason));
}

/** What gives a dossier to another person; two operations. */
export async function passedOn(cx: Cx, dossier: DossierItem, taker: Staff, reason: string): Promise<Operation[]> {
  const { id, fullName, departmentId } = taker;
  const department = await cx.store.get(DepartmentEntity, ["departments", departmentId]);
  const { keeper, code } = dossier;
  return [
    replace(DossierEntity, {
      ...dossier,
      keeper: { id, name: fullName, departmentId, departmentName: department?.name ?? "" },
    }),
    event(
      cx,
      "dossier.passed_on",
      dossierPartition(dossier.id),
      {
        fromName: keeper.name,
        toName: fullName,
        reason,
        title: `Hồ sơ ${code}`,
        href: `/dossiers/${dossier.id}`,
        toIds: [id],
      },
      nameStoodInFor(cx.actor, dossier),
    ),
  ];
}
