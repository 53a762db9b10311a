import type { Actor } from "@vanthu/platform/actor.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { Post } from "../staff/post.ts";
import type { Staff } from "../staff/schema.ts";

/** Posts an office cannot be without once it has them: nobody would be left to let people in, or to keep the books. */
const KEPT_POSTS = {
  unitAdmin: "staff.last_unit_admin",
  clerk: "staff.last_clerk",
  provinceAdmin: "staff.last_province_admin",
} as const;

/** @throws Refusal `staff.own_account`: nobody locks, resets or promotes oneself */
export function refuseOneself(actor: Actor, person: Pick<Staff, "id">): void {
  if (actor.kind === "staff" && actor.staffId === person.id) throw new Refusal("conflict", "staff.own_account");
}

/**
 * The people by whom the office keeps the posts somebody loses, one for each; the caller writes them too, so that two who
 * take a post from each other at the same moment cannot both succeed.
 * @throws Refusal `staff.last_unit_admin`, `staff.last_clerk`, `staff.last_province_admin`
 */
export function keepersOf<S extends Staff>(people: readonly S[], person: Staff, remaining: readonly Post[]): S[] {
  const keepers = (Object.keys(KEPT_POSTS) as (keyof typeof KEPT_POSTS)[])
    .filter((post) => person.state === "active" && person.posts.includes(post) && !remaining.includes(post))
    .map((post) => {
      const keeper = people.find(
        ({ id, state, posts }) => id !== person.id && state === "active" && posts.includes(post),
      );
      if (!keeper) throw new Refusal("conflict", KEPT_POSTS[post]);
      return keeper;
    });
  return [...new Set(keepers)];
}

/** The things in order, with one moved to another place; places are counted from 0, the last for whatever is beyond. */
export function moved<T extends { readonly id: string }>(ordered: readonly T[], id: string, place: number): T[] {
  const rest = ordered.filter((one) => one.id !== id);
  return [...rest.slice(0, place), ...ordered.filter((one) => one.id === id), ...rest.slice(place)];
}
