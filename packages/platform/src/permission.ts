import type { Actor, StaffActor, StandIn } from "./actor.ts";
import { Refusal } from "./refusal.ts";

/** A right to do one thing, named like the event it leads to: `incoming.register`. */
export type Grant = `${string}.${string}`;

/** By the actor's own posts, or those of somebody he or she stands in for. */
export function holds(actor: Actor, grant: Grant): boolean {
  return actor.kind === "system" || actor.grants.has(grant) || stoodInFor(actor, grant).length > 0;
}

/** The people for whom the actor may do this today. */
export function stoodInFor(actor: Actor, grant: Grant): readonly StandIn[] {
  if (actor.kind === "system") return [];
  return (actor.standsInFor ?? []).filter(({ grants }) => grants.has(grant));
}

/** Name of the person for whom the actor does what his or her own posts do not allow; for the event's `onBehalfOf`. */
export function onBehalfOf(actor: Actor, grant: Grant): string | undefined {
  return actor.kind === "staff" && !actor.grants.has(grant) ? stoodInFor(actor, grant)[0]?.fullName : undefined;
}

/**
 * Stands at the beginning of each use case. Narrow the actor with {@link requireStaff} where a person must act.
 * @throws Refusal `permission.denied`
 */
export function require(cx: { readonly actor: Actor }, ...anyOf: readonly [Grant, ...Grant[]]): void {
  if (!anyOf.some((grant) => holds(cx.actor, grant))) {
    throw new Refusal("forbidden", "permission.denied", { grant: anyOf[0] });
  }
}

/** Like {@link require}, for deeds only a person may do (signing, numbering, sealing). */
export function requireStaff(cx: { readonly actor: Actor }, ...anyOf: readonly [Grant, ...Grant[]]): StaffActor {
  require(cx, ...anyOf);
  return signedIn(cx);
}

/** The person acting, for use cases open to everybody signed in (each decides by the item what that person may see). */
export function signedIn(cx: { readonly actor: Actor }): StaffActor {
  if (cx.actor.kind !== "staff") throw new Refusal("forbidden", "permission.person_needed");
  return cx.actor;
}
