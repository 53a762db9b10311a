import type { Actor, StaffActor } from "./actor.ts";
import { Refusal } from "./refusal.ts";

/** A right to do one thing, named like the event it leads to: `incoming.register`. */
export type Grant = `${string}.${string}`;

export function holds(actor: Actor, grant: Grant): boolean {
  return actor.kind === "system" || actor.grants.has(grant);
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
