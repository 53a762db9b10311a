import type { Actor } from "@vanthu/platform/actor.ts";
import { holds, stoodInFor } from "@vanthu/platform/permission.ts";
import type { Dossier, DossierAction } from "./schema.ts";

/** Its keeper, or who stands in for the keeper in handling today. */
export function isKeeper(actor: Actor, { keeper }: Pick<Dossier, "keeper">): boolean {
  if (actor.kind !== "staff") return false;
  return actor.staffId === keeper.id || nameStoodInFor(actor, { keeper }) !== undefined;
}

/** The keeper's name where the actor acts in the keeper's place; for the event's `onBehalfOf`. */
export function nameStoodInFor(actor: Actor, { keeper }: Pick<Dossier, "keeper">): string | undefined {
  if (actor.kind !== "staff" || actor.staffId === keeper.id) return undefined;
  return stoodInFor(actor, "task.handle").find(({ staffId }) => staffId === keeper.id)?.fullName;
}

/** Who answers for it: its keeper, and the head of the unit. */
export function answersFor(actor: Actor, dossier: Pick<Dossier, "keeper">): boolean {
  return isKeeper(actor, dossier) || isHead(actor, dossier);
}

/** The head answers for the dossiers of the unit (NĐ 30 Điều 31.3.a). */
function isHead(actor: Actor, { keeper }: Pick<Dossier, "keeper">): boolean {
  return actor.kind === "staff" && holds(actor, "task.sub_assign") && actor.departmentId === keeper.departmentId;
}

/** Its keeper, the head of the unit, and who sees all dossiers of the office. */
export function maySee(actor: Actor, dossier: Pick<Dossier, "keeper">): boolean {
  return holds(actor, "dossier.read_all") || answersFor(actor, dossier);
}

/** What the actor may do now. */
export function actionsOf(actor: Actor, dossier: Dossier): DossierAction[] {
  const keeps = isKeeper(actor, dossier);
  const answers = answersFor(actor, dossier);
  const open = dossier.state === "open";
  const allowed: readonly (readonly [DossierAction, boolean])[] = [
    ["file", keeps && open],
    ["amend", keeps && open],
    ["close", keeps && open && dossier.documents > 0],
    ["reopen", answers && !open],
    ["passOn", answers],
    ["drop", keeps && open && dossier.documents === 0],
  ];
  return allowed.flatMap(([action, isAllowed]) => (isAllowed ? [action] : []));
}
